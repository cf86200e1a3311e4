//! What reaches a dialogue.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use upward_engine::error::Error;
use upward_engine::ingest;
use uuid::Uuid;

use super::command::{Field, Verb};
use super::turn::Then;
use crate::work::Outcome;

/// Something that happened in a conversation.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Input {
    /// A command.
    Command(Command),
    /// A message in words.
    Text(String),
    /// A file, with what was written beside it.
    File {
        /// The file.
        file: Given,
        /// What was written beside it; often empty.
        words: String,
    },
    /// A button was pressed.
    Tap(Token),
    /// The words that a button had asked for, where the platform has a form for that.
    Wrote {
        /// The button's.
        token: Token,
        /// The words.
        text: String,
    },
    /// Something that no dialogue can read.
    Unreadable(Unreadable),
    /// A long work has ended.
    Ended {
        /// Which one.
        work: Uuid,
        /// What it came to.
        outcome: Box<Result<Outcome, Error>>,
    },
    /// What was asked of the desk is there. It never leaves the turn that asked.
    #[serde(skip)]
    Answered(Then),
}

/// A command with what was given with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// Which one.
    pub verb: Verb,
    /// What was typed behind it.
    #[serde(default)]
    pub words: String,
    /// What stands in its fields.
    #[serde(default)]
    pub fields: Vec<(Field, Filled)>,
}

/// What stands in a command's field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Filled {
    /// Words, or the id of what was chosen.
    Text(String),
    /// A file.
    File(Given),
}

/// A file that a person sent: where it is to be had, not what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Where it is to be had.
    pub place: Place,
    /// What the person calls it. Nothing is opened or stored under this name.
    pub name: String,
    /// How large the platform says it is, in bytes; 0 where it does not say.
    pub size: u64,
}

impl Given {
    /// Checks the size before anything of the file is fetched, where the platform says it.
    ///
    /// # Errors
    /// As [`ingest::check_size`].
    pub(super) fn check_size(&self) -> Result<(), Error> {
        match self.size {
            0 => Ok(()),
            size => ingest::check_size(size),
        }
    }
}

/// Where a file is to be had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Place {
    /// Telegram's id of it.
    Telegram(String),
    /// Discord's address of it.
    Discord(String),
    /// A file of this machine, for the console.
    Disk(PathBuf),
}

/// What a button answers with: names the board that it stands on, and its place there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Token(pub String);

/// What no dialogue can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Unreadable {
    /// A picture.
    Photo,
    /// A voice message or other sound.
    Voice,
    /// A moving picture.
    Video,
    /// A sticker, a place, a contact and so on.
    Other,
    /// A command that there is none of.
    Command,
}

impl Input {
    /// Returns the name of its kind, for figures.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Command(_) => "command",
            Self::Text(_) => "text",
            Self::File { .. } => "file",
            Self::Tap(_) => "button",
            Self::Wrote { .. } => "form",
            Self::Unreadable(_) => "unreadable",
            Self::Ended { .. } => "work",
            Self::Answered(_) => "answer",
        }
    }
}

impl Command {
    /// Returns a command without anything.
    pub fn of(verb: Verb) -> Self {
        Self {
            verb,
            words: String::new(),
            fields: Vec::new(),
        }
    }

    /// Returns the words in a field.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.fields.iter().find_map(|(name, filled)| match filled {
            Filled::Text(text) if *name == field => Some(text.as_str()),
            _ => None,
        })
    }

    /// Returns the file in a field.
    pub fn file(&self, field: Field) -> Option<&Given> {
        self.fields.iter().find_map(|(name, filled)| match filled {
            Filled::File(file) if *name == field => Some(file),
            _ => None,
        })
    }
}
