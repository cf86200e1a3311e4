//! A row of the settings, and what enter does on it.

use upward_desk::identity::Identity;
use uuid::Uuid;

use crate::look::Tone;

/// A row of the settings.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What stands before it.
    pub mark: Mark,
    /// What it is.
    pub label: String,
    /// What it is set to.
    pub value: String,
    /// What it means, shown below while the cursor is on it.
    pub help: String,
    /// What enter does.
    pub act: Act,
}

/// What stands before a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    None,
    /// It is a heading.
    Heading,
    /// It is chosen, or not.
    Chosen(bool),
    /// It is wrong.
    Fault,
}

/// What enter does on a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Nothing.
    None,
    /// Changes the name.
    Name,
    /// Removes an identity.
    Unlink(Identity),
    /// Makes a one-time code.
    Code,
    /// Redeems a code from elsewhere.
    Redeem,
    /// Connects to a server.
    Connect,
    /// Chooses the language of documents.
    Language,
    /// Chooses the theme of documents.
    Theme,
    /// Chooses the track that is meant where none is named.
    Track,
    /// Allows a model to help, or not.
    Model,
    /// Makes a key.
    NewKey,
    /// Revokes a key.
    Revoke(Uuid, String),
    /// Changes the tone; none: as the terminal says.
    Tone(Option<Tone>),
    /// Opens the file of the interface.
    File,
    /// Writes everything to a file.
    Export,
    /// Brings an export back.
    Import,
    /// Deletes the account.
    Delete,
}

impl Row {
    /// Returns a row on which enter does something.
    pub fn new(label: impl Into<String>, value: impl Into<String>, act: Act) -> Self {
        Self {
            mark: Mark::None,
            label: label.into(),
            value: value.into(),
            help: String::new(),
            act,
        }
    }

    /// Returns a row that only tells something.
    pub fn told(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::new(label, value, Act::None)
    }

    /// Returns the row with what stands before it.
    #[must_use]
    pub fn marked(mut self, mark: Mark) -> Self {
        self.mark = mark;
        self
    }

    /// Returns the row with what it means.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }
}
