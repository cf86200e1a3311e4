//! Long works: what a dialogue begins and hears of again when it has ended. They are kept with the dialogue, so one
//! whose process died is done again; calls that make something are named, so it makes nothing twice.

pub mod answer;
pub mod desk;
pub mod document;
pub mod evidence;
pub mod letter;
pub mod posting;
pub mod read;

use serde::{Deserialize, Serialize};
use upward_engine::error::Result;

pub use desk::{Desk, Files, Steps};

use crate::dialogue::limit::Action;
use crate::words::{Say, say};

/// Something long to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Work {
    /// Read a file.
    Read(read::Read),
    /// Keep a posting.
    Posting(posting::Posting),
    /// Score a resume against a posting, and tailor it.
    Answer(answer::Answer),
    /// Write a letter.
    Letter(letter::Letter),
    /// Make a document.
    Document(document::Document),
    /// Ask a service for evidence.
    Evidence(evidence::Evidence),
}

/// What a long work came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// See [`read`].
    Read(Box<read::Outcome>),
    /// See [`posting`].
    Posting(Box<posting::Outcome>),
    /// See [`answer`].
    Answer(Box<answer::Outcome>),
    /// See [`letter`].
    Letter(Box<letter::Outcome>),
    /// See [`document`].
    Document(Box<document::Outcome>),
    /// See [`evidence`].
    Evidence(Box<evidence::Outcome>),
}

impl Work {
    /// Does it.
    ///
    /// # Errors
    /// What the person is told when it cannot be done.
    pub async fn perform(self, desk: &Desk) -> Result<Outcome> {
        Ok(match self {
            Self::Read(work) => Outcome::Read(Box::new(work.perform(desk).await?)),
            Self::Posting(work) => Outcome::Posting(Box::new(work.perform(desk).await?)),
            Self::Answer(work) => Outcome::Answer(Box::new(work.perform(desk).await?)),
            Self::Letter(work) => Outcome::Letter(Box::new(work.perform(desk).await?)),
            Self::Document(work) => Outcome::Document(Box::new(work.perform(desk).await?)),
            Self::Evidence(work) => Outcome::Evidence(Box::new(work.perform(desk).await?)),
        })
    }

    /// Returns the name of its kind, for figures.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Read(_) => "read",
            Self::Posting(_) => "posting",
            Self::Answer(_) => "answer",
            Self::Letter(_) => "letter",
            Self::Document(_) => "document",
            Self::Evidence(_) => "evidence",
        }
    }

    /// Returns what is said while it waits for its turn.
    pub fn begins(&self) -> Say {
        match self {
            Self::Answer(work) if work.goal == answer::Goal::Score => say("begins-score"),
            work => say(&format!("begins-{}", work.name())),
        }
    }

    /// Returns what it counts as where things are limited.
    pub fn action(&self) -> Action {
        match self {
            Self::Posting(work) if matches!(work.from, posting::From::Link(_)) => Action::Reach,
            Self::Read(_) | Self::Posting(_) => Action::Read,
            Self::Answer(_) | Self::Letter(_) | Self::Document(_) => Action::Make,
            Self::Evidence(_) => Action::Reach,
        }
    }
}
