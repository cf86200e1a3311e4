//! Operations on tracks and on what a person has learned.

use std::sync::Arc;

use jiff::tz::TimeZone;
use upward_engine::error::Result;
use upward_engine::track::{Format, import};

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::paging::Page;
use crate::progress::{
    self, NewEvidence, Progress, QuizAnswers, QuizResult, SetState, StartTrack, Ticked,
};
use crate::track::{
    self, ImportedTrack, ModuleName, NewTrack, ShownModule, ShownTrack, TrackSummary,
};

impl Engine {
    /// Returns all tracks, with how far the person has come on each.
    ///
    /// # Errors
    /// When the store does not answer; so all operations.
    pub async fn tracks(&self, caller: &Caller) -> Result<Page<TrackSummary>> {
        let brought = self.inner.tools.library()?;
        self.run(caller, Scope::Read, move |work| {
            let library = track::library(work, &brought)?;
            track::list(work, &library)
        })
        .await
    }

    /// Returns a track with its weeks and modules.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn track(&self, caller: &Caller, id: String) -> Result<ShownTrack> {
        let brought = self.inner.tools.library()?;
        let lexicon = Arc::clone(&self.inner.tools.lexicon);
        self.run(caller, Scope::Read, move |work| {
            let library = track::library(work, &brought)?;
            track::show(work, &library, &lexicon, &id)
        })
        .await
    }

    /// Returns the names of all modules.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn modules(&self, caller: &Caller) -> Result<Page<ModuleName>> {
        let brought = self.inner.tools.library()?;
        self.run(caller, Scope::Read, move |work| {
            let library = track::library(work, &brought)?;
            Ok(track::names(&library))
        })
        .await
    }

    /// Returns a module with all that is needed to learn it.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn module(&self, caller: &Caller, id: String) -> Result<ShownModule> {
        let brought = self.inner.tools.library()?;
        let lexicon = Arc::clone(&self.inner.tools.lexicon);
        self.run(caller, Scope::Read, move |work| {
            let library = track::library(work, &brought)?;
            track::module(&library, &lexicon, &progress::known(work)?, &id)
        })
        .await
    }

    /// Starts a track, or changes the pace and day of one that was started.
    ///
    /// # Errors
    /// When there is none of this id, and wrong usage for hours or a day that cannot be.
    pub async fn start_track(
        &self,
        caller: &Caller,
        id: String,
        new: StartTrack,
    ) -> Result<TrackSummary> {
        let brought = self.inner.tools.library()?;
        self.once(caller, Scope::Write, move |work| {
            let library = track::library(work, &brought)?;
            progress::start(work, &library, &id, &new)
        })
        .await
    }

    /// Reads a track of the person's own, and adds it with what it says of how far its modules are.
    ///
    /// # Errors
    /// Refuses what holds no modules or too many, and one track too many; a conflict when there is one of this name.
    pub async fn import_track(&self, caller: &Caller, new: NewTrack) -> Result<ImportedTrack> {
        caller.may(Scope::Write)?;
        if let Some(imported) = self.recall(caller, Scope::Write).await? {
            return Ok(imported);
        }
        let brought = self.inner.tools.library()?;
        let today = self.inner.world.now().to_zoned(TimeZone::UTC).date();
        let read = self
            .compute(caller, Scope::Write, move |tools| {
                let NewTrack { name, format, text } = new;
                import(&text, format, &name, &tools.lexicon, today)
            })
            .await?;
        let lexicon = Arc::clone(&self.inner.tools.lexicon);
        self.once(caller, Scope::Write, move |work| {
            track::import(work, &brought, &lexicon, &read)
        })
        .await
    }

    /// Returns a track with how far the person has come, as a text that can be imported again.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn export_track(
        &self,
        caller: &Caller,
        id: String,
        format: Format,
    ) -> Result<String> {
        let brought = self.inner.tools.library()?;
        self.run(caller, Scope::Read, move |work| {
            let library = track::library(work, &brought)?;
            track::text(work, &library, &id, format)
        })
        .await
    }

    /// Removes a track of the person's own; what was ticked stays.
    ///
    /// # Errors
    /// When there is none of this id; refuses one that Upward brings.
    pub async fn remove_track(&self, caller: &Caller, id: String) -> Result<()> {
        let brought = self.inner.tools.library()?;
        let lexicon = Arc::clone(&self.inner.tools.lexicon);
        self.run(caller, Scope::Write, move |work| {
            track::remove(work, &brought, &lexicon, &id)
        })
        .await
    }

    /// Leaves a track; what was ticked stays.
    ///
    /// # Errors
    /// When there is none of this id, or it was not started.
    pub async fn stop_track(&self, caller: &Caller, id: String) -> Result<()> {
        let brought = self.inner.tools.library()?;
        self.run(caller, Scope::Write, move |work| {
            let library = track::library(work, &brought)?;
            progress::stop(work, &library, &id)
        })
        .await
    }

    /// Returns where a person stands in all.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn progress(&self, caller: &Caller) -> Result<Progress> {
        let brought = self.inner.tools.library()?;
        self.run(caller, Scope::Read, move |work| {
            let library = track::library(work, &brought)?;
            progress::history(work, &library)
        })
        .await
    }

    /// Sets how far a module is.
    ///
    /// # Errors
    /// When there is none of this id, and a refusal of a day that is still to come.
    pub async fn mark_module(
        &self,
        caller: &Caller,
        module: String,
        set: SetState,
    ) -> Result<Ticked> {
        let brought = self.inner.tools.library()?;
        let lexicon = Arc::clone(&self.inner.tools.lexicon);
        self.run(caller, Scope::Write, move |work| {
            let library = track::library(work, &brought)?;
            progress::mark(work, &library, &lexicon, &module, &set)
        })
        .await
    }

    /// Undoes the last change of a module.
    ///
    /// # Errors
    /// A conflict when there is none.
    pub async fn undo_progress(&self, caller: &Caller) -> Result<Ticked> {
        let brought = self.inner.tools.library()?;
        let lexicon = Arc::clone(&self.inner.tools.lexicon);
        self.once(caller, Scope::Write, move |work| {
            let library = track::library(work, &brought)?;
            progress::undo(work, &library, &lexicon)
        })
        .await
    }

    /// Attaches to a module what shows that it was learned.
    ///
    /// # Errors
    /// When there is none of this id, and a refusal of what is no page and has no name, or of too much.
    pub async fn attach_evidence(
        &self,
        caller: &Caller,
        module: String,
        new: NewEvidence,
    ) -> Result<Ticked> {
        let brought = self.inner.tools.library()?;
        let lexicon = Arc::clone(&self.inner.tools.lexicon);
        self.once(caller, Scope::Write, move |work| {
            let library = track::library(work, &brought)?;
            progress::attach(work, &library, &lexicon, &module, &new)
        })
        .await
    }

    /// Takes a piece of evidence, by its number from 1, from a module.
    ///
    /// # Errors
    /// When there is none of this id or number.
    pub async fn detach_evidence(
        &self,
        caller: &Caller,
        module: String,
        number: usize,
    ) -> Result<Ticked> {
        let brought = self.inner.tools.library()?;
        let lexicon = Arc::clone(&self.inner.tools.lexicon);
        self.run(caller, Scope::Write, move |work| {
            let library = track::library(work, &brought)?;
            progress::detach(work, &library, &lexicon, &module, number)
        })
        .await
    }

    /// Marks the answers to a module's quiz; a pass is attached to the module.
    ///
    /// # Errors
    /// When there is no such module or it has no quiz, and wrong usage for answers that are none.
    pub async fn answer_quiz(
        &self,
        caller: &Caller,
        module: String,
        given: QuizAnswers,
    ) -> Result<QuizResult> {
        let brought = self.inner.tools.library()?;
        self.once(caller, Scope::Write, move |work| {
            let library = track::library(work, &brought)?;
            progress::answer(work, &library, &module, &given)
        })
        .await
    }
}
