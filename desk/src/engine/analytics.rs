//! Operations on statistics.

use upward_engine::error::Result;

use super::Engine;
use crate::analytics::{self, Analytics, Between};
use crate::caller::{Caller, Scope};
use crate::track;

impl Engine {
    /// Returns the statistics of the account between two days.
    ///
    /// # Errors
    /// Wrong usage for days that cannot be looked at.
    pub async fn analytics(&self, caller: &Caller, between: Between) -> Result<Analytics> {
        let brought = self.inner.tools.library()?;
        self.run(caller, Scope::Read, move |work| {
            let library = track::library(work, &brought)?;
            analytics::show(work, &library, between)
        })
        .await
    }
}
