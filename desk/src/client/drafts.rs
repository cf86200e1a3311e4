//! Operations on drafts.

use http::Method;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Client, Listing, query};
use crate::basis::MadeFrom;
use crate::draft::{AppliedDraft, DecideEdits, Draft, NewDraft, ShownDraft};
use crate::paging::{Page, PageQuery};
use crate::resume::AtRevision;
use crate::task::Task;

impl Client {
    /// Proposes how to tailor a resume to a posting, as a task.
    ///
    /// # Errors
    /// As [`crate::Engine::add_draft`].
    pub async fn add_draft(&self, new: &NewDraft) -> Result<Task> {
        self.with(Method::POST, "/drafts", new).await
    }

    /// Returns a page of the account's drafts, the newest first: of a resume, for a posting, or all.
    ///
    /// # Errors
    /// As [`crate::Engine::drafts`].
    pub async fn drafts(&self, from: &MadeFrom, page: &PageQuery) -> Result<Page<Draft>> {
        let listing = Listing { filter: from, page };
        self.get(&query("/drafts", &listing)?).await
    }

    /// Returns a draft with its edits.
    ///
    /// # Errors
    /// As [`crate::Engine::draft`].
    pub async fn draft(&self, id: Uuid) -> Result<ShownDraft> {
        self.get(&format!("/drafts/{id}")).await
    }

    /// Accepts or refuses edits of a draft, or takes that back.
    ///
    /// # Errors
    /// As [`crate::Engine::decide_edits`].
    pub async fn decide_edits(&self, id: Uuid, decided: &DecideEdits) -> Result<ShownDraft> {
        self.with(Method::PATCH, &format!("/drafts/{id}/edits"), decided)
            .await
    }

    /// Makes a variant of the resume with the accepted edits of a draft, and scores it.
    ///
    /// # Errors
    /// As [`crate::Engine::apply_draft`].
    pub async fn apply_draft(&self, id: Uuid, revision: u64) -> Result<AppliedDraft> {
        let path = format!("/drafts/{id}/apply");
        self.with(Method::POST, &path, &AtRevision { revision })
            .await
    }

    /// Removes a draft.
    ///
    /// # Errors
    /// As [`crate::Engine::remove_draft`].
    pub async fn remove_draft(&self, id: Uuid) -> Result<()> {
        self.delete(&format!("/drafts/{id}")).await
    }
}
