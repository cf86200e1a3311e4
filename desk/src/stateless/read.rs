//! Reading a resume or a posting.

use serde_json::Value;
use upward_engine::error::Result;
use upward_engine::parse;
use upward_engine::posting::{Keywords, posting};
use upward_engine::text::Text;
use upward_engine::text::origin::Origins;
use upward_engine::warned::Warned;

use super::{GivenPosting, Noted};
use crate::tools::Tools;

/// Returns the fields of a resume, as `upward parse --json` prints them.
///
/// # Errors
/// Refuses what cannot be read, and what is no resume.
pub fn parse(tools: &Tools, document: &[u8]) -> Result<Noted<Value>> {
    let text = tools.reader.read(document)?;
    let parsed = parse::parse(&text.value)?;
    Ok(Noted {
        value: parsed.value.annotated(),
        warnings: [text.warnings, parsed.warnings].concat(),
    })
}

/// Returns what a posting asks for, as `upward keywords --json` prints it. Where the document is text itself, offsets
/// count its characters.
///
/// # Errors
/// Refuses what cannot be read, and what is no job description.
pub fn keywords(tools: &Tools, document: &[u8]) -> Result<Noted<Keywords>> {
    let text = tools.reader.read(document)?;
    let wanted = posting(&text.value, &tools.lexicon)?;
    let placed = match Origins::of(&text.value, document) {
        Some(origins) => wanted.value.placed(|span| origins.span(span)),
        None => wanted.value,
    };
    Ok(Noted {
        value: placed.into(),
        warnings: [text.warnings, wanted.warnings].concat(),
    })
}

/// Returns the text of a posting that was handed in.
pub(super) fn text(tools: &Tools, posting: &GivenPosting) -> Result<Warned<Text>> {
    match posting {
        GivenPosting::Text(text) => tools.reader.typed(text),
        GivenPosting::Document(bytes) => tools.reader.read(&bytes.0),
    }
}
