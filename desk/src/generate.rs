//! Resumes from the roadmap: what is asked for, and what is answered. The names on the wire are those of the interface.

mod follow;
mod gather;
mod keep;
mod make;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use upward_engine::generate::Suggestion;
use upward_engine::progress::EvidenceKind;
use upward_engine::resume::Resume as Content;
use upward_engine::score::{Report, Tenths};
use upward_engine::warned::Warning;
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) use follow::follow;
pub(crate) use gather::{Ground, gather};
pub(crate) use keep::keep;
pub(crate) use make::{inline, make};

use crate::resume::Mode;
use crate::stateless::GivenResume;

/// A resume to be made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Generate {
    /// The caller's own account.
    pub user_id: Uuid,
    /// How it is made.
    pub mode: Mode,
    /// The track: whose modules count in `study` (by default all), and which is told in `fast` (by default the one that
    /// is set, or the only one that was started).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roadmap_id: Option<String>,
    /// The modules to take as finished, for this answer only: nothing is ticked, and nothing is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_modules: Option<Vec<String>>,
    /// The person's own history; by default the resume of `resume_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub existing_resume: Option<Existing>,
    /// A resume that is kept; by default the newest master.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume_id: Option<Uuid>,
    /// The text of a job description to score against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_description: Option<String>,
    /// A posting that is kept, to score against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting_id: Option<Uuid>,
}

/// A resume that is handed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Existing {
    /// As text.
    Text(String),
    /// As text, JSON Resume or a document in base64, told by its key.
    Given(GivenResume),
    /// As JSON Resume.
    Json(Box<Content>),
}

/// A resume that was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Generated {
    /// What it says, as plain text (a build without the typesetter answers JSON Resume).
    pub resume_text: String,
    /// How well it answers the posting; none without a posting, or where nothing can be judged: `report` says why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Tenths>,
    /// In `analyzer`: the modules that raise the score, the largest gain in an hour first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggested_modules: Option<Vec<Suggestion>>,
    /// In `analyzer`: what the resume would score with all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub projected: Option<Tenths>,
    /// In `analyzer`: the score of the resume as it was handed in, without what was learned since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uploaded_score: Option<Tenths>,
    /// The finished modules that it tells, with the kinds of what shows them.
    pub modules: Vec<Told>,
    /// What it says, as JSON Resume.
    pub resume: Content,
    /// The report on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
    /// The draft that keeps it; none where it serves this answer only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume_id: Option<Uuid>,
    /// What was noticed on the way.
    #[serde(default)]
    pub warnings: Vec<Warning>,
}

/// A finished module that a resume tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = ToldModule)]
pub struct Told {
    /// The module.
    pub module: String,
    /// Its name.
    pub title: String,
    /// The kinds of what shows that it was learned.
    pub evidence: Vec<EvidenceKind>,
}
