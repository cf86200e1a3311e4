//! The skills table and the matcher that finds its skills in text.
//!
//! This module decides why a term counts as matched: see [`Lexicon::find`].

use crate::text::Span;

/// The skills that Upward knows, ready to be found in text.
#[derive(Debug)]
pub struct Lexicon {}

/// One mention of a known skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Id of the skill in the table, such as `cpp`.
    pub skill: String,
    /// Where it stands, in characters of the text searched.
    pub span: Span,
}

impl Lexicon {
    /// Returns the table that Upward ships (`templates/skills/`).
    pub fn embedded() -> Self {
        todo!()
    }

    /// Returns every mention of a known skill, in order, longest match first, none overlapping.
    pub fn find(&self, text: &str) -> Vec<Mention> {
        let _ = text;
        todo!()
    }
}
