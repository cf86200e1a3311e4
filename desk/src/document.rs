//! Documents that are kept: the files that were made of resumes and letters, as they were sent.

mod keep;
mod name;
mod read;
mod remove;
mod subject;
#[cfg(test)]
mod tests;
mod write;

use std::num::NonZeroU8;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_store::{Entity, Index};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

pub(crate) use keep::keep;
pub use name::stem;
pub(crate) use read::{content, list, show};
pub(crate) use remove::remove;
pub(crate) use subject::{Chosen, Subject, of_letter, of_resume};
pub(crate) use write::{Made, within, write};

use crate::blob::Blob;
use crate::change::{Kind, Told};
use crate::typeset::{Format, Look, Wish};

const BY_RESUME: &str = "resume";
const BY_LETTER: &str = "letter";
const BY_INPUT: &str = "input";

/// A file that was made of a resume or a letter, and read back whole. It never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// Which document.
    pub id: Uuid,
    /// What it was made of; this may have been removed since.
    #[serde(flatten)]
    pub source: Source,
    /// What kind of file it is.
    pub format: Format,
    /// Its look.
    #[serde(flatten)]
    pub look: Look,
    /// Number of pages; 1 for formats without pages.
    pub pages: usize,
    /// Its length in bytes.
    pub size: usize,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// What to call the file, such as `Given-Family_Backend-Engineer_Resume.pdf`.
    pub name: String,
    /// Version of Upward that made it.
    pub upward: String,
    /// When it was made.
    pub created: Timestamp,
}

/// What a document was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "of", rename_all = "camelCase")]
#[schema(as = DocumentSource)]
pub enum Source {
    /// A version of a resume.
    Resume {
        /// The resume.
        resume: Uuid,
        /// Which of its versions.
        version: u64,
    },
    /// A letter.
    Letter {
        /// The letter.
        letter: Uuid,
        /// At which of its revisions.
        revision: u64,
    },
}

/// A document to be made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewDocument {
    /// Which version of the resume; by default the one that counts. A letter has only the present one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u64>,
    /// What kind of file.
    #[serde(default)]
    pub format: Format,
    /// Its look.
    #[serde(default)]
    pub look: Wish,
    /// Most pages that it may fill; by default as many as it needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<u8>, minimum = 1)]
    pub pages: Option<NonZeroU8>,
}

/// Keeps of a list only the documents of a resume or of a letter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct MadeOf {
    /// The resume that it was made of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume: Option<Uuid>,
    /// The letter that it was made of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Uuid>,
}

/// The bytes of a document: apart from it, so that documents are listed without reading them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Bytes {
    document: Uuid,
    content: Blob,
}

impl Source {
    /// Returns the index under which documents of the same thing are found.
    fn index(self) -> Index {
        match self {
            Self::Resume { resume, .. } => Index::owner(BY_RESUME, resume.as_bytes()),
            Self::Letter { letter, .. } => Index::owner(BY_LETTER, letter.as_bytes()),
        }
    }
}

impl Document {
    /// Returns what the document was made from, for which the same is not made again.
    fn input(&self) -> String {
        let (kind, id, number) = match self.source {
            Source::Resume { resume, version } => (BY_RESUME, resume, version),
            Source::Letter { letter, revision } => (BY_LETTER, letter, revision),
        };
        let (ending, Look { theme, locale }) = (self.format.ending(), &self.look);
        format!(
            "{kind} {id} {number} {ending} {theme} {locale} {}",
            self.upward
        )
    }
}

impl Entity for Document {
    type Id = Uuid;
    const TABLE: &'static str = "documents";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        vec![self.source.index(), Index::owner(BY_INPUT, self.input())]
    }
}

impl Told for Document {
    const KIND: Kind = Kind::Document;
}

impl Entity for Bytes {
    type Id = Uuid;
    const TABLE: &'static str = "document-contents";

    fn id(&self) -> Uuid {
        self.document
    }
}
