//! What the report promises: row by row, for any input, and end to end from texts.

#![allow(clippy::unwrap_used)]

pub mod build;
mod fixes;
mod invariants;
mod material;
mod rows;
mod spans;
mod texts;

use super::*;
use build::{LEXICON, read};

const TODAY: Date = Date::month(2026, 6);

fn score(resume: &Resume, posting: &Posting) -> i32 {
    fit(resume, posting, &LEXICON, TODAY).unwrap().0
}

fn report_on(resume: Resume, posting: &Posting) -> (Text, Report) {
    let (text, parsed) = read(resume);
    let report = report(&text, &parsed, Some(posting), &LEXICON, TODAY);
    (text, report)
}

/// Returns a criterion of a part.
fn criterion<'a>(part: &'a Part, id: &str) -> &'a Criterion {
    let found = part.criteria.iter().find(|criterion| criterion.id == id);
    found.unwrap()
}
