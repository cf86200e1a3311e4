//! Operations on applications.

use http::Method;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Client, Listing, query};
use crate::application::{Application, AtStage, EditApplication, MoveApplication, NewApplication};
use crate::paging::{Page, PageQuery};

impl Client {
    /// Adds an application.
    ///
    /// # Errors
    /// As [`crate::Engine::add_application`].
    pub async fn add_application(&self, new: &NewApplication) -> Result<Application> {
        self.with(Method::POST, "/applications", new).await
    }

    /// Returns a page of the account's applications, the newest first: those at a stage, or all.
    ///
    /// # Errors
    /// As [`crate::Engine::applications`].
    pub async fn applications(&self, at: &AtStage, page: &PageQuery) -> Result<Page<Application>> {
        let listing = Listing { filter: at, page };
        self.get(&query("/applications", &listing)?).await
    }

    /// Returns an application.
    ///
    /// # Errors
    /// As [`crate::Engine::application`].
    pub async fn application(&self, id: Uuid) -> Result<Application> {
        self.get(&format!("/applications/{id}")).await
    }

    /// Changes what an application says.
    ///
    /// # Errors
    /// As [`crate::Engine::edit_application`].
    pub async fn edit_application(
        &self,
        id: Uuid,
        change: &EditApplication,
    ) -> Result<Application> {
        self.with(Method::PUT, &format!("/applications/{id}"), change)
            .await
    }

    /// Moves an application to a stage.
    ///
    /// # Errors
    /// As [`crate::Engine::move_application`].
    pub async fn move_application(
        &self,
        id: Uuid,
        change: &MoveApplication,
    ) -> Result<Application> {
        self.with(Method::POST, &format!("/applications/{id}/move"), change)
            .await
    }

    /// Removes an application.
    ///
    /// # Errors
    /// As [`crate::Engine::remove_application`].
    pub async fn remove_application(&self, id: Uuid) -> Result<()> {
        self.delete(&format!("/applications/{id}")).await
    }
}
