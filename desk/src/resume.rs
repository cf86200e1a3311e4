//! Resumes that are kept: the master, its variants, and every version of each.

mod add;
mod read;
mod remove;
mod restore;
mod save;
mod settle;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_engine::error::Result;
use upward_engine::resume::Resume as Content;
use upward_store::{Entity, Index};
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) use add::{add, named};
pub(crate) use read::{list, of_mode, show, version, versions};
pub(crate) use remove::remove;
pub(crate) use restore::{redo, restore, undo};
pub(crate) use save::save;
pub(crate) use settle::settle;

use crate::change::{Kind, Revised, Told};
use crate::work::Work;

const BY_MODE: &str = "mode";

/// A resume that is kept. What it says stands in its versions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Resume {
    /// Which resume.
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// What it was made from and for.
    pub origin: Origin,
    /// Whether it is still being worked on.
    pub state: State,
    /// Grows with every change: a change must name the one that it saw.
    pub revision: u64,
    /// The version that counts.
    pub version: u64,
    /// The version that was written last; undone ones stand behind the one that counts.
    pub latest: u64,
    /// When it was made.
    pub created: Timestamp,
    /// When it was changed last.
    pub updated: Timestamp,
}

/// What a resume was made from and for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Origin {
    /// Everything the person has to say; variants are made from it.
    #[default]
    Master,
    /// Made from another resume for a posting.
    #[serde(rename_all = "camelCase")]
    Variant {
        /// The resume that it was made from.
        master: Uuid,
        /// The posting that it was made for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        posting: Option<Uuid>,
    },
    /// Made from the roadmap.
    Mode {
        /// In which mode.
        mode: Mode,
        /// Of which track, where it tells one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        track: Option<String>,
        /// The resume that holds the person's own history.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Uuid>,
    },
}

/// How a resume is made from the roadmap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Mode {
    /// From completed modules only.
    Study,
    /// The whole track at once.
    Fast,
    /// From an uploaded resume and a posting.
    Analyzer,
}

impl Mode {
    /// Returns the value under which resumes of this mode are found.
    fn index(self) -> [u8; 1] {
        [match self {
            Self::Study => 0,
            Self::Fast => 1,
            Self::Analyzer => 2,
        }]
    }
}

/// Whether a resume is still being worked on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// It is.
    #[default]
    Draft,
    /// It is ready to be sent.
    Final,
}

/// A step in the history of a resume.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Version {
    /// The resume.
    pub resume: Uuid,
    /// Counts the resume's versions from 1.
    pub number: u64,
    /// The version that it was made from; none for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<u64>,
    /// How it came about.
    pub reason: Reason,
    /// When.
    pub at: Timestamp,
}

/// A version with what it said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ShownVersion {
    /// The version.
    #[serde(flatten)]
    pub version: Version,
    /// What it said, as JSON Resume.
    pub content: Content,
}

/// What a version said: apart from it, so that a history is listed without reading all that was ever said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Said {
    resume: Uuid,
    number: u64,
    content: Content,
}

/// How a version came about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// Somebody saved it.
    #[default]
    Saved,
    /// It was saved while somebody was typing; the next such one soon after takes its place.
    Autosaved,
    /// It was read from a document.
    Imported,
    /// An older version was brought back.
    Restored,
    /// It was tailored to a posting.
    Tailored,
    /// It was made from the roadmap.
    Generated,
}

/// A resume with what it says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ShownResume)]
pub struct Shown {
    /// The resume.
    #[serde(flatten)]
    pub resume: Resume,
    /// What it says, as JSON Resume.
    pub content: Content,
}

/// A resume to be added.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewResume {
    /// What to call it; by default as its first version's person and title.
    #[serde(default)]
    pub name: String,
    /// What it was made from and for.
    #[serde(default)]
    pub origin: Origin,
    /// How it came about.
    #[serde(default)]
    pub reason: Reason,
    /// What it says, as JSON Resume.
    pub content: Content,
}

/// A change to a resume.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SaveResume {
    /// The revision that the change was made to.
    pub revision: u64,
    /// What to call it from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether it is still being worked on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// What it says from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Content>,
    /// How the change came about.
    #[serde(default)]
    pub reason: Reason,
}

/// The state of a resume that a change is made to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AtRevision {
    /// The revision that the caller saw.
    pub revision: u64,
}

impl Entity for Resume {
    type Id = Uuid;
    const TABLE: &'static str = "resumes";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        match &self.origin {
            Origin::Mode { mode, .. } => vec![Index::owner(BY_MODE, mode.index())],
            Origin::Master | Origin::Variant { .. } => Vec::new(),
        }
    }
}

impl Told for Resume {
    const KIND: Kind = Kind::Resume;
}

impl Revised for Resume {
    fn revision(&self) -> u64 {
        self.revision
    }
}

impl Entity for Version {
    type Id = (Uuid, u64);
    const TABLE: &'static str = "versions";

    fn id(&self) -> Self::Id {
        (self.resume, self.number)
    }
}

impl Entity for Said {
    type Id = (Uuid, u64);
    const TABLE: &'static str = "contents";

    fn id(&self) -> Self::Id {
        (self.resume, self.number)
    }
}

impl Version {
    /// Writes the version with what it says.
    fn write(&self, work: &mut Work<'_, '_>, content: &Content) -> Result<()> {
        work.put(self)?;
        work.put(&Said {
            resume: self.resume,
            number: self.number,
            content: content.clone(),
        })
    }
}
