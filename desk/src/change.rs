//! The feed of an account: what changed, in order, for faces that show it.

mod feed;

use serde::{Deserialize, Serialize};
use upward_store::{Entity, Entry};
use utoipa::ToSchema;
use uuid::Uuid;

pub use feed::News;
pub(crate) use feed::{Trimmed, read, trim, trim_is_due};

/// A change of one thing that an account keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Change {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: Uuid,
    /// What happened to it.
    pub action: Action,
}

/// The kinds of things that an account keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// The account itself: its name, settings or identities.
    Account,
    /// An application for a position.
    Application,
    /// A certificate.
    Certificate,
    /// A rendered file.
    Document,
    /// A proposed tailoring.
    Draft,
    /// Figures of an account elsewhere.
    Evidence,
    /// An answer to an interview question.
    InterviewAnswer,
    /// A practice for interviews.
    InterviewSession,
    /// An API key.
    Key,
    /// A cover letter.
    Letter,
    /// A job description.
    Posting,
    /// What the person has learned: a module or a started track.
    Progress,
    /// A report on a resume.
    Report,
    /// A resume.
    Resume,
    /// A task.
    Task,
    /// A track of the person's own.
    Track,
}

/// What can happen to a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Action {
    /// It is new.
    Added,
    /// It is another than before.
    Changed,
    /// It is gone.
    Removed,
}

impl Entry for Change {
    type Log = ();
    const LOG: &'static str = "changes";
}

/// A kind of record whose changes the feed tells.
pub trait Told: Entity<Id = Uuid> {
    /// What the feed calls it.
    const KIND: Kind;
}

/// A kind of record that several callers may be changing at once.
pub trait Revised: Told {
    /// Returns the number that grows with every change: a change must name the one that it saw.
    fn revision(&self) -> u64;
}
