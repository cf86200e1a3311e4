//! Spoken languages asked for, with their levels.

use super::cue::Cue;
use super::sentence::Sentence;
use super::source::Source;
use crate::posting::{Demand, Spoken, Term};
use crate::skills::Lexicon;
use crate::text::Span;

/// Category of spoken languages in the skills table.
const SPOKEN: &str = "spoken-language";
/// Levels of the Common European Framework of Reference for Languages.
const FRAMEWORK: [&str; 6] = ["a1", "a2", "b1", "b2", "c1", "c2"];
/// How far before and behind the name of a language its level may stand, in characters.
const BEFORE: usize = 30;
const BEHIND: usize = 40;

/// Returns the spoken languages among `terms`, each once, with the words that say how well.
pub(super) fn spoken(
    source: &Source,
    sentences: &[Sentence],
    terms: &[Term],
    lexicon: &Lexicon,
) -> Vec<Spoken> {
    let mut found: Vec<Spoken> = Vec::new();
    for term in terms.iter().filter(|term| term.kind != Demand::Other) {
        let id = term.skill.as_deref();
        let Some(id) = id.filter(|id| lexicon.category(id) == Some(SPOKEN)) else {
            continue;
        };
        let at = sentences.partition_point(|s| s.span.end <= term.span.start);
        let Some(sentence) = sentences.get(at) else {
            continue;
        };
        let Some(read) = read(source, sentence, term, id) else {
            continue;
        };
        match found.iter_mut().find(|other| other.language == id) {
            Some(other) if other.level.is_none() && read.level.is_some() => *other = read,
            Some(_) => {}
            None => found.push(read),
        }
    }
    found
}

/// Returns the language with the words for its level on either side, up to the next mark.
fn read(source: &Source, sentence: &Sentence, term: &Term, id: &str) -> Option<Spoken> {
    let marks = |c: &char| matches!(c, ',' | ';' | '.' | '\n' | '|' | '•' | ':');
    let from = sentence
        .span
        .start
        .max(term.span.start.saturating_sub(BEFORE));
    let to = sentence.span.end.min(term.span.end + BEHIND);
    let before = source.chars.get(from..term.span.start)?;
    let from = from + before.iter().rposition(marks).map_or(0, |at| at + 1);
    let behind = source.chars.get(term.span.end..to)?;
    let to = term.span.end + behind.iter().position(marks).unwrap_or(behind.len());
    let levels = |start: usize, end: usize| {
        let span = Span { start, end };
        source
            .cues
            .each(&[Cue::Fluency], span)
            .map(|(_, span)| span)
    };
    let joined = |start: usize, end: usize| {
        let between = source.small(Span { start, end });
        between
            .split_whitespace()
            .any(|word| matches!(word, "and" | "und" | "or" | "oder" | "/"))
    };
    let first = levels(from, term.span.start).find(|level| !joined(level.end, term.span.start));
    let last = levels(term.span.end, to)
        .filter(|level| !joined(term.span.end, level.start))
        .max_by_key(|level| level.end);
    let end = last.map_or(term.span.end, |level| {
        let open = source
            .chars
            .get(term.span.end..level.start)
            .is_some_and(|c| c.contains(&'('));
        level.end + usize::from(open && source.chars.get(level.end) == Some(&')'))
    });
    let start = first.map_or(term.span.start, |level| level.start);
    let level = last.into_iter().chain(first).map(|span| source.slice(span));
    let level = level.map(
        |words| match FRAMEWORK.contains(&words.to_lowercase().as_str()) {
            true => words.to_uppercase(),
            false => words,
        },
    );
    Some(Spoken {
        language: id.to_owned(),
        level: level.into_iter().next(),
        quote: source.quote(Span { start, end })?,
    })
}
