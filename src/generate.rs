//! Resumes from roadmaps: what a finished module adds to one, what an unfinished track may say, and which modules would
//! close the gaps to a posting.
//!
//! What was added is noted in `meta.upward.learned`, so that a resume follows each tick: a module gives its material
//! and nothing else, and takes just that away again. What the person wrote or changed stays.

mod bring;
mod finished;
mod group;
mod material;
mod plan;
mod suggest;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use crate::progress::{Evidence, EvidenceKind};
use crate::track::{Module, Track};

pub use bring::bring;
pub use finished::finished;
pub use suggest::{Suggestion, suggest};

/// A finished module, as a resume is to tell it.
#[derive(Debug, Clone, Copy)]
pub struct Lesson<'a> {
    /// The module.
    pub module: &'a Module,
    /// The day on which it was finished.
    pub on: Date,
    /// What shows it.
    pub evidence: &'a [Evidence],
}

/// The unfinished part of a track, as a resume may tell it: as in progress, never as done.
#[derive(Debug, Clone)]
pub struct Plan<'a> {
    /// The track.
    pub track: &'a Track,
    /// The day on which it was started.
    pub started: Option<Date>,
    /// Its unfinished modules in order, each with the day on which it is expected to be finished.
    pub open: Vec<(&'a Module, Option<Date>)>,
}

impl Lesson<'_> {
    /// Returns the address of its project's code, or else of another page that shows it.
    fn url(&self) -> &str {
        let of = |kind| {
            let of_kind = move |e: &&Evidence| e.kind == kind && !e.url.is_empty();
            self.evidence.iter().find(of_kind)
        };
        of(EvidenceKind::Repository)
            .or_else(|| of(EvidenceKind::Link))
            .map_or("", |evidence| &evidence.url)
    }
}
