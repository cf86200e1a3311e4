//! From a field of the resume to the words of the document that it was read from.

use crate::parse::{Fields, Parsed};
use crate::text::{Span, Text};

use super::Evidence;

/// Finds words of the resume in the text that it was read from.
pub(crate) struct Locator<'a> {
    content: Vec<char>,
    fields: &'a Fields,
}

impl<'a> Locator<'a> {
    /// Returns a locator for a resume and its text.
    pub fn new(text: &Text, parsed: &'a Parsed) -> Self {
        Self {
            content: text.content.chars().collect(),
            fields: &parsed.fields,
        }
    }

    /// Returns a whole field as evidence; `text` is what it says.
    pub fn field(&self, path: &str, text: &str) -> Evidence {
        let all = Span {
            start: 0,
            end: text.chars().count(),
        };
        self.words(path, text, all)
    }

    /// Returns words of a field as evidence: those in the range `within` of the field's `text`.
    ///
    /// Where the document breaks or writes the words otherwise, the evidence is the whole field, and the entry around it
    /// where the field's own place is not known. It says what stands at its span.
    pub fn words(&self, path: &str, text: &str, within: Span) -> Evidence {
        let words: String = text
            .chars()
            .skip(within.start)
            .take(within.end.saturating_sub(within.start))
            .collect();
        let field = self.span(path);
        let span = self.narrow(field, within, &words).unwrap_or(field);
        let there = self.content.get(span.start..span.end);
        let there = there.filter(|there| !there.is_empty());
        Evidence {
            path: path.to_owned(),
            span,
            text: there.map_or(words, |there| there.iter().collect()),
        }
    }

    /// Returns the span of the nearest known field at or above a path.
    fn span(&self, path: &str) -> Span {
        let mut path = path;
        loop {
            if let Some(found) = self.fields.get(path) {
                return found.span;
            }
            match path.rfind(['.', '[']) {
                Some(end) => path = path.get(..end).unwrap_or_default(),
                None => return Span::default(),
            }
        }
    }

    /// Returns where the words stand in the field: at their own offset if they do, else their first occurrence.
    fn narrow(&self, field: Span, within: Span, words: &str) -> Option<Span> {
        let words: Vec<char> = words.chars().collect();
        let stands_at = |start: usize| {
            let end = start + words.len();
            let there = self.content.get(start..end).filter(|_| end <= field.end)?;
            let same =
                |(&a, &b): (&char, &char)| a == b || (a.is_whitespace() && b.is_whitespace());
            there
                .iter()
                .zip(&words)
                .all(same)
                .then_some(Span { start, end })
        };
        stands_at(field.start + within.start)
            .or_else(|| (field.start..field.end).find_map(stands_at))
    }
}
