//! Text to resume: sections, entries and fields, by words, typography and position.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::resume::Resume;
use crate::text::{Span, Text};
use crate::warned::Warned;

/// Where each field of a resume stands in its source text, by path, such as `work[0].highlights[2]`.
pub type Spans = BTreeMap<String, Span>;

/// A resume as read from a text, and where each field came from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Parsed {
    /// The resume. Texts stand as the document writes them; dates are normalised.
    pub resume: Resume,
    /// Where each field stands in the text.
    pub spans: Spans,
    /// Section headings that were recognised by their words, in the order of the document.
    pub headings: Vec<Span>,
    /// Language of the headings, as BCP 47 (`en`, `de`), where one prevails.
    pub language: Option<String>,
}

/// Reads the resume that a text holds.
///
/// # Errors
/// Refuses a text that is no resume, and JSON that is no JSON Resume.
pub fn parse(text: &Text) -> Result<Warned<Parsed>> {
    let _ = text;
    todo!()
}
