//! Passages to sentences; the items of "a; b; c" are sentences too.

use super::cue::{Cue, Cues};
use super::heading::Section;
use super::passage::{Passage, is_silent};
use super::source::{Pairs, Source};
use crate::text::Span;

/// Endings with a dot that end no sentence.
const ABBREVIATIONS: &[&str] = &[
    "e.g", "i.e", "etc", "z.b", "d.h", "bzw", "inkl", "ca", "u.a", "o.ä", "sr", "jr", "dr", "st",
    "vs", "incl", "approx", "min", "mind", "ggf", "evtl", "inc", "ltd", "co", "no", "nr", "mr",
    "ms", "mrs", "prof", "b.sc", "m.sc", "b.a", "m.a", "ph.d", "u.s",
];

/// Longest sentence, in characters; longer text is parted at the next space, so that work on a sentence stays bounded.
const LONGEST: usize = 800;

/// Longest sentence that one phrase silences, in characters: a longer one is text run together without marks, and speaks of
/// several things.
const RUN_ON: usize = 500;

/// A sentence, or an item between semicolons.
#[derive(Debug)]
pub(super) struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// What it belongs to.
    pub section: Section,
    /// Its characters in small letters.
    pub small: String,
    /// The pairs of bytes in `small`.
    pub pairs: Pairs,
    /// The phrases in it that tell what it says.
    pub cues: Cues,
}

impl Sentence {
    /// Returns the character offset in the posting of byte `at` of `small`.
    pub(super) fn offset(&self, at: usize) -> usize {
        let before = if self.is_plain() {
            at
        } else {
            self.small[..at].chars().count()
        };
        self.span.start + before
    }

    /// Returns the byte in `small` of character `offset` of the posting; its length where that is outside.
    pub(super) fn byte(&self, offset: usize) -> usize {
        let before = offset.saturating_sub(self.span.start);
        if self.is_plain() {
            return before.min(self.small.len());
        }
        self.small
            .char_indices()
            .nth(before)
            .map_or(self.small.len(), |(byte, _)| byte)
    }

    /// Returns the characters of `span`, a part of it, in small letters.
    pub(super) fn slice(&self, span: Span) -> &str {
        self.small
            .get(self.byte(span.start)..self.byte(span.end))
            .unwrap_or_default()
    }

    /// Returns what stands before character `offset` of the posting, in small letters.
    pub(super) fn before(&self, offset: usize) -> &str {
        self.small.get(..self.byte(offset)).unwrap_or_default()
    }

    /// Whether any of `phrases` stands in it as words of their own.
    pub(super) fn holds(&self, phrases: &[&str]) -> bool {
        self.pairs.hold(&self.small, phrases)
    }

    /// Whether each of its characters is one byte.
    fn is_plain(&self) -> bool {
        self.small.len() == self.span.end - self.span.start
    }
}

/// Returns the sentences of `passages` in order; headings are none.
pub(super) fn sentences(passages: &[Passage], source: &Source) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for passage in passages.iter().filter(|passage| !passage.heading) {
        let mut start = passage.span.start;
        for at in passage.span.start..passage.span.end {
            if ends_sentence(source, start, at) {
                sentences.extend(sentence(source, passage, start, at + 1));
                start = at + 1;
            }
        }
        sentences.extend(sentence(source, passage, start, passage.span.end));
    }
    sentences
}

fn sentence(source: &Source, passage: &Passage, start: usize, end: usize) -> Option<Sentence> {
    let blank = |c: &char| c.is_whitespace();
    let part = source.chars.get(start..end)?;
    let lead = part.iter().position(|c| !blank(c))?;
    let span = Span {
        start: start + lead,
        end: start + part.iter().rposition(|c| !blank(c))? + 1,
    };
    let small = source.small(span);
    let offers = passage.section != Section::Preferred && source.cues.any(Cue::Offers, span);
    let long = span.end - span.start > RUN_ON;
    let section = if !passage.item && !long && (offers || is_silent(source, span)) {
        Section::Silent
    } else {
        passage.section
    };
    Some(Sentence {
        span,
        section,
        pairs: Pairs::of(&small),
        small,
        cues: source.cues.within(span),
    })
}

/// Whether the sentence that starts at `start` ends with the character at `at`.
fn ends_sentence(source: &Source, start: usize, at: usize) -> bool {
    let Some(c) = source.chars.get(at) else {
        return false;
    };
    let length = at - start;
    let too_long = length >= LONGEST && (c.is_whitespace() || length >= 2 * LONGEST);
    if matches!(c, ';' | '•') || too_long {
        return true;
    }
    let follows = |n: usize| source.chars.get(at + n);
    let parted = follows(1).is_some_and(|c| c.is_whitespace());
    if !matches!(c, '.' | '!' | '?') || !parted {
        return false;
    }
    let next = source.chars[at + 1..].iter().find(|c| !c.is_whitespace());
    if next.is_some_and(|c| c.is_lowercase()) {
        return false;
    }
    let from = at.saturating_sub(8).max(start);
    let word: String = source.lower[from..at].iter().collect();
    let word = word.rsplit([' ', '(', '\n']).next().unwrap_or_default();
    !ABBREVIATIONS.contains(&word)
}
