//! Operations on statistics.

use bytes::Bytes;
use http::Method;
use serde::Serialize;
use upward_engine::error::Result;

use super::{Client, query, segment};
use crate::analytics::{Analytics, Between, Themed};

impl Client {
    /// Returns the statistics of the account between two days.
    ///
    /// # Errors
    /// As [`crate::Engine::analytics`].
    pub async fn analytics(&self, between: &Between) -> Result<Analytics> {
        self.get(&query("/analytics", between)?).await
    }

    /// Returns a part of the statistics as a picture, such as `score.svg`.
    ///
    /// # Errors
    /// As [`crate::Engine::analytics_chart`].
    pub async fn analytics_chart(
        &self,
        file: &str,
        between: &Between,
        themed: Themed,
    ) -> Result<Bytes> {
        let path = format!("/analytics/chart/{}", segment(file));
        let path = query(&path, &Drawing { between, themed })?;
        self.send(Method::GET, &path, Bytes::new()).await
    }
}

/// Of which days, and how.
#[derive(Debug, Serialize)]
struct Drawing<'a> {
    #[serde(flatten)]
    between: &'a Between,
    #[serde(flatten)]
    themed: Themed,
}
