//! Which of the things that are kept a person means: by its id, its name, or the beginning of either or of a
//! part of the name, such as the company of a position.

pub mod road;

use upward_desk::Client;
use upward_desk::application::Application;
use upward_desk::key::Key;
use upward_desk::paging::{Page, PageQuery};
use upward_desk::posting::Posting;
use upward_desk::resume::Resume;
use upward_engine::error::{Error, Kind, Result};
use uuid::Uuid;

/// Digits of an id that are shown at least.
const DIGITS: usize = 8;
/// How many things a message names.
const NAMED: usize = 5;

/// Something that is kept and listed.
pub trait Kept: Sized {
    /// What to call one of its kind.
    const KIND: &'static str;

    /// Returns its id.
    fn id(&self) -> Uuid;

    /// Returns what a person calls it.
    fn name(&self) -> String;

    /// Returns a page of all that are kept.
    ///
    /// # Errors
    /// When the desk cannot be reached.
    async fn page(client: &Client, page: &PageQuery) -> Result<Page<Self>>;
}

/// Returns all of a kind, the newest first.
///
/// # Errors
/// When the desk cannot be reached.
pub async fn all<T: Kept>(client: &Client) -> Result<Vec<T>> {
    every(async |page| T::page(client, page).await).await
}

/// Returns all items of a list that is read page by page.
///
/// # Errors
/// What `read` reports.
pub async fn every<T>(read: impl AsyncFn(&PageQuery) -> Result<Page<T>>) -> Result<Vec<T>> {
    let mut items = Vec::new();
    let mut query = PageQuery {
        after: None,
        limit: Some(200),
    };
    loop {
        let page = read(&query).await?;
        items.extend(page.items);
        query.after = page.next;
        if query.after.is_none() {
            return Ok(items);
        }
    }
}

/// Returns the id of the one that `word` means.
///
/// # Errors
/// Not found when there is none, or more than one.
pub async fn one<T: Kept>(client: &Client, word: &str) -> Result<Uuid> {
    if let Ok(id) = word.parse() {
        return Ok(id);
    }
    chosen(&all::<T>(client).await?, word)
}

fn chosen<T: Kept>(items: &[T], word: &str) -> Result<Uuid> {
    let lower = word.to_lowercase();
    let named = |item: &&T| item.name().to_lowercase() == lower;
    let begins = |item: &&T| item.id().to_string().starts_with(&lower);
    let starts = |item: &&T| {
        let name = item.name().to_lowercase();
        name.starts_with(&lower) || name.split(", ").any(|part| part.starts_with(&lower))
    };
    let mut found: Vec<&T> = items.iter().filter(named).collect();
    if found.is_empty() {
        found = items.iter().filter(begins).collect();
    }
    if found.is_empty() {
        found = items.iter().filter(starts).collect();
    }
    match found.as_slice() {
        [one] => Ok(one.id()),
        [] => Err(Error::new(
            Kind::NotFound,
            "not-found",
            format!("There is no {} {word}.", T::KIND),
        )
        .hint(format!("see what there is with: upward {} list", T::KIND))),
        several => Err(ambiguous(several, word)),
    }
}

fn ambiguous<T: Kept>(several: &[&T], word: &str) -> Error {
    let message = format!("{word} could be {} of your {}s.", several.len(), T::KIND);
    let error = Error::new(Kind::NotFound, "ambiguous", message);
    several.iter().take(NAMED).fold(error, |error, item| {
        error.hint(format!("{} is {}", item.id(), item.name()))
    })
}

/// Returns the beginnings of ids that tell them apart.
pub fn short(ids: &[Uuid]) -> Vec<String> {
    let mut sorted: Vec<String> = ids.iter().map(Uuid::to_string).collect();
    sorted.sort();
    let shared = sorted
        .windows(2)
        .filter_map(|pair| match pair {
            [one, other] => Some(one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b)),
            _ => None,
        })
        .map(Iterator::count)
        .max();
    let digits = shared.map_or(DIGITS, |shared| DIGITS.max(shared + 1));
    ids.iter()
        .map(|id| id.to_string().chars().take(digits).collect())
        .collect()
}

impl Kept for Resume {
    const KIND: &'static str = "resume";

    fn id(&self) -> Uuid {
        self.id
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    async fn page(client: &Client, page: &PageQuery) -> Result<Page<Self>> {
        client.resumes(page).await
    }
}

impl Kept for Key {
    const KIND: &'static str = "key";

    fn id(&self) -> Uuid {
        self.id
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    async fn page(client: &Client, page: &PageQuery) -> Result<Page<Self>> {
        client.keys(page).await
    }
}

impl Kept for Posting {
    const KIND: &'static str = "posting";

    fn id(&self) -> Uuid {
        self.id
    }

    fn name(&self) -> String {
        joined(&self.title, &self.company)
    }

    async fn page(client: &Client, page: &PageQuery) -> Result<Page<Self>> {
        client.postings(page).await
    }
}

impl Kept for Application {
    const KIND: &'static str = "application";

    fn id(&self) -> Uuid {
        self.id
    }

    fn name(&self) -> String {
        joined(&self.title, &self.company)
    }

    async fn page(client: &Client, page: &PageQuery) -> Result<Page<Self>> {
        client.applications(&Default::default(), page).await
    }
}

/// A position as people say it.
fn joined(title: &str, company: &str) -> String {
    let parts = [title, company].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    struct Thing(u128, &'static str);

    impl Kept for Thing {
        const KIND: &'static str = "thing";

        fn id(&self) -> Uuid {
            Uuid::from_u128(self.0)
        }

        fn name(&self) -> String {
            self.1.to_owned()
        }

        async fn page(_client: &Client, _page: &PageQuery) -> Result<Page<Self>> {
            unreachable!()
        }
    }

    #[test]
    fn a_thing_is_meant_by_its_name_or_the_beginning_of_its_id() {
        let things = [
            Thing(0x0193_0000 << 96, "Ada"),
            Thing(0x0194_0000 << 96, "Zoë, Quillbank"),
            Thing(0x0194_0001 << 96, "0193"),
        ];
        let chosen = |word| chosen(&things, word).map(|id| id.as_u128() >> 96);
        assert_eq!(chosen("ada"), Ok(0x0193_0000));
        assert_eq!(chosen("01940001"), Ok(0x0194_0001));
        assert_eq!(
            chosen("0193"),
            Ok(0x0194_0001),
            "a name counts before an id"
        );
        assert_eq!(chosen("zo"), Ok(0x0194_0000));
        assert_eq!(chosen("quill"), Ok(0x0194_0000));
        assert_eq!(chosen("0194").unwrap_err().code, "ambiguous");
        assert_eq!(chosen("x").unwrap_err().code, "not-found");
    }

    #[test]
    fn short_ids_tell_apart() {
        let ids = |numbers: &[u128]| {
            numbers
                .iter()
                .map(|n| Uuid::from_u128(*n))
                .collect::<Vec<_>>()
        };
        assert_eq!(short(&ids(&[0])), ["00000000"]);
        let near = short(&ids(&[0x0193_0000_aaaa << 80, 0x0193_0000_aaab << 80]));
        assert_eq!(near, ["01930000-aaaa", "01930000-aaab"]);
    }
}
