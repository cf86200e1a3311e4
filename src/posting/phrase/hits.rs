//! Which words lie in mentions of the skills table.

use super::aspect::Hit;
use crate::skills::{Lexicon, Mention};
use crate::text::Span;

/// Mentions in the order of the text, gone through once with its words.
pub(super) struct Hits<'a> {
    rest: &'a [Mention],
    lexicon: &'a Lexicon,
}

impl<'a> Hits<'a> {
    /// Takes the mentions of a text.
    pub(super) fn new(mentions: &'a [Mention], lexicon: &'a Lexicon) -> Self {
        Self {
            rest: mentions,
            lexicon,
        }
    }

    /// Returns how the word at `span`, which lies behind those asked for before, lies in a mention.
    pub(super) fn of(&mut self, span: Span) -> Hit {
        while let [first, rest @ ..] = self.rest
            && first.span.end <= span.start
        {
            self.rest = rest;
        }
        let Some(mention) = self.rest.first().filter(|m| m.span.start < span.end) else {
            return Hit::None;
        };
        let category = self.lexicon.category(&mention.skill).unwrap_or_default();
        if mention.span.start < span.start {
            Hit::Inside(category)
        } else {
            Hit::Begins(category)
        }
    }
}
