//! Taking a posting: pasted, sent as a file, or by its address.

use serde::{Deserialize, Serialize};

use upward_engine::error::Result;
use uuid::Uuid;

use super::input::{Command, Given};
use super::turn::Turn;
use crate::work::Outcome;
use crate::work::posting::Posting;

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// They were asked for a posting, as text, file or address.
    Awaited,
}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {}

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
    match pick {}
}

/// Goes on when the work has ended.
pub fn read(_turn: &mut Turn<'_>, _id: Uuid, _work: Posting, _outcome: Result<Outcome>) {}

/// Takes a file that was asked for as a posting.
pub fn given(_turn: &mut Turn<'_>, _file: Given) {}

/// Takes words that nobody asked for: a posting, if they look like one.
pub fn offered(_turn: &mut Turn<'_>, _text: &str) {}
