//! Adding postings: by their text, a file or an address, whichever somebody pastes.

use std::path::PathBuf;

use upward_desk::posting::{CorrectPosting, NewPosting, NewSource, Posting};
use upward_desk::task::ImportPosting;
use url::Url;
use uuid::Uuid;

use super::Answer;
use crate::effect::Effect;
use crate::file;
use crate::overlay::Prompt;

/// How the names of documents end that postings come as.
const ENDINGS: [&str; 9] = [
    ".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".md", ".txt", ".json",
];

/// What somebody gives as a posting.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Given {
    /// The address of a page.
    Address(String),
    /// A document.
    File(PathBuf),
    /// The posting itself.
    Text(String),
}

/// Asks for a posting.
pub fn ask() -> Effect {
    let prompt = Prompt::lines(
        "A new posting",
        "Paste its text, or write the address of its page (https://...) or the path of a file.",
        "",
        |text| take(&text),
    );
    Effect::open(prompt.or_short(is_named))
}

/// Whether an answer names where the posting is, and is not the posting.
fn is_named(text: &str) -> bool {
    matches!(given(text), Some(Given::File(_) | Given::Address(_)))
}

/// Adds what somebody gave.
pub fn take(text: &str) -> Vec<Effect> {
    match given(text) {
        None => Vec::new(),
        Some(Given::Text(text)) => vec![
            Effect::tell("reading the posting…"),
            add("read the posting", NewSource::Text(text)),
        ],
        Some(Given::Address(address)) => vec![
            Effect::tell("fetching the page…"),
            add("fetch the posting", NewSource::Url(address)),
        ],
        Some(Given::File(path)) => vec![import(path)],
    }
}

fn given(text: &str) -> Option<Given> {
    let line = text.trim();
    if line.is_empty() {
        return None;
    }
    if line.contains('\n') {
        return Some(Given::Text(text.to_owned()));
    }
    let lower = line.to_lowercase();
    let address = ["http://", "https://"];
    if address.iter().any(|start| lower.starts_with(start)) && Url::parse(line).is_ok() {
        return Some(Given::Address(line.to_owned()));
    }
    let plain = lower.trim_matches(['"', '\'']);
    let path = ["/", "~", "./", "../", "file://"];
    let is_path = path.iter().any(|start| plain.starts_with(start))
        || ENDINGS.iter().any(|ending| plain.ends_with(ending));
    Some(match is_path {
        true => Given::File(file::path(line)),
        false => Given::Text(line.to_owned()),
    })
}

fn add(what: &'static str, source: NewSource) -> Effect {
    Effect::ask(what, |client| async move {
        let new = NewPosting {
            source,
            title: String::new(),
            company: String::new(),
        };
        let added = client.add_posting(&new).await;
        added.map(Box::new).map(Answer::Added)
    })
}

fn import(path: PathBuf) -> Effect {
    Effect::work(
        "read the posting",
        |client| async move {
            let document = file::read(&path).await?;
            client
                .import_posting(&ImportPosting::default(), document)
                .await
        },
        |task| {
            let made = task.made.map(|made| made.id);
            made.map(|id| {
                Effect::ask("read the posting", move |client| async move {
                    client.posting(id).await.map(Box::new).map(Answer::Added)
                })
            })
            .into_iter()
            .collect()
        },
    )
}

/// Asks for the title and the company of a posting that were not read.
pub fn complete(posting: &Posting) -> Vec<Effect> {
    let (id, company) = (posting.id, posting.company.is_empty());
    if posting.title.is_empty() {
        let then = move |title: String| {
            let mut effects = vec![name(id, title, String::new())];
            if company {
                effects.push(ask_company(id, ""));
            }
            effects
        };
        let help = "Its text does not say it plainly. It counts when titles are compared.";
        return vec![Effect::open(Prompt::line(
            "What is the position called?",
            help,
            "",
            then,
        ))];
    }
    match company {
        true => vec![ask_company(id, "")],
        false => Vec::new(),
    }
}

/// Asks for another title and company of a posting.
pub fn rename(posting: &Posting) -> Effect {
    let (id, company) = (posting.id, posting.company.clone());
    let help = "The title of the position counts when titles are compared. The company comes next.";
    Effect::open(Prompt::line(
        "What is the position called?",
        help,
        &posting.title,
        move |title| vec![name(id, title, String::new()), ask_company(id, &company)],
    ))
}

fn ask_company(id: Uuid, known: &str) -> Effect {
    Effect::open(Prompt::line(
        "Who offers it?",
        "The company, as it is to stand in lists and letters. Esc leaves it as it is.",
        known,
        move |company| vec![name(id, String::new(), company)],
    ))
}

/// Gives a posting another title or company; what is empty stays.
fn name(id: Uuid, title: String, company: String) -> Effect {
    let given = |text: String| Some(text).filter(|text| !text.trim().is_empty());
    Effect::ask("rename the posting", move |client| async move {
        let change = CorrectPosting {
            revision: client.posting(id).await?.posting.revision,
            title: given(title),
            company: given(company),
            corrections: None,
        };
        let named = client.correct_posting(id, &change).await;
        named.map(Box::new).map(Answer::Named)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_is_told_apart() {
        let address = |text: &str| Some(Given::Address(text.to_owned()));
        assert_eq!(
            given(" https://example.org/job\n"),
            address("https://example.org/job")
        );
        assert_eq!(given("HTTP://example.org"), address("HTTP://example.org"));
        for path in [
            "~/job.pdf",
            "/tmp/job",
            "'/tmp/my job.docx'",
            "file:///tmp/job.pdf",
            "job.txt",
        ] {
            assert!(matches!(given(path), Some(Given::File(_))), "{path}");
        }
        for text in [
            "Rust engineer wanted",
            "Engineer\nhttps://example.org",
            "https:// not an address",
        ] {
            assert!(matches!(given(text), Some(Given::Text(_))), "{text}");
        }
        assert_eq!(given(" \n"), None);
    }
}
