//! Asking a service for what a person's account there shows.

use serde::{Deserialize, Serialize};
use upward_desk::evidence::Due;
use upward_engine::error::Result;
use upward_engine::evidence::Service;

use super::Desk;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    /// Which service to ask.
    pub service: Service,
}

/// What it came to: the desk keeps the figures, or why there are no new ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {}

impl Evidence {
    /// Does it.
    ///
    /// # Errors
    /// When the account is not connected any more. What fails at the service is kept with its figures, and is no error.
    pub async fn perform(self, desk: &Desk) -> Result<Outcome> {
        let due = Due { due: false };
        let task = desk
            .client
            .refresh_evidence(Some(self.service), &due)
            .await?;
        desk.done(task).await?;
        Ok(Outcome {})
    }
}
