//! From the files that a person names to a resume and a posting.

use std::panic;
use std::path::Path;
use std::thread;

use upward_engine::error::{Error, Result};
use upward_engine::parse::{Parsed, parse};
use upward_engine::pipeline::Source;
use upward_engine::posting::{Posting, posting};
use upward_engine::skills::Lexicon;
use upward_engine::text::Text;
use upward_engine::text::origin::Origins;
use upward_engine::warned::Warned;

use crate::input::{self, Input};
use crate::session::Session;

/// A document as read from a file.
#[derive(Debug)]
pub struct Read {
    /// What to call the file in messages.
    pub name: String,
    /// Its text, and what was noticed while reading it.
    pub text: Warned<Text>,
}

/// A resume and a posting as read from their files, neither understood yet.
#[derive(Debug)]
pub struct Pair {
    resume: Read,
    posting: Read,
}

/// Reads the text of a document, in a child process.
///
/// # Errors
/// As [`input::read`], and the engine's refusals with the file's name in front.
pub fn document(session: &Session, path: &Path) -> Result<Read> {
    read(session, &input::read(path)?)
}

fn read(session: &Session, input: &Input) -> Result<Read> {
    let text = session
        .sandbox
        .read(&input.bytes)
        .map_err(|error| about(&input.name, error))?;
    Ok(Read {
        name: input.name.clone(),
        text,
    })
}

/// Reads a resume.
///
/// # Errors
/// As [`document`], and where the text is no resume.
pub fn resume(session: &Session, path: &Path) -> Result<Source> {
    let read = document(session, path)?;
    let parsed = read.parsed()?;
    Ok(read.into_source(session, parsed))
}

/// Reads what a posting asks for. Where the file is text itself, spans count the characters of the file.
///
/// # Errors
/// As [`document`], and where the text is no posting.
pub fn wanted(session: &Session, path: &Path, lexicon: &Lexicon) -> Result<Posting> {
    let input = input::read(path)?;
    let read = read(session, &input)?;
    let wanted = read.wanted(lexicon)?;
    let origins = Origins::of(&read.text.value, &input.bytes);
    let posting = read.into_posting(session, wanted);
    Ok(match origins {
        Some(origins) => posting.placed(|span| origins.span(span)),
        None => posting,
    })
}

/// Reads the documents of a resume and a posting, and does other work while they are being read.
///
/// # Errors
/// As [`document`], and wrong usage where both are standard input.
pub fn pair<T>(
    session: &Session,
    resume: &Path,
    posting: &Path,
    meanwhile: impl FnOnce() -> Result<T>,
) -> Result<(Pair, T)> {
    input::tell_apart(resume, posting)?;
    let (resume, posting, other) = thread::scope(|scope| {
        let resume = scope.spawn(|| document(session, resume));
        let posting = scope.spawn(|| document(session, posting));
        let other = meanwhile();
        (joined(resume), joined(posting), other)
    });
    let pair = Pair {
        resume: resume?,
        posting: posting?,
    };
    Ok((pair, other?))
}

fn joined<T>(thread: thread::ScopedJoinHandle<'_, T>) -> T {
    thread
        .join()
        .unwrap_or_else(|panic| panic::resume_unwind(panic))
}

impl Pair {
    /// Finds the resume's fields and what the posting asks for.
    ///
    /// # Errors
    /// Refuses what is no resume and no posting, and says so where each stands in the other's place.
    pub fn understood(self, session: &Session, lexicon: &Lexicon) -> Result<(Source, Posting)> {
        let (parsed, wanted) = match (self.resume.parsed(), self.posting.wanted(lexicon)) {
            (Ok(parsed), Ok(wanted)) => (parsed, wanted),
            (Err(_), _) if self.posting.parsed().is_ok() => return Err(self.swapped()),
            (Ok(_), Err(_)) if self.posting.parsed().is_ok() => return Err(self.not_a_posting()),
            (Err(error), _) | (_, Err(error)) => return Err(error),
        };
        let source = self.resume.into_source(session, parsed);
        Ok((source, self.posting.into_posting(session, wanted)))
    }

    fn swapped(&self) -> Error {
        Error::refused(
            "swapped",
            "The resume and the posting stand in each other's place.",
        )
        .hint(format!(
            "try: {} --posting {}",
            self.posting.name, self.resume.name
        ))
    }

    fn not_a_posting(&self) -> Error {
        Error::refused(
            "resume-as-posting",
            format!(
                "{}: this is a resume, not a job description.",
                self.posting.name
            ),
        )
        .hint("give --posting a file that holds the text of the job description")
    }
}

impl Read {
    fn parsed(&self) -> Result<Warned<Parsed>> {
        parse(&self.text.value).map_err(|error| about(&self.name, error))
    }

    fn wanted(&self, lexicon: &Lexicon) -> Result<Warned<Posting>> {
        posting(&self.text.value, lexicon).map_err(|error| about(&self.name, error))
    }

    fn into_source(self, session: &Session, parsed: Warned<Parsed>) -> Source {
        session.console.warn(&self.name, &self.text.warnings);
        session.console.warn(&self.name, &parsed.warnings);
        Source {
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
