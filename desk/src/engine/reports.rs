//! Operations on reports.

use upward_engine::error::Result;
use uuid::Uuid;

use super::Engine;
use crate::basis::MadeFrom;
use crate::caller::{Caller, Scope};
use crate::paging::{Page, PageQuery};
use crate::report::{self, NewReport, Report, ShownReport};

impl Engine {
    /// Scores a resume that is kept, and keeps the report. Where the last report on the same version says just the
    /// same, that one is returned.
    ///
    /// # Errors
    /// When there is no such resume, version or posting, and a refusal of a resume that says nothing.
    pub async fn add_report(&self, caller: &Caller, new: NewReport) -> Result<ShownReport> {
        if let Some(shown) = self.recall(caller, Scope::Write).await? {
            return Ok(shown);
        }
        let material = self
            .run(caller, Scope::Write, move |work| {
                new.choice().material(work)
            })
            .await?;
        let basis = material.basis;
        let content = self
            .compute(caller, Scope::Write, move |tools| {
                report::make(tools, &material)
            })
            .await?;
        self.once(caller, Scope::Write, move |work| {
            report::keep(work, basis, &content)
        })
        .await
    }

    /// Returns a page of the account's reports, the newest first: of a resume, on a posting, or all.
    ///
    /// # Errors
    /// Wrong usage when the page is none.
    pub async fn reports(
        &self,
        caller: &Caller,
        from: MadeFrom,
        page: PageQuery,
    ) -> Result<Page<Report>> {
        let paging = page.paging()?;
        self.run(caller, Scope::Read, move |work| {
            report::list(work, &from, &paging)
        })
        .await
    }

    /// Returns a report with its evidence.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn report(&self, caller: &Caller, id: Uuid) -> Result<ShownReport> {
        self.run(caller, Scope::Read, move |work| report::show(work, id))
            .await
    }

    /// Removes a report from its history.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn remove_report(&self, caller: &Caller, id: Uuid) -> Result<()> {
        self.run(caller, Scope::Write, move |work| report::remove(work, id))
            .await
    }
}
