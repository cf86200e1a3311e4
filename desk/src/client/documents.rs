//! Operations on documents.

use bytes::Bytes;
use http::Method;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Client, Listing, query};
use crate::document::{Document, MadeOf, NewDocument};
use crate::paging::{Page, PageQuery};
use crate::task::Task;

impl Client {
    /// Makes a document of a resume, as a task.
    ///
    /// # Errors
    /// As [`crate::Engine::add_resume_document`].
    pub async fn add_resume_document(&self, resume: Uuid, new: &NewDocument) -> Result<Task> {
        self.with(Method::POST, &format!("/resumes/{resume}/document"), new)
            .await
    }

    /// Makes a document of a letter, as a task.
    ///
    /// # Errors
    /// As [`crate::Engine::add_letter_document`].
    pub async fn add_letter_document(&self, letter: Uuid, new: &NewDocument) -> Result<Task> {
        self.with(Method::POST, &format!("/letters/{letter}/document"), new)
            .await
    }

    /// Returns a page of the account's documents, the newest first: of a resume, of a letter, or all.
    ///
    /// # Errors
    /// As [`crate::Engine::documents`].
    pub async fn documents(&self, of: &MadeOf, page: &PageQuery) -> Result<Page<Document>> {
        let listing = Listing { filter: of, page };
        self.get(&query("/documents", &listing)?).await
    }

    /// Returns what is known of a document.
    ///
    /// # Errors
    /// As [`crate::Engine::document`].
    pub async fn document(&self, id: Uuid) -> Result<Document> {
        self.get(&format!("/documents/{id}")).await
    }

    /// Returns the bytes of a document.
    ///
    /// # Errors
    /// As [`crate::Engine::document_content`].
    pub async fn document_content(&self, id: Uuid) -> Result<Bytes> {
        let path = format!("/documents/{id}/content");
        self.send(Method::GET, &path, Bytes::new()).await
    }

    /// Removes a document.
    ///
    /// # Errors
    /// As [`crate::Engine::remove_document`].
    pub async fn remove_document(&self, id: Uuid) -> Result<()> {
        self.delete(&format!("/documents/{id}")).await
    }
}
