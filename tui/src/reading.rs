//! From the files that a person names to a resume and a posting.

use std::panic;
use std::path::Path;
use std::thread;

use upward_engine::error::{Error, Result};
use upward_engine::ingest::ingest;
use upward_engine::parse::{Parsed, parse};
use upward_engine::posting::{Posting, posting};
use upward_engine::skills::Lexicon;
use upward_engine::text::Text;
use upward_engine::warned::Warned;

use crate::input;
use crate::session::Session;

/// A document as read from a file.
#[derive(Debug)]
pub struct Source {
    /// What to call the file in messages.
    pub name: String,
    /// Its text, and what was noticed while reading it.
    pub text: Warned<Text>,
}

/// A resume as read from a file.
#[derive(Debug)]
pub struct Resume {
    /// Its text.
    pub text: Text,
    /// Its fields.
    pub parsed: Parsed,
}

/// Reads the text of a document.
///
/// # Errors
/// As [`input::read`], and the engine's refusals with the file's name in front.
pub fn source(path: &Path) -> Result<Source> {
    let input = input::read(path)?;
    let text = ingest(&input.bytes).map_err(|error| about(&input.name, error))?;
    Ok(Source {
        name: input.name,
        text,
    })
}

/// Reads a resume.
///
/// # Errors
/// As [`source`], and where the text is no resume.
pub fn resume(session: &Session, path: &Path) -> Result<Resume> {
    let source = source(path)?;
    let parsed = source.parsed()?;
    Ok(source.into_resume(session, parsed))
}

/// Reads what a posting asks for.
///
/// # Errors
/// As [`source`], and where the text is no posting.
pub fn wanted(session: &Session, path: &Path, lexicon: &Lexicon) -> Result<Posting> {
    let source = source(path)?;
    let wanted = source.wanted(lexicon)?;
    Ok(source.into_posting(session, wanted))
}

/// Reads a resume and a posting, both at once.
///
/// # Errors
/// As [`resume`] and [`wanted`]; and where one stands in the other's place.
pub fn both(
    session: &Session,
    resume: &Path,
    posting: &Path,
    lexicon: &Lexicon,
) -> Result<(Resume, Posting)> {
    input::tell_apart(resume, posting)?;
    let (first, second) = thread::scope(|scope| {
        let second = scope.spawn(|| source(posting));
        let first = source(resume);
        (
            first,
            second
                .join()
                .unwrap_or_else(|panic| panic::resume_unwind(panic)),
        )
    });
    let (first, second) = (first?, second?);
    match (first.parsed(), second.wanted(lexicon)) {
        (Ok(parsed), Ok(wanted)) => Ok((
            first.into_resume(session, parsed),
            second.into_posting(session, wanted),
        )),
        (parsed, wanted) => {
            let misplaced = second.parsed().is_ok();
            Err(match (parsed.err(), wanted.err()) {
                (Some(_), _) if misplaced => swapped(resume, posting),
                (None, Some(_)) if misplaced => not_a_posting(&second.name),
                (Some(error), _) | (None, Some(error)) => error,
                (None, None) => Error::internal("reading", "Reading failed without a reason."),
            })
        }
    }
}

impl Source {
    fn parsed(&self) -> Result<Warned<Parsed>> {
        parse(&self.text.value).map_err(|error| about(&self.name, error))
    }

    fn wanted(&self, lexicon: &Lexicon) -> Result<Warned<Posting>> {
        posting(&self.text.value, lexicon).map_err(|error| about(&self.name, error))
    }

    fn into_resume(self, session: &Session, parsed: Warned<Parsed>) -> Resume {
        session.console.warn(&self.name, &self.text.warnings);
        session.console.warn(&self.name, &parsed.warnings);
        Resume {
            text: self.text.value,
            parsed: parsed.value,
        }
    }

    fn into_posting(self, session: &Session, wanted: Warned<Posting>) -> Posting {
        session.console.warn(&self.name, &self.text.warnings);
        session.console.warn(&self.name, &wanted.warnings);
        wanted.value
    }
}

/// The engine does not know what the document is called.
fn about(name: &str, mut error: Error) -> Error {
    error.message = format!("{name}: {}", error.message);
    error
}

fn swapped(resume: &Path, posting: &Path) -> Error {
    Error::refused(
        "swapped",
        "The resume and the posting stand in each other's place.",
    )
    .hint(format!(
        "try: {} --posting {}",
        posting.display(),
        resume.display()
    ))
}

fn not_a_posting(name: &str) -> Error {
    Error::refused(
        "resume-as-posting",
        format!("{name} is a resume, not a job description."),
    )
    .hint("give --posting a file that holds the text of the job description")
}
