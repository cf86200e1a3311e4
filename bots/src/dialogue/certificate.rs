//! Certificates of a track.

use serde::{Deserialize, Serialize};

use super::input::Command;
use super::turn::Turn;

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {}

/// Begins with a command.
pub fn begin(_turn: &mut Turn<'_>, _command: &Command) {}

/// Goes on with what the person wrote.
pub fn said(_turn: &mut Turn<'_>, state: State, _text: &str) {
    match state {}
}

/// Goes on with a button.
pub fn picked(_turn: &mut Turn<'_>, pick: Pick) {
    match pick {}
}
