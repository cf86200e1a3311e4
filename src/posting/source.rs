//! The posting's characters, and phrases found in them.

use super::cue::Cues;
use crate::posting::Quote;
use crate::text::{Span, Text, lower};

/// A posting's characters, as they are and in small letters, at the same offsets.
#[derive(Debug)]
pub(super) struct Source {
    /// The characters.
    pub chars: Vec<char>,
    /// Each character in small letters; a letter that would become two stays as it is.
    pub lower: Vec<char>,
    /// Whether it is written in capitals, so that they set nothing apart.
    pub shouts: bool,
    /// The phrases that tell what it says.
    pub cues: Cues,
}

impl Source {
    /// Takes the characters of `text`.
    pub(super) fn new(text: &Text) -> Self {
        let chars: Vec<char> = text.content.chars().collect();
        let lower: Vec<char> = chars.iter().map(|c| lower(*c)).collect();
        let cues = Cues::new(&lower);
        let capitals = chars.iter().filter(|c| c.is_uppercase()).count();
        let small = chars.iter().filter(|c| c.is_lowercase()).count();
        Self {
            shouts: capitals > small,
            chars,
            lower,
            cues,
        }
    }

    /// Returns the characters of `span` as they are.
    pub(super) fn slice(&self, span: Span) -> String {
        self.chars
            .get(span.start..span.end)
            .unwrap_or_default()
            .iter()
            .collect()
    }

    /// Returns the characters of `span` in small letters.
    pub(super) fn small(&self, span: Span) -> String {
        self.lower
            .get(span.start..span.end)
            .unwrap_or_default()
            .iter()
            .collect()
    }

    /// Returns how many characters of `span` stand before its first colon, tab or gap of several spaces.
    pub(super) fn colon(&self, span: Span) -> Option<usize> {
        let chars = self.chars.get(span.start..span.end)?;
        chars.iter().enumerate().position(|(at, c)| {
            let gap =
                c.is_whitespace() && *c != '\n' && chars.get(at + 1).is_some_and(|c| *c == ' ');
            matches!(c, ':' | '\t') || gap
        })
    }

    /// Returns `span` with its words; spaces and separators at its ends are left out.
    pub(super) fn quote(&self, span: Span) -> Option<Quote> {
        let idle = |c: &char| {
            c.is_whitespace()
                || matches!(
                    c,
                    ',' | ';' | ':' | '|' | '-' | '–' | '—' | '·' | '•' | '*' | '_' | '"' | '#'
                )
        };
        let part = self.chars.get(span.start..span.end)?;
        let first = part.iter().position(|c| !idle(c))?;
        let last = part.iter().rposition(|c| !idle(c))?;
        let span = Span {
            start: span.start + first,
            end: span.start + last + 1,
        };
        Some(Quote {
            span,
            text: self.slice(span),
        })
    }
}

/// Returns the bytes of each place where `phrase` stands in `text` as words of their own.
pub(super) fn places<'a>(text: &'a str, phrase: &'a str) -> impl Iterator<Item = usize> + 'a {
    // The phrases and most texts are short: preparing a search for each pair costs more than it saves.
    let first = phrase.bytes().next();
    let starts = text.bytes().enumerate();
    let starts = starts.filter(move |(_, byte)| Some(*byte) == first);
    starts
        .map(|(at, _)| at)
        .filter(move |at| stands_at(text, *at, phrase))
}

/// Whether `phrase` stands at byte `at` of `text` as words of their own.
pub(super) fn stands_at(text: &str, at: usize, phrase: &str) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let Some((before, rest)) = text.split_at_checked(at) else {
        return false;
    };
    rest.strip_prefix(phrase).is_some_and(|after| {
        let open = !phrase.starts_with(char::is_alphanumeric) || !word(before.chars().next_back());
        let close = !phrase.ends_with(char::is_alphanumeric) || !word(after.chars().next());
        open && close
    })
}

/// Whether any of `phrases` stands in `text` as words of their own.
pub(super) fn holds(text: &str, phrases: &[&str]) -> bool {
    Pairs::of(text).hold(text, phrases)
}

/// The pairs of neighbouring bytes of a text: tells at once that most phrases do not stand in it.
#[derive(Debug)]
pub(super) struct Pairs([u64; 64]);

impl Pairs {
    /// Notes the pairs of `text`.
    pub(super) fn of(text: &str) -> Self {
        let mut set = [0; 64];
        for pair in text.as_bytes().windows(2) {
            let (word, bit) = Self::place(pair);
            set[word] |= bit;
        }
        Self(set)
    }

    /// Whether `phrase` may stand in the text; false is certain.
    pub(super) fn may_hold(&self, phrase: &str) -> bool {
        phrase.as_bytes().windows(2).all(|pair| {
            let (word, bit) = Self::place(pair);
            self.0[word] & bit != 0
        })
    }

    /// Whether any of `phrases` stands in `text`, whose pairs these are, as words of their own.
    pub(super) fn hold(&self, text: &str, phrases: &[&str]) -> bool {
        phrases
            .iter()
            .any(|phrase| self.may_hold(phrase) && places(text, phrase).next().is_some())
    }

    /// Returns where a pair is noted: the word and the bit in it.
    fn place(pair: &[u8]) -> (usize, u64) {
        let key = pair
            .iter()
            .fold(0_usize, |key, byte| key * 37 + usize::from(*byte));
        (key / 64 % 64, 1 << (key % 64))
    }
}
