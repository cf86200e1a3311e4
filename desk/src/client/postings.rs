//! Operations on postings.

use bytes::Bytes;
use http::Method;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Client, query, read};
use crate::paging::{Page, PageQuery};
use crate::posting::{CorrectPosting, NewPosting, Posting, ShownPosting};
use crate::task::{ImportPosting, Task};

impl Client {
    /// Reads a posting and adds it.
    ///
    /// # Errors
    /// As [`crate::Engine::add_posting`].
    pub async fn add_posting(&self, new: &NewPosting) -> Result<ShownPosting> {
        self.with(Method::POST, "/postings", new).await
    }

    /// Reads a document and keeps it as a posting, as a task.
    ///
    /// # Errors
    /// As [`crate::Engine::import_posting`].
    pub async fn import_posting(&self, import: &ImportPosting, document: Bytes) -> Result<Task> {
        let path = query("/postings/import", import)?;
        let answer = self.send_as(Method::POST, &path, "application/octet-stream", document);
        read(&answer.await?)
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

    /// Removes a posting with the drafts for it and the reports on it.
    ///
    /// # Errors
    /// As [`crate::Engine::remove_posting`].
    pub async fn remove_posting(&self, id: Uuid) -> Result<()> {
        self.delete(&format!("/postings/{id}")).await
    }
}
