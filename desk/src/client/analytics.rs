//! Operations on statistics.

use upward_engine::error::Result;

use super::{Client, query};
use crate::analytics::{Analytics, Between};

impl Client {
    /// Returns the statistics of the account between two days.
    ///
    /// # Errors
    /// As [`crate::Engine::analytics`].
    pub async fn analytics(&self, between: &Between) -> Result<Analytics> {
        self.get(&query("/analytics", between)?).await
    }
}
