//! Choosing, ordering and dropping the person's own material for a posting. It rewords nothing.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::posting::Posting;
use crate::resume::Resume;
use crate::skills::Lexicon;

/// A proposed tailoring.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The changes, in the order in which they apply.
    pub edits: Vec<Edit>,
}

/// One change, with its reason and source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The field of the original resume that it changes.
    pub path: String,
    /// What it does.
    pub kind: EditKind,
    /// The text before.
    pub original: String,
    /// The text after; empty for what is dropped.
    pub proposed: String,
    /// Why.
    pub reason: String,
    /// The fields that hold the proposal's facts.
    pub sources: Vec<String>,
    /// Whether it is applied.
    pub accepted: bool,
}

/// What an edit does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum EditKind {
    /// Picks one of several of the person's own texts.
    Select,
    /// Changes the order.
    Order,
    /// Writes the person's own fact in other words.
    Rewrite,
    /// Leaves something out.
    Drop,
}

/// Returns the resume with the accepted edits applied.
pub fn apply(resume: &Resume, draft: &Draft) -> Resume {
    let _ = (resume, draft);
    todo!()
}

/// Returns the edits that answer a posting best: bullets, projects and skills in the order of their evidence.
pub fn tailor(resume: &Resume, posting: &Posting, lexicon: &Lexicon, today: Date) -> Draft {
    let _ = (resume, posting, lexicon, today);
    todo!()
}

/// Returns what may be left out to save space, one drop each, the least valuable first.
pub fn drops(resume: &Resume, posting: &Posting, lexicon: &Lexicon, today: Date) -> Vec<Edit> {
    let _ = (resume, posting, lexicon, today);
    todo!()
}
