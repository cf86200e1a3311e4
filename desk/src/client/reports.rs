//! Operations on reports.

use http::Method;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Client, Listing, query};
use crate::basis::MadeFrom;
use crate::paging::{Page, PageQuery};
use crate::report::{NewReport, Report, ShownReport};

impl Client {
    /// Scores a resume that is kept, and keeps the report.
    ///
    /// # Errors
    /// As [`crate::Engine::add_report`].
    pub async fn add_report(&self, new: &NewReport) -> Result<ShownReport> {
        self.with(Method::POST, "/reports", new).await
    }

    /// Returns a page of the account's reports, the newest first: of a resume, on a posting, or all.
    ///
    /// # Errors
    /// As [`crate::Engine::reports`].
    pub async fn reports(&self, from: &MadeFrom, page: &PageQuery) -> Result<Page<Report>> {
        let listing = Listing { filter: from, page };
        self.get(&query("/reports", &listing)?).await
    }

    /// Returns a report with its evidence.
    ///
    /// # Errors
    /// As [`crate::Engine::report`].
    pub async fn report(&self, id: Uuid) -> Result<ShownReport> {
        self.get(&format!("/reports/{id}")).await
    }

    /// Removes a report from its history.
    ///
    /// # Errors
    /// As [`crate::Engine::remove_report`].
    pub async fn remove_report(&self, id: Uuid) -> Result<()> {
        self.delete(&format!("/reports/{id}")).await
    }
}
