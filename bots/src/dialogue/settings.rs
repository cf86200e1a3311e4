//! Language and theme.

use serde::{Deserialize, Serialize};

use super::input::Command;
use super::turn::Turn;

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {}

/// Begins with a command.
pub fn begin(_turn: &mut Turn<'_>, _command: &Command) {}

/// Goes on with a button.
pub fn picked(_turn: &mut Turn<'_>, pick: Pick) {
    match pick {}
}
