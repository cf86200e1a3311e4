//! Which track or module a person means: by its id, its title, or the beginning of either.

use crate::error::{Error, Kind, Result};

/// How many names an error tells.
const NAMED: usize = 5;
/// How alike two names must be for one to be taken as a slip of the pen, from 0 to 1.
const ALIKE: f64 = 0.8;

/// Returns the id that a word means among pairs of id and title; `what` names their kind to people.
///
/// An id counts before a title, and a whole name before its beginning. Of an id with a dot, as own modules have, the
/// part behind it will do.
///
/// # Errors
/// Not found where the word means none or several: the hints name those, or the nearest ones by their similarity
/// (Jaro and Winkler, 1990).
pub fn find<'a>(known: &[(&'a str, &'a str)], word: &str, what: &str) -> Result<&'a str> {
    let lower = word.trim().to_lowercase();
    let is = |name: &str| name.to_lowercase() == lower;
    let starts = |name: &str| !lower.is_empty() && name.to_lowercase().starts_with(&lower);
    let meant = [
        all(known, |id, _| is(id)),
        all(known, |id, title| is(title) || is(tail(id))),
        all(known, |id, title| {
            starts(id) || starts(title) || starts(tail(id))
        }),
    ];
    let found = meant.into_iter().find(|found| !found.is_empty());
    match found.as_deref() {
        Some([(id, _)]) => Ok(id),
        Some(several) => {
            let message = format!("\"{word}\" could be {} {what}s", several.len());
            Err(named(
                Error::new(Kind::NotFound, "ambiguous", message),
                several,
            ))
        }
        None => {
            let code = format!("no-{what}");
            let message = format!("there is no {what} \"{word}\"");
            let error = Error::new(Kind::NotFound, &code, message);
            Err(named(error, &near(known, &lower)))
        }
    }
}

fn all<'a>(
    known: &[(&'a str, &'a str)],
    is: impl Fn(&str, &str) -> bool,
) -> Vec<(&'a str, &'a str)> {
    let found = known.iter().filter(|(id, title)| is(id, title));
    found.copied().collect()
}

/// Returns an id without the track that an own module's begins with.
fn tail(id: &str) -> &str {
    id.split_once('.').map_or(id, |(_, tail)| tail)
}

fn named(error: Error, those: &[(&str, &str)]) -> Error {
    those.iter().take(NAMED).fold(error, |error, (id, title)| {
        error.hint(format!("{id} is \"{title}\""))
    })
}

/// Returns what is nearest to a word: names that hold it, or are written much alike.
fn near<'a>(known: &[(&'a str, &'a str)], word: &str) -> Vec<(&'a str, &'a str)> {
    let likeness = |(id, title): &(&str, &str)| {
        let names = [id, tail(id), title].map(str::to_lowercase);
        let each = names.iter().map(|name| {
            if !word.is_empty() && name.contains(word) {
                1.0
            } else {
                strsim::jaro_winkler(name, word)
            }
        });
        each.fold(0.0, f64::max)
    };
    let mut near: Vec<_> = known
        .iter()
        .map(|pair| (likeness(pair), *pair))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    near.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    near.into_iter().map(|(_, pair)| pair).collect()
}
