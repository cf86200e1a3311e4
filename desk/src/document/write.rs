//! Making a document.

use std::num::NonZeroU8;

use upward_engine::error::{Error, Result};
use upward_engine::warned::Warned;

use super::subject::Content;
use super::{Source, Subject};
use crate::tools::Tools;
use crate::typeset::{self, File, Format, Look};

/// A document that is not kept yet.
#[derive(Debug, Clone)]
pub struct Made {
    pub(super) source: Source,
    pub(super) format: Format,
    pub(super) look: Look,
    pub(super) file: File,
    pub(super) stem: String,
}

/// Writes a document and reads it back.
///
/// # Errors
/// Refuses what cannot be set, and what fills more than `pages`; a fault where the document does not hold all that it
/// was made of; not available without the typesetter.
pub fn write(
    tools: &Tools,
    subject: Subject,
    format: Format,
    look: &Look,
    pages: Option<NonZeroU8>,
) -> Result<Warned<Made>> {
    let Subject {
        source,
        content,
        stem,
        today,
    } = subject;
    let written = match &content {
        Content::Resume(resume) => typeset::resume(tools, resume, look, format, today),
        Content::Letter(letter) => typeset::letter(tools, letter, look, format, today),
    }?;
    let file = written.value;
    let file = within(file, pages)?;
    Ok(Warned {
        value: Made {
            source,
            format,
            look: look.clone(),
            file,
            stem,
        },
        warnings: written.warnings,
    })
}

/// Returns a file that fills at most so many pages.
///
/// # Errors
/// Refuses (`too-long`) one that fills more.
pub fn within(file: File, pages: Option<NonZeroU8>) -> Result<File> {
    if pages.is_none_or(|most| file.pages <= usize::from(most.get())) {
        return Ok(file);
    }
    Err(Error::refused(
        "too-long",
        format!("the document fills {} pages", file.pages),
    )
    .hint("allow more pages, or try the theme compact")
    .hint("or let a posting decide what to drop: make a draft that is to fit the pages"))
}
