//! What a person fills into the options of a command.

use bytes::Bytes;
use serde_json::{Value, json};

/// A value for one option.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// A file.
    File {
        /// Its name on the person's machine.
        name: String,
        /// The media type that the client says.
        kind: String,
        /// The content; clones share it.
        bytes: Bytes,
    },
}

impl Given {
    /// Returns a file.
    #[must_use]
    pub fn file(name: impl Into<String>, kind: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self::File {
            name: name.into(),
            kind: kind.into(),
            bytes: bytes.into(),
        }
    }

    /// Returns the type of option that it fits.
    #[must_use]
    pub const fn option_type(&self) -> u64 {
        match self {
            Self::Text(_) => 3,
            Self::Whole(_) => 4,
            Self::Flag(_) => 5,
            Self::Number(_) => 10,
            Self::File { .. } => 11,
        }
    }

    /// Returns the value in an interaction, which for a file is its id.
    pub(crate) fn to_json(&self, file: Option<u64>) -> Value {
        match self {
            Self::Text(text) => json!(text),
            Self::Whole(number) => json!(number),
            Self::Flag(flag) => json!(flag),
            Self::Number(number) => json!(number),
            Self::File { .. } => json!(file.unwrap_or_default().to_string()),
        }
    }
}

impl From<&str> for Given {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Given {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Given {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<f64> for Given {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Given {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}
