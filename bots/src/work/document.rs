//! Making a document of a kept resume or letter in a form.

use serde::{Deserialize, Serialize};
use upward_desk::document::{Document as Kept, NewDocument};
use upward_desk::typeset::{Format, Wish};
use upward_engine::error::Result;
use uuid::Uuid;

use super::Desk;
use crate::words::say;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// What it is made of.
    pub of: Subject,
    /// What kind of file.
    pub format: Format,
    /// Its look.
    #[serde(default)]
    pub look: Wish,
}

/// What a document is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Subject {
    /// A kept resume.
    Resume(Uuid),
    /// A kept letter.
    Letter(Uuid),
}

/// What it came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The document, as it was read back.
    pub document: Kept,
}

impl Document {
    /// Does it.
    ///
    /// # Errors
    /// What the person is told when it cannot be done.
    pub async fn perform(self, desk: &Desk) -> Result<Outcome> {
        desk.step(say("document-step"));
        let document = document(desk, self.of, self.format, self.look).await?;
        Ok(Outcome { document })
    }
}

/// Makes a document; the one that is there, where the same was made before.
///
/// # Errors
/// As the desk's task: where what it is made of is gone, does not read back, or cannot be set.
pub(super) async fn document(desk: &Desk, of: Subject, format: Format, look: Wish) -> Result<Kept> {
    let new = NewDocument {
        format,
        look,
        ..NewDocument::default()
    };
    let task = match of {
        Subject::Resume(id) => desk.client.add_resume_document(id, &new).await?,
        Subject::Letter(id) => desk.client.add_letter_document(id, &new).await?,
    };
    desk.client.document(desk.made(task).await?).await
}
