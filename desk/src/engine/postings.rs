//! Operations on postings.

use upward_engine::error::Result;
use upward_engine::ingest::check_size;
use uuid::Uuid;

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::fetch;
use crate::paging::{Page, PageQuery};
use crate::posting::{self, CorrectPosting, NewPosting, NewSource, Posting, ShownPosting, Source};
use crate::task::{ImportPosting, Task};

/// A posting that is not read yet.
enum Found {
    Text(String),
    Page(fetch::Page),
}

impl Engine {
    /// Reads a posting, given as text or by its address, and adds it.
    ///
    /// # Errors
    /// Refuses what cannot be read, and what is no job description; for an address, as [`fetch::Fetcher::fetch`].
    pub async fn add_posting(&self, caller: &Caller, new: NewPosting) -> Result<ShownPosting> {
        caller.may(Scope::Write)?;
        if let Some(shown) = self.recall(caller, Scope::Write).await? {
            return Ok(shown);
        }
        new.naming().check()?;
        let found = self.find(&new.source).await?;
        let (source, understood) = self
            .compute(caller, Scope::Write, move |tools| {
                let (source, read) = match found {
                    Found::Text(text) => (Source::Text, tools.reader.typed(&text)?),
                    Found::Page(page) => {
                        let url = page.address.clone();
                        let document = page.document()?;
                        (Source::Url { url }, tools.reader.read(&document)?)
                    }
                };
                Ok((source, posting::understand(tools, read)?))
            })
            .await?;
        self.once(caller, Scope::Write, move |work| {
            posting::add(work, new.naming(), &source, &understood)
        })
        .await
    }

    async fn find(&self, source: &NewSource) -> Result<Found> {
        Ok(match source {
            NewSource::Text(text) => Found::Text(text.clone()),
            NewSource::Url(url) => Found::Page(self.inner.tools.fetcher.fetch(url).await?),
        })
    }

    /// Reads a document and keeps it as a posting.
    ///
    /// # Errors
    /// Refuses an empty document, one that is too large, and names that are too long; `busy` when too many tasks wait.
    pub async fn import_posting(
        &self,
        caller: &Caller,
        import: ImportPosting,
        document: Vec<u8>,
    ) -> Result<Task> {
        check_size(u64::try_from(document.len()).unwrap_or(u64::MAX))?;
        self.start(caller, import, Some(document)).await
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

    /// Removes a posting with the drafts for it and the reports on it. Variants, letters, documents and applications
    /// stay.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn remove_posting(&self, caller: &Caller, id: Uuid) -> Result<()> {
        self.run(caller, Scope::Write, move |work| posting::remove(work, id))
            .await
    }
}
