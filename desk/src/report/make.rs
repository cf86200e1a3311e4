//! Making a report on a resume that is kept.
//!
//! Such a resume was not read from a document any more, but the report speaks of one: of its JSON, exactly as
//! `upward score` reports on the file that `upward render --out resume.json` writes of it.

use upward_engine::date::Date;
use upward_engine::error::{Error, Result};
use upward_engine::ingest::ingest;
use upward_engine::parse::{Parsed, parse};
use upward_engine::posting::Posting;
use upward_engine::resume::Resume;
use upward_engine::score::{Report, report};
use upward_engine::skills::Lexicon;
use upward_engine::text::Text;

use crate::basis::Material;
use crate::tools::Tools;

/// Returns the report on a resume.
///
/// # Errors
/// Refuses a resume that says nothing.
pub fn make(tools: &Tools, material: &Material) -> Result<Report> {
    let wanted = material.wanted.as_ref();
    of(&material.content, wanted, &tools.lexicon, material.today)
}

/// Returns the report on a resume that is not kept as it is: what would be kept of it is the same.
///
/// # Errors
/// Refuses a resume that says nothing.
pub fn of(
    content: &Resume,
    wanted: Option<&Posting>,
    lexicon: &Lexicon,
    today: Date,
) -> Result<Report> {
    let (text, parsed) = read_from(content)?;
    Ok(report(&text, &parsed, wanted, lexicon, today))
}

/// Returns a resume as read from its JSON.
///
/// # Errors
/// Refuses one that says nothing.
pub fn read_from(content: &Resume) -> Result<(Text, Parsed)> {
    let mut json = serde_json::to_vec_pretty(content).map_err(|error| {
        Error::internal("resume", format!("the resume cannot be written: {error}"))
    })?;
    json.push(b'\n');
    let text = ingest(&json)?.value;
    let parsed = parse(&text).map_err(|error| match error.code.as_str() {
        "not-a-resume" => Error::refused("empty-resume", "this resume says nothing yet")
            .hint("write at least a name, and what you did or learned"),
        _ => error,
    })?;
    Ok((text, parsed.value))
}
