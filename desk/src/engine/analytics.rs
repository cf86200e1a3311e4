//! Operations on statistics.

use upward_engine::error::Result;

use super::Engine;
use crate::analytics::{self, Analytics, Between, ChartFile, PictureFormat, Theme};
use crate::caller::{Caller, Scope};
use crate::track;
use crate::typeset;

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

    /// Returns a part of the statistics as a picture.
    ///
    /// # Errors
    /// As [`Engine::analytics`]; not found, with the next step, where there is nothing to draw; not available as PNG
    /// without the typesetter.
    pub async fn analytics_chart(
        &self,
        caller: &Caller,
        file: ChartFile,
        between: Between,
        theme: Theme,
    ) -> Result<Vec<u8>> {
        let analytics = self.analytics(caller, between).await?;
        self.compute(caller, Scope::Read, move |_| {
            let chart = analytics::chart(&analytics, file.part, theme)?;
            match file.format {
                PictureFormat::Svg => Ok(chart.as_str().as_bytes().to_vec()),
                PictureFormat::Png => typeset::picture(&chart),
            }
        })
        .await
    }
}
