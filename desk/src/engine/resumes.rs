//! Operations on resumes.

use upward_engine::error::Result;
use uuid::Uuid;

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::paging::{Page, PageQuery};
use crate::resume::{self, NewResume, Resume, SaveResume, Shown, ShownVersion, Version};

impl Engine {
    /// Adds a resume.
    ///
    /// # Errors
    /// Refuses a name that is too long.
    pub async fn add_resume(&self, caller: &Caller, new: NewResume) -> Result<Shown> {
        self.once(caller, Scope::Write, move |work| resume::add(work, &new))
            .await
    }

    /// Returns a page of the account's resumes, the newest first.
    ///
    /// # Errors
    /// Wrong usage when the page is none.
    pub async fn resumes(&self, caller: &Caller, page: PageQuery) -> Result<Page<Resume>> {
        let paging = page.paging()?;
        self.run(caller, Scope::Read, move |work| resume::list(work, &paging))
            .await
    }

    /// Returns a resume with what it says.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn resume(&self, caller: &Caller, id: Uuid) -> Result<Shown> {
        self.run(caller, Scope::Read, move |work| resume::show(work, id))
            .await
    }

    /// Changes a resume.
    ///
    /// # Errors
    /// When there is none of this id, and a conflict when somebody else has changed it since.
    pub async fn save_resume(
        &self,
        caller: &Caller,
        id: Uuid,
        change: SaveResume,
    ) -> Result<Shown> {
        self.run(caller, Scope::Write, move |work| {
            resume::save(work, id, &change)
        })
        .await
    }

    /// Removes a resume with all its versions, and the drafts and reports on them. Variants, letters, documents and
    /// applications stay.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn remove_resume(&self, caller: &Caller, id: Uuid) -> Result<()> {
        self.run(caller, Scope::Write, move |work| resume::remove(work, id))
            .await
    }

    /// Returns a page of a resume's versions, the newest first.
    ///
    /// # Errors
    /// When there is no resume of this id.
    pub async fn versions(
        &self,
        caller: &Caller,
        id: Uuid,
        page: PageQuery,
    ) -> Result<Page<Version>> {
        let paging = page.paging()?;
        self.run(caller, Scope::Read, move |work| {
            resume::versions(work, id, &paging)
        })
        .await
    }

    /// Returns one version of a resume, with what it said.
    ///
    /// # Errors
    /// When there is none of this number.
    pub async fn version(&self, caller: &Caller, id: Uuid, number: u64) -> Result<ShownVersion> {
        self.run(caller, Scope::Read, move |work| {
            resume::version(work, id, number)
        })
        .await
    }

    /// Brings back what an older version of a resume said, as a new version.
    ///
    /// # Errors
    /// When there is none of this number, and a conflict when somebody else has changed the resume since.
    pub async fn restore_version(
        &self,
        caller: &Caller,
        id: Uuid,
        revision: u64,
        number: u64,
    ) -> Result<Shown> {
        self.once(caller, Scope::Write, move |work| {
            resume::restore(work, id, revision, number)
        })
        .await
    }

    /// Goes back to the version that the present one was made from.
    ///
    /// # Errors
    /// A conflict when there is none, or somebody else has changed the resume since.
    pub async fn undo_resume(&self, caller: &Caller, id: Uuid, revision: u64) -> Result<Shown> {
        self.once(caller, Scope::Write, move |work| {
            resume::undo(work, id, revision)
        })
        .await
    }

    /// Goes forth again to the version that was undone.
    ///
    /// # Errors
    /// A conflict when there is none, or somebody else has changed the resume since.
    pub async fn redo_resume(&self, caller: &Caller, id: Uuid, revision: u64) -> Result<Shown> {
        self.once(caller, Scope::Write, move |work| {
            resume::redo(work, id, revision)
        })
        .await
    }
}
