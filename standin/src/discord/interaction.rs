//! One act of a person, and what may be answered to it when.

use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::sync::watch;

use crate::discord::{account::Place, refusal::Refusal};

/// A bot has to acknowledge within this time.
pub const ACKNOWLEDGE_WITHIN: Duration = Duration::from_secs(3);
/// A token is good for this time.
pub const TOKEN_LIFE: Duration = Duration::from_secs(15 * 60);
/// So many follow-ups may an app send that is there by a person's own installation only.
pub const FOLLOW_UPS: u32 = 5;

/// What a person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Typed a command.
    Command,
    /// Pressed a button or chose in a select.
    Component,
    /// Is typing into an option that completes itself; `kind` is the option's type.
    Autocomplete {
        /// 3 text, 4 whole number, 10 number.
        kind: u64,
    },
    /// Sent a modal off; `on_message` when a component had opened it.
    Modal {
        /// Whether there is a message to update.
        on_message: bool,
    },
}

impl Act {
    /// Returns Discord's number of the act.
    #[must_use]
    pub const fn number(self) -> u64 {
        match self {
            Self::Command => 2,
            Self::Component => 3,
            Self::Autocomplete { .. } => 4,
            Self::Modal { .. } => 5,
        }
    }

    /// Returns the kinds of answers that are allowed.
    #[must_use]
    pub const fn answers(self) -> &'static [u64] {
        match self {
            Self::Command => &[4, 5, 9],
            Self::Component => &[4, 5, 6, 7, 9],
            Self::Autocomplete { .. } => &[8],
            Self::Modal { on_message: true } => &[4, 5, 6, 7],
            Self::Modal { on_message: false } => &[4, 5],
        }
    }
}

/// The first answer to an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A message.
    Message,
    /// "Is thinking": a message comes later.
    Deferred,
    /// Nothing to see: the message is updated later, or not at all.
    Quiet,
    /// The message with the component was updated.
    Update,
    /// Choices for an option.
    Choices,
    /// A modal.
    Modal,
}

impl Answer {
    /// Returns the answer with Discord's number.
    #[must_use]
    pub const fn numbered(number: u64) -> Option<Self> {
        Some(match number {
            4 => Self::Message,
            5 => Self::Deferred,
            6 => Self::Quiet,
            7 => Self::Update,
            8 => Self::Choices,
            9 => Self::Modal,
            _ => return None,
        })
    }
}

/// An act, as the stand-in keeps it.
#[derive(Debug)]
pub struct Interaction {
    pub id: u64,
    pub token: String,
    pub act: Act,
    pub person: u64,
    pub place: Place,
    pub channel: u64,
    /// When it was made.
    pub made: Instant,
    /// How much older it is made to be.
    pub aged: Duration,
    /// The first answer and how long it took.
    pub answer: Option<(Answer, Duration)>,
    /// The message with the component.
    pub source: Option<u64>,
    /// The message that `@original` means.
    pub original: Option<u64>,
    /// The deferred message was not filled in yet.
    pub pending: bool,
    pub follow_ups: Vec<u64>,
    /// How many follow-ups were sent, also those that were deleted.
    pub sent: u32,
    pub modal: Option<Value>,
    /// The modal was sent off or closed.
    pub modal_done: bool,
    pub choices: Vec<Value>,
    /// Wakes whoever waits for an answer.
    pub changed: watch::Sender<()>,
}

impl Interaction {
    /// Returns its age.
    #[must_use]
    pub fn age(&self) -> Duration {
        self.made.elapsed() + self.aged
    }

    /// Returns whether the person saw that the application did not respond.
    #[must_use]
    pub fn failed(&self) -> bool {
        self.answer.is_none() && self.age() > ACKNOWLEDGE_WITHIN
    }

    /// Checks that the first answer may still come.
    ///
    /// # Errors
    ///
    /// Refuses a second answer and a late one.
    pub fn answerable(&self) -> Result<(), Refusal> {
        if self.answer.is_some() {
            return Err(Refusal::ALREADY_ACKNOWLEDGED);
        }
        if self.failed() {
            Err(Refusal::UNKNOWN_INTERACTION)
        } else {
            Ok(())
        }
    }

    /// Checks that its token can be used for messages.
    ///
    /// # Errors
    ///
    /// Refuses a token that is too old, or whose interaction was not acknowledged.
    pub fn usable(&self) -> Result<(), Refusal> {
        if self.age() > TOKEN_LIFE {
            return Err(Refusal::INVALID_WEBHOOK_TOKEN);
        }
        match self.answer {
            None | Some((Answer::Choices, _)) => Err(Refusal::UNKNOWN_WEBHOOK),
            Some(_) => Ok(()),
        }
    }
}
