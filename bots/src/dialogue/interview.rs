//! Practising interview questions.

mod answer;
mod ask;
mod begun;
mod close;
mod hint;
mod kinds;
#[cfg(test)]
mod tests;
mod tip;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_engine::interview::Kind;

use super::input::Command;
use super::turn::Turn;

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// They were asked which kind of questions they want.
    Kinds {
        /// The track whose questions are asked; none: everybody's.
        track: Option<String>,
    },
    /// They were asked a question.
    Asked(Open),
}

/// Which questions are asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// Only those of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Only those that learners of this track are asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
}

/// A question that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// Its id.
    pub question: String,
    /// Since when the clock runs.
    pub since: Timestamp,
    /// Which questions follow.
    pub wanted: Wanted,
    /// What was written elsewhere before, and for how many seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<(String, u64)>,
}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Choose among the kinds of questions.
    Kinds {
        /// The track whose questions are asked; none: everybody's.
        track: Option<String>,
    },
    /// Ask the next question.
    Next(Wanted),
    /// Ask this question once more.
    Again {
        /// Its id.
        question: String,
        /// Which questions follow.
        wanted: Wanted,
    },
    /// Tell a point of a strong answer, counted from 0.
    Hint {
        /// The question.
        open: Open,
        /// Which point.
        at: usize,
    },
    /// Go on with an answer that was begun elsewhere.
    Continue {
        /// The id of its question.
        question: String,
        /// Which questions follow.
        wanted: Wanted,
    },
    /// Say how practice goes.
    Stop,
}

/// Begins with a command.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    kinds::begin(turn, command);
}

/// Goes on with what the person wrote.
pub fn said(turn: &mut Turn<'_>, state: State, text: &str) {
    match state {
        State::Kinds { track } => kinds::named(turn, track, text),
        State::Asked(open) => answer::said(turn, open, text),
    }
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    match pick {
        Pick::Kinds { track } => kinds::show(turn, track),
        Pick::Next(wanted) => ask::next(turn, wanted),
        Pick::Again { question, wanted } => ask::again(turn, question, wanted),
        Pick::Hint { open, at } => hint::tell(turn, open, at),
        Pick::Continue { question, wanted } => begun::go_on(turn, question, wanted),
        Pick::Stop => close::close(turn),
    }
}
