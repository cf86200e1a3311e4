//! What a dialogue answers, before any platform's form and limits.

use serde::{Deserialize, Serialize};
use upward_desk::analytics::Between;
use uuid::Uuid;

use super::input::Token;
use crate::words::Say;

/// A message to the person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// What it says, line by line.
    pub lines: Vec<Say>,
    /// What the person can press.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// Which page of the choices is shown, where they do not fit at once; counted from 0.
    #[serde(default)]
    pub page: usize,
    /// A file that goes with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Enclosed>,
    /// Where it is to stand.
    #[serde(default)]
    pub spot: Spot,
}

/// A button.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// What stands on it.
    pub label: Say,
    /// What it answers with.
    pub token: Token,
    /// What the person is to write when they press it, where the platform has a form for that; else it asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub writes: Option<Say>,
    /// Whether the next message is taken as those words anyway, so that only a chat that hears none needs the button.
    #[serde(default)]
    pub typed: bool,
    /// How much weight it has.
    #[serde(default)]
    pub weight: Weight,
    /// Whether it begins a new row.
    #[serde(default)]
    pub below: bool,
    /// Whether it is one of a list of like things, which a platform may show as a menu.
    #[serde(default)]
    pub listed: bool,
}

/// How much weight a button has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Weight {
    /// One of several.
    #[default]
    Plain,
    /// What most will press.
    Main,
    /// What cannot be taken back.
    Grave,
}

/// Where a message is to stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Spot {
    /// Below everything.
    #[default]
    New,
    /// In place of the message whose button was pressed; below everything, where none was.
    Here,
    /// In place of the message that shows how far a work is, which it is the first of if there is none.
    Work(Uuid),
}

/// A file that goes with a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Enclosed {
    /// Where its bytes come from.
    pub source: Source,
    /// Its name, which platforms may still make safe.
    pub name: String,
}

/// Where a file's bytes come from, when it is sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Source {
    /// A document that the desk keeps.
    Document(Uuid),
    /// All that the account keeps, as a zip file.
    Export,
    /// A picture of the statistics.
    Chart {
        /// Its name at the desk, such as `score.png`.
        name: String,
        /// The days that it shows.
        between: Between,
    },
    /// A certificate as PDF, by its code.
    Certificate(String),
    /// A text.
    Text(String),
}

impl Reply {
    /// Returns a message that says one thing.
    pub fn of(line: Say) -> Self {
        Self {
            lines: vec![line],
            ..Self::default()
        }
    }

    /// Adds a line.
    #[must_use]
    pub fn line(mut self, line: Say) -> Self {
        self.lines.push(line);
        self
    }

    /// Adds lines.
    #[must_use]
    pub fn lines(mut self, lines: impl IntoIterator<Item = Say>) -> Self {
        self.lines.extend(lines);
        self
    }

    /// Adds a button.
    #[must_use]
    pub fn choice(mut self, choice: Choice) -> Self {
        self.choices.push(choice);
        self
    }

    /// Adds buttons.
    #[must_use]
    pub fn choices(mut self, choices: impl IntoIterator<Item = Choice>) -> Self {
        self.choices.extend(choices);
        self
    }

    /// Encloses a file.
    #[must_use]
    pub fn enclose(mut self, source: Source, name: impl Into<String>) -> Self {
        self.file = Some(Enclosed {
            source,
            name: name.into(),
        });
        self
    }

    /// Puts it in place of the message whose button was pressed.
    #[must_use]
    pub fn here(mut self) -> Self {
        self.spot = Spot::Here;
        self
    }

    /// Puts it in place of the message that shows how far a work is.
    #[must_use]
    pub fn at(mut self, work: Uuid) -> Self {
        self.spot = Spot::Work(work);
        self
    }
}

impl Choice {
    /// Makes it what most will press.
    #[must_use]
    pub fn main(mut self) -> Self {
        self.weight = Weight::Main;
        self
    }

    /// Makes it one that only a chat needs which hears no messages: elsewhere the next one is taken as its words anyway.
    #[must_use]
    pub fn typed(mut self) -> Self {
        self.typed = true;
        self
    }

    /// Makes it what cannot be taken back.
    #[must_use]
    pub fn grave(mut self) -> Self {
        self.weight = Weight::Grave;
        self
    }

    /// Begins a new row with it.
    #[must_use]
    pub fn below(mut self) -> Self {
        self.below = true;
        self
    }

    /// Makes it one of a list of like things.
    #[must_use]
    pub fn listed(mut self) -> Self {
        self.listed = true;
        self
    }
}
