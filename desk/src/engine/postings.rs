//! Operations on postings.

use upward_engine::error::Result;
use uuid::Uuid;

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::paging::{Page, PageQuery};
use crate::posting::{self, CorrectPosting, NewPosting, NewSource, Posting, ShownPosting, Source};

impl Engine {
    /// Reads a posting and adds it.
    ///
    /// # Errors
    /// Refuses what cannot be read, and what is no job description.
    pub async fn add_posting(&self, caller: &Caller, new: NewPosting) -> Result<ShownPosting> {
        let (source, document) = match &new.source {
            NewSource::Text(text) => (Source::Text, text.clone().into_bytes()),
        };
        let understood = self
            .compute(caller, Scope::Write, move |tools| {
                posting::understand(tools, &document)
            })
            .await?;
        self.run(caller, Scope::Write, move |work| {
            posting::add(work, &new, &source, &understood)
        })
        .await
    }

    /// Returns a page of the account's postings, the newest first.
    ///
    /// # Errors
    /// Wrong usage when the page is none.
    pub async fn postings(&self, caller: &Caller, page: PageQuery) -> Result<Page<Posting>> {
        let paging = page.paging()?;
        self.run(caller, Scope::Read, move |work| {
            posting::list(work, &paging)
        })
        .await
    }

    /// Returns a posting with its text and what it asks for.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn posting(&self, caller: &Caller, id: Uuid) -> Result<ShownPosting> {
        self.run(caller, Scope::Read, move |work| posting::show(work, id))
            .await
    }

    /// Sets right what was read from a posting.
    ///
    /// # Errors
    /// When there is none of this id, a conflict when somebody else has changed it since, and a refusal of a
    /// correction of what the posting does not name.
    pub async fn correct_posting(
        &self,
        caller: &Caller,
        id: Uuid,
        change: CorrectPosting,
    ) -> Result<ShownPosting> {
        self.run(caller, Scope::Write, move |work| {
            posting::correct(work, id, &change)
        })
        .await
    }

    /// Removes a posting with the reports on it; what was written for it stays.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn remove_posting(&self, caller: &Caller, id: Uuid) -> Result<()> {
        self.run(caller, Scope::Write, move |work| posting::remove(work, id))
            .await
    }
}
