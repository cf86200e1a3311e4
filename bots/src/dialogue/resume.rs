//! Taking a resume: sent as a file or answered question by question, shown as it was read, corrected, saved.

use serde::{Deserialize, Serialize};

use upward_engine::error::Result;
use uuid::Uuid;

use super::flow::Flow;
use super::input::{Command, Given};
use super::turn::Turn;
use crate::work::Outcome;
use crate::work::read::Read;

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// They were asked for a resume, as a file.
    Awaited,
}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Make one, question by question.
    Build,
}

/// Begins with a command.
pub fn begin(_turn: &mut Turn<'_>, _command: &Command) {}

/// Goes on with what the person wrote.
pub fn said(_turn: &mut Turn<'_>, state: State, _text: &str) {
    match state {
        State::Awaited => {}
    }
}

/// Goes on with a button.
pub fn picked(_turn: &mut Turn<'_>, pick: Pick) {
    match pick {
        Pick::Build => {}
    }
}

/// Goes on when the work has ended.
pub fn read(_turn: &mut Turn<'_>, _id: Uuid, _work: Read, _outcome: Result<Outcome>) {}

/// Takes a file: as a resume, unless it may be something else.
pub fn given(_turn: &mut Turn<'_>, _flow: Flow, _file: Given, _words: &str) {}
