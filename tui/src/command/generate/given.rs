//! A resume or posting that is named: a file, or one that is kept.

use std::path::Path;

use upward_desk::Client;
use upward_desk::generate::Existing;
use upward_desk::posting::Posting;
use upward_desk::resume::Resume;
use upward_engine::error::{Error, Result};
use uuid::Uuid;

use crate::session::Session;
use crate::{input, pick, reading};

/// What was named.
pub enum Given<T> {
    /// Nothing was.
    None,
    /// A file, as read.
    File(T),
    /// Something that is kept, by its id or name.
    Kept(String),
}

/// Reads the resume that a word names, where it names a file.
///
/// # Errors
/// When the file cannot be read, or is no resume.
pub fn resume(session: &Session, word: Option<&str>) -> Result<Given<Existing>> {
    given(word, |path| {
        let content = reading::resume(session, path)?.parsed.resume;
        Ok(Existing::Json(Box::new(content)))
    })
}

/// Reads the job description that a word names, where it names a file.
///
/// # Errors
/// When the file cannot be read.
pub fn posting(session: &Session, word: Option<&str>) -> Result<Given<String>> {
    given(word, |path| {
        let read = reading::document(session, path)?;
        session.console.warn(&read.name, &read.text.warnings);
        Ok(read.text.value.content)
    })
}

fn given<T>(word: Option<&str>, read: impl FnOnce(&Path) -> Result<T>) -> Result<Given<T>> {
    let Some(word) = word else {
        return Ok(Given::None);
    };
    let path = Path::new(word);
    if input::is_stdin(path) || path.is_file() {
        return read(path).map(Given::File);
    }
    Ok(Given::Kept(word.to_owned()))
}

impl<T: Clone> Given<T> {
    /// Returns what a file says.
    pub fn inline(&self) -> Option<T> {
        match self {
            Self::File(read) => Some(read.clone()),
            Self::None | Self::Kept(_) => None,
        }
    }

    fn word(&self) -> Option<&str> {
        match self {
            Self::Kept(word) => Some(word),
            Self::None | Self::File(_) => None,
        }
    }
}

impl Given<Existing> {
    /// Returns the resume that is kept.
    ///
    /// # Errors
    /// Not found when there is none, or more than one.
    pub async fn kept(&self, client: &Client) -> Result<Option<Uuid>> {
        match self.word() {
            Some(word) => pick::one::<Resume>(client, word)
                .await
                .map(Some)
                .map_err(or_file),
            None => Ok(None),
        }
    }
}

impl Given<String> {
    /// Returns the posting that is kept.
    ///
    /// # Errors
    /// Not found when there is none, or more than one.
    pub async fn kept(&self, client: &Client) -> Result<Option<Uuid>> {
        match self.word() {
            Some(word) => pick::one::<Posting>(client, word)
                .await
                .map(Some)
                .map_err(or_file),
            None => Ok(None),
        }
    }
}

/// Tells whoever mistyped a path that a file could have been meant.
fn or_file(error: Error) -> Error {
    error.hint("or give the path of a file; there is none of this name")
}
