//! The whole way: from a resume as read and a posting to a verified document.
//!
//! [`propose`] makes the edits and fits them to the page budget, a person may refuse some,
//! [`finish`] applies the rest, writes the document, reads it back and scores what came back.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::error::{Error, Result};
use crate::ingest::ingest;
use crate::letter::Letter;
use crate::parse::{Parsed, parse};
use crate::posting::Posting;
use crate::render::{Document, Locale, Output, Renderer, Theme};
use crate::resume::Resume;
use crate::score::{Report, report};
use crate::skills::Lexicon;
use crate::tailor::{Draft, apply, tailor};
use crate::text::Text;
use crate::verify::{Verified, verify, verify_letter};
use crate::warned::{Warned, Warning};

mod fit;

/// A resume as read from a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// The document.
    pub text: Text,
    /// What it says.
    pub parsed: Parsed,
}

/// What every step needs and nobody changes. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Tools {
    /// The skills table.
    pub lexicon: Arc<Lexicon>,
    /// Typst, fonts, themes, locales.
    pub renderer: Arc<Renderer>,
    /// The day that closes roles lasting to the present.
    pub today: Date,
}

/// What is to be written.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The kind of file.
    pub output: Output,
    /// The look.
    pub theme: &'a Theme,
    /// The language of headings and dates.
    pub locale: &'a Locale,
}

/// Edits that fit the page budget, and the report on the resume as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The report on the resume as it is.
    pub before: Report,
    /// The edits, each accepted until somebody refuses it.
    pub draft: Draft,
}

/// A resume tailored, written and read back.
#[derive(Debug, Clone, PartialEq)]
pub struct Tailored {
    /// The tailored resume.
    pub resume: Resume,
    /// The report on it, from the document as read back.
    pub after: Report,
    /// The file.
    pub document: Document,
    /// The outcome of reading it back.
    pub verified: Verified,
}

/// Returns the edits for a posting, with as many drops as `pages` asks for and no more.
///
/// A resume whose least form needs more pages gets the fewest that hold it.
///
/// # Errors
/// Refuses what cannot be rendered, as [`Renderer::resume`].
pub fn propose(
    source: &Source,
    posting: &Posting,
    target: Target<'_>,
    pages: usize,
    tools: &Tools,
) -> Result<Proposal> {
    let resume = &source.parsed.resume;
    let before = report(
        &source.text,
        &source.parsed,
        Some(posting),
        &tools.lexicon,
        tools.today,
    );
    let draft = fitted(resume, posting, target, pages, tools)?;
    Ok(Proposal { before, draft })
}

/// Returns the edits of [`propose`] without the report.
///
/// # Errors
/// As [`propose`].
pub fn fitted(
    resume: &Resume,
    posting: &Posting,
    target: Target<'_>,
    pages: usize,
    tools: &Tools,
) -> Result<Draft> {
    let draft = tailor(resume, posting, &tools.lexicon, tools.today);
    fit::to_pages(resume, draft, posting, target, pages, tools)
}

/// Applies the accepted edits, writes the document, reads it back and scores what came back.
///
/// # Errors
/// Fails when the document does not hold all it was made from (`not-verified`), and as [`Renderer::resume`].
pub fn finish(
    source: &Source,
    posting: &Posting,
    draft: &Draft,
    target: Target<'_>,
    tools: &Tools,
) -> Result<Warned<Tailored>> {
    let resume = apply(&source.parsed.resume, draft, &tools.lexicon);
    let Warned { value, warnings } = write(&resume, target, tools)?;
    let after = report(
        &value.source.text,
        &value.source.parsed,
        Some(posting),
        &tools.lexicon,
        tools.today,
    );
    Ok(Warned {
        value: Tailored {
            resume,
            after,
            document: value.document,
            verified: value.verified,
        },
        warnings,
    })
}

/// A document and what was read back from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The file.
    pub document: Document,
    /// What it reads as.
    pub source: Source,
    /// Whether that is all it was made from.
    pub verified: Verified,
}

/// Writes a resume as a document and reads it back.
///
/// A picture has no text: the PDF of the same pages is read back in its place.
///
/// # Errors
/// Fails when the document does not hold all it was made from (`not-verified`), and as [`Renderer::resume`].
pub fn write(resume: &Resume, target: Target<'_>, tools: &Tools) -> Result<Warned<Written>> {
    let Target {
        output,
        theme,
        locale,
    } = target;
    let renderer = &tools.renderer;
    let document = renderer.resume(resume, output, theme, locale)?;
    let source = if output == Output::Png {
        let pdf = renderer.resume(resume, Output::Pdf, theme, locale)?;
        read_back(&pdf.value.bytes)?
    } else {
        read_back(&document.value.bytes)?
    };
    let verified = verify(resume, &source.text, &source.parsed.resume);
    if !verified.passed {
        return Err(lost(&verified));
    }
    let mut warnings = document.warnings;
    warnings.extend(misread(&verified));
    Ok(Warned {
        value: Written {
            document: document.value,
            source,
            verified,
        },
        warnings,
    })
}

/// Writes a letter as a document and reads it back.
///
/// # Errors
/// Fails when the document does not hold all it was made from (`not-verified`), and as [`Renderer::letter`].
pub fn write_letter(
    letter: &Letter,
    target: Target<'_>,
    tools: &Tools,
) -> Result<Warned<Document>> {
    let Target {
        output,
        theme,
        locale,
    } = target;
    let renderer = &tools.renderer;
    let document = renderer.letter(letter, output, theme, locale)?;
    let text = if output == Output::Png {
        ingest(
            &renderer
                .letter(letter, Output::Pdf, theme, locale)?
                .value
                .bytes,
        )?
    } else {
        ingest(&document.value.bytes)?
    };
    let verified = verify_letter(letter, &text.value);
    if verified.passed {
        Ok(document)
    } else {
        Err(lost(&verified))
    }
}

fn read_back(bytes: &[u8]) -> Result<Source> {
    let text = ingest(bytes)?.value;
    let parsed = parse(&text)?.value;
    Ok(Source { text, parsed })
}

fn misread(verified: &Verified) -> Option<Warning> {
    (!verified.misread.is_empty()).then(|| {
        Warning::new(
            "misread",
            format!(
                "the document holds everything in order, but software may take some of it for another field: {}",
                first_few(&verified.misread)
            ),
        )
    })
}

fn lost(verified: &Verified) -> Error {
    Error::internal(
        "not-verified",
        format!(
            "the finished document does not read back whole, so it was not written; lost: {}",
            first_few(&verified.missing)
        ),
    )
    .hint("try another theme with --theme, or --out with another format")
}

fn first_few(told: &[String]) -> String {
    let shown: Vec<&str> = told.iter().take(5).map(String::as_str).collect();
    match told.len().saturating_sub(shown.len()) {
        0 => shown.join("; "),
        more => format!("{}; and {more} more", shown.join("; ")),
    }
}
