//! Operations on letters.

use http::Method;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Client, Listing, query};
use crate::basis::MadeFrom;
use crate::letter::{EditLetter, Letter, NewLetter, ShownLetter};
use crate::paging::{Page, PageQuery};
use crate::task::Task;

impl Client {
    /// Writes a letter for a posting, as a task.
    ///
    /// # Errors
    /// As [`crate::Engine::add_letter`].
    pub async fn add_letter(&self, new: &NewLetter) -> Result<Task> {
        self.with(Method::POST, "/letters", new).await
    }

    /// Returns a page of the account's letters, the newest first: of a resume, for a posting, or all.
    ///
    /// # Errors
    /// As [`crate::Engine::letters`].
    pub async fn letters(&self, from: &MadeFrom, page: &PageQuery) -> Result<Page<Letter>> {
        let listing = Listing { filter: from, page };
        self.get(&query("/letters", &listing)?).await
    }

    /// Returns a letter with its words.
    ///
    /// # Errors
    /// As [`crate::Engine::letter`].
    pub async fn letter(&self, id: Uuid) -> Result<ShownLetter> {
        self.get(&format!("/letters/{id}")).await
    }

    /// Changes what a letter says.
    ///
    /// # Errors
    /// As [`crate::Engine::edit_letter`].
    pub async fn edit_letter(&self, id: Uuid, change: &EditLetter) -> Result<ShownLetter> {
        self.with(Method::PUT, &format!("/letters/{id}"), change)
            .await
    }

    /// Removes a letter.
    ///
    /// # Errors
    /// As [`crate::Engine::remove_letter`].
    pub async fn remove_letter(&self, id: Uuid) -> Result<()> {
        self.delete(&format!("/letters/{id}")).await
    }
}
