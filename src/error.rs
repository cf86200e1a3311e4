//! The one error that leaves the engine: what happened, to which input, and what to do next.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Result of an engine operation.
pub type Result<T> = std::result::Result<T, Error>;

/// Whose turn it is to act. Exit statuses and HTTP codes follow from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = ErrorKind))]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// The request itself is malformed.
    Usage,
    /// The input was understood as input and refused: unreadable, encrypted, scanned, too large, empty.
    Refused,
    /// What was named does not exist.
    NotFound,
    /// Somebody else changed it first, or it exists already.
    Conflict,
    /// Something needed is not available at the moment.
    Unavailable,
    /// A fault of Upward's own.
    Internal,
}

/// An error for people, with a stable code for programs and translations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Error {
    /// Whose turn it is to act.
    pub kind: Kind,
    /// Stable name of the exact cause, in kebab case, such as `encrypted` or `too-large`.
    pub code: String,
    /// One sentence: what happened, to which input.
    pub message: String,
    /// What to do next, best first.
    pub hints: Vec<String>,
}

impl Error {
    /// Returns an error of `kind` with a stable `code` and a sentence for people.
    pub fn new(kind: Kind, code: &str, message: impl Into<String>) -> Self {
        Self {
            kind,
            code: code.to_owned(),
            message: message.into(),
            hints: Vec::new(),
        }
    }

    /// Returns a refusal of the input.
    pub fn refused(code: &str, message: impl Into<String>) -> Self {
        Self::new(Kind::Refused, code, message)
    }

    /// Returns a fault of Upward's own.
    pub fn internal(code: &str, message: impl Into<String>) -> Self {
        Self::new(Kind::Internal, code, message)
    }

    /// Adds a next step.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
