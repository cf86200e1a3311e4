//! Operations on tracks and on what a person has learned.

use bytes::Bytes;
use http::Method;
use upward_engine::error::Result;

use super::{Client, query, read, segment};
use crate::paging::Page;
use crate::progress::{
    NewEvidence, Progress, QuizAnswers, QuizResult, SetState, StartTrack, Ticked,
};
use crate::track::{
    ExportAs, ImportedTrack, ModuleName, NewTrack, ShownModule, ShownTrack, TrackSummary,
};

impl Client {
    /// Returns all tracks, with how far the person has come on each.
    ///
    /// # Errors
    /// As [`crate::Engine::tracks`].
    pub async fn tracks(&self) -> Result<Page<TrackSummary>> {
        self.get("/tracks").await
    }

    /// Returns a track with its weeks and modules.
    ///
    /// # Errors
    /// As [`crate::Engine::track`].
    pub async fn track(&self, id: &str) -> Result<ShownTrack> {
        self.get(&format!("/tracks/{}", segment(id))).await
    }

    /// Returns the names of all modules.
    ///
    /// # Errors
    /// As [`crate::Engine::modules`].
    pub async fn modules(&self) -> Result<Page<ModuleName>> {
        self.get("/modules").await
    }

    /// Returns a module with all that is needed to learn it.
    ///
    /// # Errors
    /// As [`crate::Engine::module`].
    pub async fn module(&self, id: &str) -> Result<ShownModule> {
        self.get(&format!("/modules/{}", segment(id))).await
    }

    /// Imports a track of the person's own.
    ///
    /// # Errors
    /// As [`crate::Engine::import_track`].
    pub async fn import_track(&self, new: &NewTrack) -> Result<ImportedTrack> {
        self.with(Method::POST, "/tracks", new).await
    }

    /// Returns a track with how far the person has come, as a text.
    ///
    /// # Errors
    /// As [`crate::Engine::export_track`].
    pub async fn export_track(&self, id: &str, export: &ExportAs) -> Result<Bytes> {
        let path = query(&format!("/tracks/{}/export", segment(id)), export)?;
        self.send(Method::GET, &path, Bytes::new()).await
    }

    /// Removes a track of the person's own; what was ticked stays.
    ///
    /// # Errors
    /// As [`crate::Engine::remove_track`].
    pub async fn remove_track(&self, id: &str) -> Result<()> {
        self.delete(&format!("/tracks/{}", segment(id))).await
    }

    /// Starts a track, or changes the pace and day of one that was started.
    ///
    /// # Errors
    /// As [`crate::Engine::start_track`].
    pub async fn start_track(&self, id: &str, new: &StartTrack) -> Result<TrackSummary> {
        let path = format!("/tracks/{}/start", segment(id));
        self.with(Method::POST, &path, new).await
    }

    /// Leaves a track; what was ticked stays.
    ///
    /// # Errors
    /// As [`crate::Engine::stop_track`].
    pub async fn stop_track(&self, id: &str) -> Result<()> {
        self.delete(&format!("/tracks/{}/start", segment(id))).await
    }

    /// Returns where a person stands in all.
    ///
    /// # Errors
    /// As [`crate::Engine::progress`].
    pub async fn progress(&self) -> Result<Progress> {
        self.get("/progress").await
    }

    /// Sets how far a module is.
    ///
    /// # Errors
    /// As [`crate::Engine::mark_module`].
    pub async fn mark_module(&self, module: &str, set: &SetState) -> Result<Ticked> {
        let path = format!("/progress/{}", segment(module));
        self.with(Method::PUT, &path, set).await
    }

    /// Undoes the last change of a module.
    ///
    /// # Errors
    /// As [`crate::Engine::undo_progress`].
    pub async fn undo_progress(&self) -> Result<Ticked> {
        read(
            &self
                .send(Method::POST, "/progress/undo", Bytes::new())
                .await?,
        )
    }

    /// Attaches to a module what shows that it was learned.
    ///
    /// # Errors
    /// As [`crate::Engine::attach_evidence`].
    pub async fn attach_evidence(&self, module: &str, new: &NewEvidence) -> Result<Ticked> {
        let path = format!("/progress/{}/evidence", segment(module));
        self.with(Method::POST, &path, new).await
    }

    /// Takes a piece of evidence, by its number from 1, from a module.
    ///
    /// # Errors
    /// As [`crate::Engine::detach_evidence`].
    pub async fn detach_evidence(&self, module: &str, number: usize) -> Result<Ticked> {
        let path = format!("/progress/{}/evidence/{number}", segment(module));
        read(&self.send(Method::DELETE, &path, Bytes::new()).await?)
    }

    /// Marks the answers to a module's quiz; a pass is attached to the module.
    ///
    /// # Errors
    /// As [`crate::Engine::answer_quiz`].
    pub async fn answer_quiz(&self, module: &str, given: &QuizAnswers) -> Result<QuizResult> {
        let path = format!("/progress/{}/quiz", segment(module));
        self.with(Method::POST, &path, given).await
    }
}
