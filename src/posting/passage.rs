//! Lines to passages: headings, list items and paragraphs, each with the section that it belongs to.

use super::heading::{Section, announces};
use super::source::{Source, holds};
use crate::text::{Line, Span, Text};

/// Longest heading, in characters.
const HEADING: usize = 70;
/// Level of a heading that the format does not state.
const LOWEST: u8 = 6;
/// Shortest line that may have been broken for want of room, in characters.
const WRAPPED: usize = 48;

/// Longest line of a text whose lines were broken for want of room; where one is longer, each line is a paragraph.
const WIDEST: usize = 200;
/// How far a heading that asks for nothing reaches, in characters: what stands farther below it is not about it.
const REACH: usize = 1500;

/// Longest passage that one phrase silences, in characters: a longer one speaks of several things.
const PARAGRAPH: usize = 700;

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
    "dbs check",
    "is committed to",
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

/// Words of an item that requires something, for lists under a heading that says nothing.
const REQUIRING: &[&str] = &[
    "experience",
    "experienced",
    "knowledge",
    "skills",
    "proficiency",
    "proficient",
    "degree",
    "years",
    "ability",
    "familiarity",
    "familiar",
    "understanding",
    "fluent",
    "expertise",
    "erfahrung",
    "kenntnisse",
    "studium",
    "ausbildung",
    "abschluss",
    "berufserfahrung",
    "expérience",
    "connaissance",
    "experiencia",
    "conocimientos",
];

/// Phrases of a paragraph that speaks of the position, whatever the heading far above it said.
const RESUMES: &[&str] = &[
    "job description",
    "looking for",
    "seeking",
    "we need",
    "your role",
    "this role",
    "the role",
    "this position",
    "the position",
    "responsible for",
    "responsibilities",
    "your tasks",
    "requirements",
    "qualifications",
    "experience with",
    "experience in",
    "experience of",
    "years of",
    "knowledge of",
    "must have",
    "deine aufgaben",
    "ihre aufgaben",
    "wir suchen",
    "suchen wir",
    "erfahrung mit",
    "erfahrung in",
    "kenntnisse in",
];

/// Returns the passages of `text` in order.
pub(super) fn passages(text: &Text, source: &Source) -> Vec<Passage> {
    let lines: Vec<&Line> = text
        .lines
        .iter()
        .filter(|line| line.span.start < line.span.end)
        .collect();
    let mut passages: Vec<Passage> = Vec::new();
    let wrapped = lines
        .iter()
        .all(|line| line.span.end - line.span.start <= WIDEST);
    let mut section = (Section::Open, 0);
    let mut since = 0;
    let mut last: Option<&Line> = None;
    for (index, line) in lines.iter().copied().enumerate() {
        let rest = lines.get(index + 1..).unwrap_or_default();
        if let Some((found, level)) = heading(source, line, rest, section) {
            section = (found, level);
            since = line.span.end;
            passages.push(Passage {
                span: line.span,
                section: found,
                heading: true,
                item: false,
            });
            last = None;
            continue;
        }
        let continued = wrapped && last.is_some_and(|last| continues(source, last, line));
        let far = || line.span.start - since > REACH || !line.bullet && resumes(source, line);
        if section.0 == Section::Silent && !continued && far() {
            section = (Section::Open, 0);
        }
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

/// Returns the section and the level that `line` opens if it is a heading; `rest` are the lines after it.
///
/// A heading that says nothing leaves the section as it is if it stands lower, else it is judged by the list under it.
fn heading(
    source: &Source,
    line: &Line,
    rest: &[&Line],
    current: (Section, u8),
) -> Option<(Section, u8)> {
    let small = source.small(line.span);
    let formatted = line.heading > 0 || set_apart(line, &small, source);
    let short = small.chars().count() <= HEADING
        && !line.bullet
        && !small.trim_end().ends_with(['.', '!', ',', ';']);
    let level = if line.heading > 0 {
        line.heading
    } else {
        LOWEST
    };
    let announced = (short || line.heading > 0)
        .then(|| announces(&small, formatted))
        .flatten();
    if let Some(section) = announced {
        return Some((section, level));
    }
    let lists = short && rest.first().is_some_and(|next| next.bullet);
    if line.heading == 0 && !lists {
        return None;
    }
    let below = line.heading > current.1 || (line.heading == 0 && formatted);
    if below && current.1 > 0 {
        return Some(current);
    }
    let items = || rest.iter().take_while(|next| next.bullet);
    let requiring = items()
        .filter(|item| holds(&source.small(item.span), REQUIRING))
        .count();
    let section = if requiring * 5 >= items().count() * 2 && requiring > 0 {
        Section::Requirements
    } else {
        Section::Open
    };
    Some((section, level))
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

/// Whether a line below a heading that asks for nothing speaks of the position again.
fn resumes(source: &Source, line: &Line) -> bool {
    holds(&source.small(line.span), RESUMES)
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
    let asking = matches!(passage.section, Section::Requirements | Section::Preferred);
    let length = passage.span.end - passage.span.start;
    if instruction || (!asking && length <= PARAGRAPH && is_silent(&small)) {
        passage.section = Section::Silent;
    }
}

/// Whether the words of a passage, or of a sentence in it, ask for nothing wherever they stand.
pub(super) fn is_silent(small: &str) -> bool {
    holds(small, SILENT)
}
