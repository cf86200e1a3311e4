//! Asking a service for what a person's account there shows.

use serde::{Deserialize, Serialize};
use upward_engine::error::Result;

use super::Desk;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Evidence {}

/// What it came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {}

impl Evidence {
    /// Does it.
    ///
    /// # Errors
    /// What the person is told when it cannot be done.
    pub async fn perform(self, _desk: &Desk) -> Result<Outcome> {
        Ok(Outcome {})
    }
}
