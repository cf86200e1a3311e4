//! Choosing, ordering, dropping and respelling the person's own material for a posting. What it words passes the guard.

mod apply;
mod describe;
mod drop;
mod order;
mod respell;
mod select;
mod why;
mod worth;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::guard::{Claim, Rejected, screen};
use crate::posting::Posting;
use crate::resume::Resume;
use crate::skills::Lexicon;

pub use why::{Answers, Spelling, Wanted, Why};
use worth::Worth;

/// A proposed tailoring.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The changes, in the order in which people decide about them.
    pub edits: Vec<Edit>,
    /// Proposals that say more than their sources: the original stays.
    #[serde(default)]
    pub rejected: Vec<Rejected>,
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
    /// Why, in English.
    pub reason: String,
    /// The same, for faces of other languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
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

impl Edit {
    /// Returns an accepted edit.
    fn new(kind: EditKind, path: String, original: String, why: Why) -> Self {
        Self {
            path,
            kind,
            original,
            proposed: String::new(),
            reason: why.to_string(),
            why: Some(why),
            sources: Vec::new(),
            accepted: true,
        }
    }

    /// Returns what the edit says and what it rests on, for the guard.
    pub fn claim(&self) -> Claim<'_> {
        Claim {
            path: &self.path,
            original: &self.original,
            proposed: &self.proposed,
            sources: &self.sources,
        }
    }
}

/// Returns the resume with the accepted edits applied.
///
/// Every path means the original resume, whatever the other edits do, so that each edit can be refused alone.
/// Orders, drops of [`drops`]' kind and wording that the guard lets stand change something, whoever made the edits;
/// employers, titles, dates, studies and contact stay.
pub fn apply(resume: &Resume, draft: &Draft, lexicon: &Lexicon) -> Resume {
    apply::apply(resume, draft, lexicon)
}

/// Returns the edits that answer a posting best: the headline and summary that match it, its spelling of skills, and
/// bullets, projects and skills in the order of their evidence.
pub fn tailor(resume: &Resume, posting: &Posting, lexicon: &Lexicon, today: Date) -> Draft {
    let Some(worth) = Worth::new(resume, posting, lexicon, today) else {
        return Draft::default();
    };
    let mut edits = select::selects(resume, posting, lexicon, today);
    edits.extend(respell::respellings(resume, posting, lexicon));
    edits.extend(order::orders(resume, &worth));
    let (edits, rejected) = screen(edits, resume, lexicon);
    Draft { edits, rejected }
}

/// Returns what can be left out to save space, the least valuable first: any number from the front may be taken.
///
/// It never holds a role, a course of study, name, contact or dates, the last bullets of the newest roles (three,
/// two and one), or the only place that shows what the posting requires.
pub fn drops(resume: &Resume, posting: &Posting, lexicon: &Lexicon, today: Date) -> Vec<Edit> {
    let worth = Worth::new(resume, posting, lexicon, today);
    worth
        .map(|worth| drop::drops(resume, &worth))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
