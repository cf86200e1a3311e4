//! Making a document of a kept resume or letter in a form.

use serde::{Deserialize, Serialize};
use upward_engine::error::Result;

use super::Desk;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {}

/// What it came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {}

impl Document {
    /// Does it.
    ///
    /// # Errors
    /// What the person is told when it cannot be done.
    pub async fn perform(self, _desk: &Desk) -> Result<Outcome> {
        Ok(Outcome {})
    }
}
