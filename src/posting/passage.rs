//! Lines to passages: headings, list items and paragraphs, each with the section that it belongs to.

use super::heading::{Section, announces};
use super::source::{Source, holds};
use crate::text::{Line, Span, Text};

/// Longest heading, in characters.
const HEADING: usize = 70;
/// Shortest line that may have been broken for want of room, in characters.
const WRAPPED: usize = 48;

/// Phrases that mark a passage as asking for nothing, wherever it stands.
const SILENT: &[&str] = &[
    "cookie",
    "cookies",
    "equal opportunity",
    "equal opportunities",
    "equal employment",
    "regardless of race",
    "gender identity",
    "sexual orientation",
    "without regard to",
    "reasonable accommodation",
    "accommodation is available",
    "privacy policy",
    "datenschutzerklärung",
    "unabhängig von geschlecht",
    "apply now",
    "apply online",
    "how to apply",
    "send your cv",
    "send your resume",
    "send us your",
    "submit your application",
    "your application",
    "cover letter",
    "bewerben sie sich",
    "bewirb dich",
    "ihre bewerbung",
    "deine bewerbung",
    "bewerbungsunterlagen",
    "lebenslauf",
    "we offer",
    "wir bieten",
    "recruitment agencies",
    "recruiters:",
    "salary range",
    "enable javascript",
    "javascript is required",
    "javascript is disabled",
    "all rights reserved",
    "sign in",
    "you may also like",
    "similar jobs",
    "e-verify",
    "background check",
    "was founded",
    "were founded",
    "health insurance",
    "paid time off",
];

/// A heading, a list item or a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Passage {
    /// Where it stands.
    pub span: Span,
    /// What it belongs to; for a heading, what it announces.
    pub section: Section,
    /// Whether it is a heading.
    pub heading: bool,
    /// Whether it is an item of a list, or a line of its own.
    pub item: bool,
}

/// Returns the passages of `text` in order.
pub(super) fn passages(text: &Text, source: &Source) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut section = (Section::Open, 0);
    let mut last: Option<&Line> = None;
    for line in text
        .lines
        .iter()
        .filter(|line| line.span.start < line.span.end)
    {
        let small = source.small(line.span);
        let formatted = line.heading > 0 || set_apart(line, &small, source);
        let short = small.chars().count() <= HEADING
            && !line.bullet
            && !small.trim_end().ends_with(['.', '!', ',', ';']);
        let announced = announces(&small, formatted).filter(|_| short || line.heading > 0);
        if line.heading > 0 || announced.is_some() {
            let level = if line.heading > 0 { line.heading } else { 6 };
            match announced {
                Some(found) => section = (found, level),
                None if level <= section.1 => section = (Section::Open, level),
                None => {}
            }
            passages.push(Passage {
                span: line.span,
                section: section.0,
                heading: true,
                item: false,
            });
            last = None;
            continue;
        }
        let continued = last.is_some_and(|last| continues(source, last, line));
        match passages.last_mut() {
            Some(passage) if continued && !passage.heading => passage.span.end = line.span.end,
            _ => passages.push(Passage {
                span: line.span,
                section: section.0,
                heading: false,
                item: line.bullet,
            }),
        }
        last = Some(line);
    }
    for passage in &mut passages {
        settle(passage, source);
    }
    passages
}

/// Whether the document sets a line apart as a heading without saying so.
fn set_apart(line: &Line, small: &str, source: &Source) -> bool {
    let letters = || {
        source.chars[line.span.start..line.span.end]
            .iter()
            .filter(|c| c.is_alphabetic())
    };
    let capitals = letters().count() > 3 && letters().all(|c| c.is_uppercase());
    let colon = small.trim_end().trim_end_matches('*').ends_with(':')
        && small.split_whitespace().count() <= 8;
    line.bold || colon || capitals
}

/// Whether `line` goes on with the sentence of the line `before` it.
fn continues(source: &Source, before: &Line, line: &Line) -> bool {
    let gap = source
        .chars
        .get(before.span.end..line.span.start)
        .unwrap_or_default();
    let adjacent = gap.iter().filter(|c| **c == '\n').count() <= 1;
    let length = before.span.end - before.span.start;
    let small = source
        .chars
        .get(line.span.start)
        .is_some_and(|c| c.is_lowercase());
    adjacent && !line.bullet && (length >= WRAPPED || small)
}

/// Gives a passage the section that its own words name: a label ("Requirements: ...") or a phrase of silent text.
fn settle(passage: &mut Passage, source: &Source) {
    if passage.heading {
        return;
    }
    let small = source.small(passage.span);
    let label = small
        .split_once(':')
        .map(|(label, _)| label)
        .filter(|label| label.split_whitespace().count() <= 5 && !label.contains(['.', ',']));
    if let Some(section) = label.and_then(|label| announces(label, false)) {
        passage.section = section;
    }
    let instruction = small.starts_with("to apply") || small.starts_with("please apply");
    let list =
        passage.item && matches!(passage.section, Section::Requirements | Section::Preferred);
    if instruction || (!list && holds(&small, SILENT)) {
        passage.section = Section::Silent;
    }
}
