//! Resumes and postings of the tests' data, read as a person's are.

use std::path::{Path, PathBuf};

use super::build::LEXICON;
use super::*;
use crate::ingest::ingest;
use crate::parse::parse;

/// A resume as read.
pub struct Source {
    /// Its file.
    pub name: String,
    /// Its text.
    pub text: Text,
    /// What was read from it.
    pub parsed: Parsed,
}

/// A posting as read.
pub struct Asking {
    /// Its file.
    pub name: String,
    /// Its text.
    pub text: Text,
    /// What it asks for.
    pub posting: Posting,
}

/// Returns the resumes written for the tests.
pub fn resumes() -> Vec<Source> {
    files(&["tests/data/resumes"], &["json"])
        .into_iter()
        .map(source)
        .collect()
}

/// Returns resumes as other programs write them.
pub fn documents() -> Vec<Source> {
    files(&["tests/corpus/resumes"], &["pdf", "docx", "html", "odt"])
        .into_iter()
        .map(source)
        .collect()
}

/// Returns postings of several professions.
pub fn postings() -> Vec<Asking> {
    let folders = ["tests/data/postings", "samples"];
    files(&folders, &["txt", "md"])
        .into_iter()
        .filter(|path| !path.ends_with("README.md"))
        .map(|path| asking(&path))
        .collect()
}

fn asking(path: &Path) -> Asking {
    let text = ingest(&std::fs::read(path).unwrap()).unwrap().value;
    Asking {
        name: path.display().to_string(),
        posting: crate::posting::posting(&text, &LEXICON).unwrap().value,
        text,
    }
}

/// Returns a resume as read from a file.
pub fn source(path: PathBuf) -> Source {
    let text = ingest(&std::fs::read(&path).unwrap()).unwrap().value;
    Source {
        name: path.display().to_string(),
        parsed: parse(&text).unwrap().value,
        text,
    }
}

/// Returns what a posting written so asks for.
pub fn asked(words: &str) -> Posting {
    let text = seen(words);
    crate::posting::posting(&text, &LEXICON).unwrap().value
}

/// Returns the resume written so.
pub fn resume_in(words: &str) -> (Text, Parsed) {
    let text = seen(words);
    let parsed = parse(&text).unwrap().value;
    (text, parsed)
}

/// Returns the text of a file that holds these words.
pub fn seen(words: &str) -> Text {
    ingest(words.as_bytes()).unwrap().value
}

/// What stands around a posting on a page and asks for nothing.
pub fn junk() -> (&'static str, &'static str) {
    (
        "We use cookies to improve your experience. Accept all cookies. Reject.\n\n",
        "\n\nWhat we offer\n- Free Python and Kubernetes courses, a budget for Coursera\n- Health insurance, Java coffee, a \
         gym and 30 days of holiday\n\nEqual opportunity\nWe are an equal opportunity employer. All applicants are considered \
         without regard to race, religion, sex, age or disability.\n\nPrivacy policy | Terms of use | Share this job on \
         LinkedIn | Similar jobs | Sign in\n",
    )
}

fn files(folders: &[&str], endings: &[&str]) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(root.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let ending = path.extension().and_then(|ending| ending.to_str());
            ending.is_some_and(|ending| endings.contains(&ending))
                && !path.to_string_lossy().ends_with(".truth.json")
        })
        .collect();
    found.sort();
    assert!(found.len() > 2, "{folders:?}");
    found
}
