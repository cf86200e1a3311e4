//! What a desk answers that was built without the typesetter.

use std::num::NonZeroU8;

use upward_engine::certificate::Signed;
use upward_engine::chart::Svg;
use upward_engine::date::Date;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::letter::Letter;
use upward_engine::posting::Posting;
use upward_engine::resume::Resume;
use upward_engine::tailor::Draft;
use upward_engine::warned::Warned;

use super::{File, Format, Look, Wish};
use crate::certificate::InLocale;
use crate::tools::Tools;

/// Returns the look that was asked for.
///
/// # Errors
/// Always: it is not available.
pub fn look(_tools: &Tools, _wish: &Wish, _language: &str) -> Result<Look> {
    Err(absent())
}

/// Returns the edits for a posting, with as many drops as `pages` asks for.
///
/// # Errors
/// Always: it is not available.
pub fn propose(
    _tools: &Tools,
    _resume: &Resume,
    _posting: &Posting,
    _look: &Look,
    _pages: NonZeroU8,
    _today: Date,
) -> Result<Draft> {
    Err(absent())
}

/// Writes a resume.
///
/// # Errors
/// Always: it is not available.
pub fn resume(
    _tools: &Tools,
    _resume: &Resume,
    _look: &Look,
    _format: Format,
    _today: Date,
) -> Result<Warned<File>> {
    Err(absent())
}

/// Draws a page of a resume.
///
/// # Errors
/// Always: it is not available.
pub fn page(_tools: &Tools, _resume: &Resume, _look: &Look, _page: usize) -> Result<File> {
    Err(absent())
}

/// Returns a resume as JSON Resume, since there is nothing that sets it as text.
///
/// # Errors
/// An error of Upward's own when it cannot be written.
pub fn plain(_tools: &Tools, resume: &Resume) -> Result<String> {
    serde_json::to_string_pretty(resume)
        .map_err(|error| Error::internal("resume", format!("a resume cannot be written: {error}")))
}

/// Writes a letter.
///
/// # Errors
/// Always: it is not available.
pub fn letter(
    _tools: &Tools,
    _letter: &Letter,
    _look: &Look,
    _format: Format,
    _today: Date,
) -> Result<Warned<File>> {
    Err(absent())
}

/// Writes a certificate.
///
/// # Errors
/// Always: it is not available.
pub fn certificate(
    _tools: &Tools,
    _signed: &Signed,
    _address: Option<&str>,
    _wish: &InLocale,
) -> Result<File> {
    Err(absent())
}

/// Checks that a certificate can bear a text, which nothing here can tell.
///
/// # Errors
/// Never.
pub fn prints(_tools: &Tools, _text: &str) -> Result<()> {
    Ok(())
}

/// Returns a chart as PNG.
///
/// # Errors
/// Always: it is not available.
pub fn picture(_chart: &Svg) -> Result<Vec<u8>> {
    Err(absent())
}

fn absent() -> Error {
    Error::new(
        Kind::Unavailable,
        "no-typesetter",
        "this build of Upward has no typesetter, which documents and pages need",
    )
    .hint("ask a server that was built with the feature \"render\", which is on by default")
}
