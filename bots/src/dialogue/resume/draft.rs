//! A resume that waits until its person says that it is right.

use serde::{Deserialize, Serialize};
use upward_engine::resume::Resume;
use uuid::Uuid;

/// A resume that waits until its person says that it is right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// Which one, so that buttons of an earlier one change nothing here.
    pub id: Uuid,
    /// What it says so far.
    pub content: Resume,
    /// Where it comes from.
    pub origin: Origin,
    /// What was noticed when it was read, by the codes of warnings.
    #[serde(default)]
    pub noticed: Vec<String>,
}

/// Where a draft comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Origin {
    /// It was read from a document.
    Read {
        /// The kept resume of the same person, which it becomes a new version of.
        kept: Option<Uuid>,
    },
    /// It was made question by question.
    Built,
    /// It is a kept resume that is being corrected.
    Kept(Uuid),
}

impl Draft {
    /// Returns the kept resume that saving it changes; none where it becomes a resume of its own.
    pub fn kept(&self) -> Option<Uuid> {
        match self.origin {
            Origin::Read { kept } => kept,
            Origin::Built => None,
            Origin::Kept(id) => Some(id),
        }
    }

    /// Whether it says enough to be saved without asking. What was read does; what is being made has to name the person
    /// and something that they did.
    pub fn is_worth_keeping(&self) -> bool {
        let content = &self.content;
        let did = !content.work.is_empty()
            || !content.education.is_empty()
            || !content.projects.is_empty();
        match self.origin {
            Origin::Read { .. } | Origin::Kept(_) => true,
            Origin::Built => !content.basics.name.is_empty() && did,
        }
    }
}
