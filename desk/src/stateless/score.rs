//! Scoring a resume.

use upward_engine::date::Date;
use upward_engine::error::{Error, Result};
use upward_engine::parse::{Parsed, parse};
use upward_engine::posting::{Posting, posting};
use upward_engine::resume::Resume;
use upward_engine::score::{Report, report};
use upward_engine::text::Text;
use upward_engine::warned::Warned;

use super::{GivenPosting, GivenResume, Noted, Scoring, read};
use crate::report::read_from;
use crate::tools::Tools;

/// Returns the report on a resume, as `upward score --json` prints it.
///
/// # Errors
/// Refuses what cannot be read, and what is no resume or no job description.
pub fn score(tools: &Tools, scoring: &Scoring, today: Date) -> Result<Noted<Report>> {
    let resume = understood(tools, &scoring.resume).map_err(|error| about("resume", error))?;
    let mut warnings = resume.warnings;
    let wanted = match &scoring.posting {
        None => None,
        Some(given) => {
            let wanted = wanted(tools, given)?;
            warnings.extend(wanted.warnings);
            Some(wanted.value)
        }
    };
    let (text, parsed) = &resume.value;
    Ok(Noted {
        value: report(text, parsed, wanted.as_ref(), &tools.lexicon, today),
        warnings,
    })
}

/// Returns what a resume says that was handed in.
///
/// # Errors
/// Refuses what cannot be read, and what is no resume.
pub fn content(tools: &Tools, given: &GivenResume) -> Result<Warned<Resume>> {
    let read = understood(tools, given).map_err(|error| about("resume", error))?;
    Ok(Warned {
        value: read.value.1.resume,
        warnings: read.warnings,
    })
}

/// Returns what a posting asks for that was handed in.
///
/// # Errors
/// Refuses what cannot be read, and what is no job description.
pub fn wanted(tools: &Tools, given: &GivenPosting) -> Result<Warned<Posting>> {
    let read = read::text(tools, given).and_then(|text| {
        let mut wanted = posting(&text.value, &tools.lexicon)?;
        wanted.warnings.splice(..0, text.warnings);
        Ok(wanted)
    });
    read.map_err(|error| about("posting", error))
}

/// Returns a resume that was handed in, as read.
///
/// # Errors
/// Refuses what cannot be read, and what is no resume.
pub(super) fn understood(tools: &Tools, given: &GivenResume) -> Result<Warned<(Text, Parsed)>> {
    let text = match given {
        GivenResume::Json(resume) => return read_from(resume).map(Warned::clean),
        GivenResume::Text(text) => tools.reader.typed(text)?,
        GivenResume::Document(bytes) => tools.reader.read(&bytes.0)?,
    };
    let parsed = parse(&text.value)?;
    Ok(Warned {
        value: (text.value, parsed.value),
        warnings: [text.warnings, parsed.warnings].concat(),
    })
}

fn about(what: &str, mut error: Error) -> Error {
    error.message = format!("the {what}: {}", error.message);
    error
}
