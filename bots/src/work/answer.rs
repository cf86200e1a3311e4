//! Answering a resume and a posting: reports, tailoring, document.

use serde::{Deserialize, Serialize};
use upward_engine::error::Result;
use uuid::Uuid;

use super::Desk;
use crate::dialogue::Given;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The resume.
    pub resume: Resume,
    /// The posting.
    pub posting: Posting,
    /// How far to go.
    pub goal: Goal,
}

/// The resume that an answer is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Resume {
    /// One that is kept.
    Kept(Uuid),
    /// One to be read and kept first.
    File(Given),
}

/// The posting that an answer is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Posting {
    /// One that is kept.
    Kept(Uuid),
    /// One to be read and kept first.
    File(Given),
    /// Its text or its address, to be read and kept first.
    Text(String),
}

/// How far an answer goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Goal {
    /// The report only.
    Score,
    /// The tailored document too.
    Tailor,
}

/// What it came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {}

impl Answer {
    /// Does it.
    ///
    /// # Errors
    /// What the person is told when it cannot be done.
    pub async fn perform(self, _desk: &Desk) -> Result<Outcome> {
        Ok(Outcome {})
    }
}
