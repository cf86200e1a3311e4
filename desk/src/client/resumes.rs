//! Operations on resumes.

use http::Method;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Client, query};
use crate::paging::{Page, PageQuery};
use crate::resume::{AtRevision, NewResume, Resume, SaveResume, Shown, ShownVersion, Version};

impl Client {
    /// Adds a resume.
    ///
    /// # Errors
    /// As [`crate::Engine::add_resume`], and when the server cannot be reached; so all methods of a client.
    pub async fn add_resume(&self, new: &NewResume) -> Result<Shown> {
        self.with(Method::POST, "/resumes", new).await
    }

    /// Returns a page of the account's resumes, the newest first.
    ///
    /// # Errors
    /// As [`crate::Engine::resumes`].
    pub async fn resumes(&self, page: &PageQuery) -> Result<Page<Resume>> {
        self.get(&query("/resumes", page)?).await
    }

    /// Returns a resume with what it says.
    ///
    /// # Errors
    /// As [`crate::Engine::resume`].
    pub async fn resume(&self, id: Uuid) -> Result<Shown> {
        self.get(&format!("/resumes/{id}")).await
    }

    /// Changes a resume.
    ///
    /// # Errors
    /// As [`crate::Engine::save_resume`].
    pub async fn save_resume(&self, id: Uuid, change: &SaveResume) -> Result<Shown> {
        self.with(Method::PUT, &format!("/resumes/{id}"), change)
            .await
    }

    /// Removes a resume with all its versions, and the drafts and reports on them.
    ///
    /// # Errors
    /// As [`crate::Engine::remove_resume`].
    pub async fn remove_resume(&self, id: Uuid) -> Result<()> {
        self.delete(&format!("/resumes/{id}")).await
    }

    /// Returns a page of a resume's versions, the newest first.
    ///
    /// # Errors
    /// As [`crate::Engine::versions`].
    pub async fn versions(&self, id: Uuid, page: &PageQuery) -> Result<Page<Version>> {
        self.get(&query(&format!("/resumes/{id}/versions"), page)?)
            .await
    }

    /// Returns one version of a resume, with what it said.
    ///
    /// # Errors
    /// As [`crate::Engine::version`].
    pub async fn version(&self, id: Uuid, number: u64) -> Result<ShownVersion> {
        self.get(&format!("/resumes/{id}/versions/{number}")).await
    }

    /// Brings back what an older version of a resume said, as a new version.
    ///
    /// # Errors
    /// As [`crate::Engine::restore_version`].
    pub async fn restore_version(&self, id: Uuid, revision: u64, number: u64) -> Result<Shown> {
        let path = format!("/resumes/{id}/versions/{number}/restore");
        self.with(Method::POST, &path, &AtRevision { revision })
            .await
    }

    /// Goes back to the version that the present one was made from.
    ///
    /// # Errors
    /// As [`crate::Engine::undo_resume`].
    pub async fn undo_resume(&self, id: Uuid, revision: u64) -> Result<Shown> {
        let path = format!("/resumes/{id}/undo");
        self.with(Method::POST, &path, &AtRevision { revision })
            .await
    }

    /// Goes forth again to the version that was undone.
    ///
    /// # Errors
    /// As [`crate::Engine::redo_resume`].
    pub async fn redo_resume(&self, id: Uuid, revision: u64) -> Result<Shown> {
        let path = format!("/resumes/{id}/redo");
        self.with(Method::POST, &path, &AtRevision { revision })
            .await
    }
}
