//! The engine's steps for whoever keeps nothing here: documents come in, results go out, and nothing is saved.

mod preview;
mod read;
mod score;
#[cfg(test)]
mod tests;
mod write;

use std::num::{NonZeroU8, NonZeroU16};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use upward_engine::resume::Resume;
use upward_engine::warned::{Warned, Warning};
use utoipa::ToSchema;

pub(crate) use preview::preview;
pub(crate) use read::{keywords, parse};
pub(crate) use score::{content, score, wanted};
pub(crate) use write::render;

use crate::typeset::{Format, Wish};

/// A resume that is handed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum GivenResume {
    /// As JSON Resume.
    Json(Box<Resume>),
    /// As text.
    Text(String),
    /// As a document of any kind that Upward reads, in base64.
    Document(Bytes),
}

/// A job description that is handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum GivenPosting {
    /// As text.
    Text(String),
    /// As a document of any kind that Upward reads, in base64.
    Document(Bytes),
}

/// What is to be scored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"resume": {"text": "Ada Example\nada@example.org\n\nExperience\n\
    Engineer, Example Ltd, 2019 - 2024\n- Built services in Rust"},
    "posting": {"text": "Backend engineer\n\nRequirements\n- 3+ years of Rust\n- PostgreSQL"}}))]
pub struct Scoring {
    /// The resume.
    pub resume: GivenResume,
    /// The posting; without one, only how well the resume reads is scored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<GivenPosting>,
}

/// What is to be written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"resume": {"json": {"basics": {"name": "Ada Example", "email": "ada@example.org"},
    "work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2019", "endDate": "2024-03"}]}},
    "format": "txt"}))]
pub struct Rendering {
    /// The resume.
    pub resume: GivenResume,
    /// What kind of file.
    #[serde(default)]
    pub format: Format,
    /// Its look.
    #[serde(flatten)]
    pub look: Wish,
    /// Most pages that it may fill; by default as many as it needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<u8>, minimum = 1)]
    pub pages: Option<NonZeroU8>,
}

/// A page to be drawn for somebody who looks at it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({"resume": {"basics": {"name": "Ada Example", "email": "ada@example.org"}}, "page": 1}))]
pub struct Preview {
    /// The resume, as JSON Resume.
    pub resume: Box<Resume>,
    /// Its look.
    #[serde(flatten)]
    pub look: Wish,
    /// Which page, from 1; the last one where there are fewer.
    #[serde(default = "first")]
    #[schema(value_type = u16, minimum = 1, default = 1)]
    pub page: NonZeroU16,
}

/// A page that was drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = DrawnPage)]
pub struct Page {
    /// Which page it is, from 1.
    pub page: u16,
    /// How many there are.
    pub pages: u16,
    /// The picture, as PNG in base64.
    pub picture: Bytes,
}

/// A result, and what was noticed while it was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Noted<T> {
    /// The result.
    #[serde(flatten)]
    pub value: T,
    /// What was noticed.
    pub warnings: Vec<Warning>,
}

/// Bytes, in base64 where they are written as text.
#[derive(Debug, Clone, PartialEq, Eq, ToSchema)]
#[schema(value_type = String, format = Byte)]
pub struct Bytes(pub Vec<u8>);

fn first() -> NonZeroU16 {
    NonZeroU16::MIN
}

impl<T> From<Warned<T>> for Noted<T> {
    fn from(warned: Warned<T>) -> Self {
        Self {
            value: warned.value,
            warnings: warned.warnings,
        }
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = STANDARD.decode(text.trim());
        bytes
            .map(Self)
            .map_err(|_| D::Error::custom("the document is not in base64"))
    }
}
