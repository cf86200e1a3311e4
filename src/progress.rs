//! Where a person stands on the roadmaps: what is ticked, how much of a track that is, and when it will be finished.
//!
//! A module is ticked once, in all tracks that have it. A module of which every skill was finished elsewhere counts as
//! finished too ([`Standing::by_skill`]); a skipped one counts in neither side of the share.

mod pace;
mod share;
mod standing;
mod streak;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use pace::{Pace, PaceBasis, forecast, pace};
pub use share::{CERTIFIED, Share};
pub use standing::{Standing, standings};
pub use streak::{Day, Streak, streak};

/// How far a module is.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = ModuleState))]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// Not begun.
    #[default]
    Pending,
    /// Being learned.
    Learning,
    /// Finished.
    Done,
    /// Left out: it counts in neither side of the share.
    Skipped,
}

/// What a person has said of a module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Mark {
    /// How far it is.
    pub state: State,
    /// Since which day.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub since: Date,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// What a person has said of all modules, by module.
pub type Marks = BTreeMap<String, Mark>;

/// Something that shows that a module was learned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = ModuleEvidence))]
pub struct Evidence {
    /// What kind of thing it is.
    pub kind: EvidenceKind,
    /// Its name: of the certificate or the page, or the quiz's result.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Where it can be seen.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// The day on which it was attached.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub on: Date,
}

/// The kind of what shows that a module was learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum EvidenceKind {
    /// The code of its project.
    Repository,
    /// Somebody else's certificate.
    Certificate,
    /// Another page.
    Link,
    /// Its quiz was passed.
    Quiz,
}

impl EvidenceKind {
    /// Returns its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Repository => "repository",
            Self::Certificate => "certificate",
            Self::Link => "link",
            Self::Quiz => "quiz passed",
        }
    }
}

impl State {
    /// Returns its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Learning => "learning",
            Self::Done => "done",
            Self::Skipped => "skipped",
        }
    }
}
