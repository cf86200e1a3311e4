//! Answering a resume and a posting: report, tailoring, document.

mod bring;
mod found;
mod tailored;

use std::num::NonZeroU8;

use serde::{Deserialize, Serialize};
use upward_desk::posting::Posting as Kept;
use upward_desk::typeset::Wish;
use upward_engine::error::Result;
use uuid::Uuid;

use super::Desk;
use super::posting::From;
use crate::dialogue::Given;
use crate::words::say;
pub use found::Found;
pub use tailored::Tailored;

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
    /// The look of the document.
    #[serde(default)]
    pub look: Wish,
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
    New(From),
}

/// How far an answer goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Goal {
    /// The report only.
    Score,
    /// The report, and the resume tailored.
    Tailor {
        /// Most pages to fill, by leaving out what answers the posting least; none where nothing is to be left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pages: Option<NonZeroU8>,
    },
    /// The resume with the edits of a draft that the person accepted.
    Reviewed(Uuid),
}

/// What it came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The resume that it is about.
    pub resume: Uuid,
    /// The posting.
    pub posting: Kept,
    /// What the report says; none after a review, which follows one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<Found>,
    /// The tailored resume, where it was to be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tailored: Option<Tailored>,
}

impl Answer {
    /// Does it.
    ///
    /// # Errors
    /// What the person is told when it cannot be done.
    pub async fn perform(self, desk: &Desk) -> Result<Outcome> {
        let resume = bring::resume(desk, self.resume).await?;
        let posting = bring::posting(desk, self.posting).await?;
        let (found, tailored) = match self.goal {
            Goal::Score => (Some(found::found(desk, resume, posting.id).await?), None),
            Goal::Tailor { pages } => {
                let found = found::found(desk, resume, posting.id).await?;
                desk.step(say("answer-step-tailor"));
                let draft =
                    tailored::draft(desk, resume, posting.id, pages, self.look.clone()).await?;
                (
                    Some(found),
                    Some(tailored::tailored(desk, draft, self.look).await?),
                )
            }
            Goal::Reviewed(draft) => {
                let draft = desk.client.draft(draft).await?;
                (
                    None,
                    Some(tailored::tailored(desk, draft, self.look).await?),
                )
            }
        };
        Ok(Outcome {
            resume,
            posting,
            found,
            tailored,
        })
    }
}
