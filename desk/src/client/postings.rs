//! Operations on postings.

use http::Method;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Client, query};
use crate::paging::{Page, PageQuery};
use crate::posting::{CorrectPosting, NewPosting, Posting, ShownPosting};

impl Client {
    /// Reads a posting and adds it.
    ///
    /// # Errors
    /// As [`crate::Engine::add_posting`].
    pub async fn add_posting(&self, new: &NewPosting) -> Result<ShownPosting> {
        self.with(Method::POST, "/postings", new).await
    }

    /// Returns a page of the account's postings, the newest first.
    ///
    /// # Errors
    /// As [`crate::Engine::postings`].
    pub async fn postings(&self, page: &PageQuery) -> Result<Page<Posting>> {
        self.get(&query("/postings", page)?).await
    }

    /// Returns a posting with its text and what it asks for.
    ///
    /// # Errors
    /// As [`crate::Engine::posting`].
    pub async fn posting(&self, id: Uuid) -> Result<ShownPosting> {
        self.get(&format!("/postings/{id}")).await
    }

    /// Sets right what was read from a posting.
    ///
    /// # Errors
    /// As [`crate::Engine::correct_posting`].
    pub async fn correct_posting(&self, id: Uuid, change: &CorrectPosting) -> Result<ShownPosting> {
        self.with(Method::PUT, &format!("/postings/{id}"), change)
            .await
    }

    /// Removes a posting with the reports on it.
    ///
    /// # Errors
    /// As [`crate::Engine::remove_posting`].
    pub async fn remove_posting(&self, id: Uuid) -> Result<()> {
        self.delete(&format!("/postings/{id}")).await
    }
}
