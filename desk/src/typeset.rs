//! What needs the typesetter: pages. A desk that was built without it answers that it is not available.

#[cfg(not(feature = "render"))]
mod absent;
#[cfg(feature = "render")]
mod present;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[cfg(not(feature = "render"))]
pub(crate) use absent::{certificate, letter, look, page, picture, plain, prints, propose, resume};
#[cfg(feature = "render")]
pub(crate) use present::{
    certificate, letter, look, page, picture, plain, prints, propose, resume,
};

/// How a document looks, as asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Wish {
    /// The theme, as `upward themes` lists them; by default `classic`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The language of headings and dates, as `upward locales` lists them; by default the posting's, else English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
}

/// How a document looks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Look {
    /// The theme.
    pub theme: String,
    /// The language of headings and dates.
    pub locale: String,
}

/// A kind of file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// Portable Document Format.
    #[default]
    Pdf,
    /// Office Open XML.
    Docx,
    /// Markdown.
    Md,
    /// Plain text.
    Txt,
    /// JSON: of a resume, JSON Resume.
    Json,
    /// A picture of the first page.
    Png,
}

/// A file that was written and reads back whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Number of pages; 1 for formats without pages.
    pub pages: usize,
}

impl Format {
    /// Returns the ending of such a file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Md => "md",
            Self::Txt => "txt",
            Self::Json => "json",
            Self::Png => "png",
        }
    }

    /// Returns the media type of such a file.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Md => "text/markdown; charset=utf-8",
            Self::Txt => "text/plain; charset=utf-8",
            Self::Json => "application/json",
            Self::Png => "image/png",
        }
    }
}
