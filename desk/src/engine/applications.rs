//! Operations on applications.

use upward_engine::error::Result;
use uuid::Uuid;

use super::Engine;
use crate::application::{
    self, Application, AtStage, EditApplication, MoveApplication, NewApplication,
};
use crate::caller::{Caller, Scope};
use crate::paging::{Page, PageQuery};

impl Engine {
    /// Adds an application.
    ///
    /// # Errors
    /// Refuses one without a company, and texts that are too long; not found when it names a posting that is none.
    pub async fn add_application(
        &self,
        caller: &Caller,
        new: NewApplication,
    ) -> Result<Application> {
        self.once(caller, Scope::Write, move |work| {
            application::add(work, &new)
        })
        .await
    }

    /// Returns a page of the account's applications, the newest first: those at a stage, or all.
    ///
    /// # Errors
    /// Wrong usage when the page is none.
    pub async fn applications(
        &self,
        caller: &Caller,
        at: AtStage,
        page: PageQuery,
    ) -> Result<Page<Application>> {
        let paging = page.paging()?;
        self.run(caller, Scope::Read, move |work| {
            application::list(work, at, &paging)
        })
        .await
    }

    /// Returns an application.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn application(&self, caller: &Caller, id: Uuid) -> Result<Application> {
        self.run(caller, Scope::Read, move |work| application::show(work, id))
            .await
    }

    /// Changes what an application says.
    ///
    /// # Errors
    /// When there is none of this id, a conflict when somebody else has changed it since, and as
    /// [`Engine::add_application`].
    pub async fn edit_application(
        &self,
        caller: &Caller,
        id: Uuid,
        change: EditApplication,
    ) -> Result<Application> {
        self.run(caller, Scope::Write, move |work| {
            application::edit(work, id, &change)
        })
        .await
    }

    /// Moves an application to a stage.
    ///
    /// # Errors
    /// When there is none of this id, and a conflict when somebody else has changed it since.
    pub async fn move_application(
        &self,
        caller: &Caller,
        id: Uuid,
        change: MoveApplication,
    ) -> Result<Application> {
        self.once(caller, Scope::Write, move |work| {
            application::advance(work, id, &change)
        })
        .await
    }

    /// Removes an application; what was sent with it stays.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn remove_application(&self, caller: &Caller, id: Uuid) -> Result<()> {
        self.run(caller, Scope::Write, move |work| {
            application::remove(work, id)
        })
        .await
    }
}
