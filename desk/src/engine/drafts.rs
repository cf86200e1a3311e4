//! Operations on drafts.

use upward_engine::error::Result;
use uuid::Uuid;

use super::Engine;
use crate::basis::{MadeFrom, Pair};
use crate::caller::{Caller, Scope};
use crate::draft::{self, AppliedDraft, DecideEdits, Draft, Fit, NewDraft, ShownDraft};
use crate::paging::{Page, PageQuery};
use crate::task::{Tailor, Task};
use crate::typeset;

impl Engine {
    /// Proposes how to tailor a resume to a posting, as a task.
    ///
    /// # Errors
    /// When there is no such resume, version, posting, theme or locale; not available where it is to fit pages and
    /// there is no typesetter; `busy` when too many tasks wait.
    pub async fn add_draft(&self, caller: &Caller, new: NewDraft) -> Result<Task> {
        let (resume, version, posting) = (new.resume, new.version, new.posting);
        let (pair, language) = self
            .run(caller, Scope::Write, move |work| {
                Pair::choose(work, resume, version, posting)
            })
            .await?;
        let fit = match new.pages {
            None => None,
            Some(pages) => Some(
                self.compute(caller, Scope::Write, move |tools| {
                    let look = typeset::look(tools, &new.look, &language)?;
                    Ok(Fit { pages, look })
                })
                .await?,
            ),
        };
        self.start(caller, Tailor { pair, fit }, None).await
    }

    /// Returns a page of the account's drafts, the newest first: of a resume, for a posting, or all.
    ///
    /// # Errors
    /// Wrong usage when the page is none.
    pub async fn drafts(
        &self,
        caller: &Caller,
        from: MadeFrom,
        page: PageQuery,
    ) -> Result<Page<Draft>> {
        let paging = page.paging()?;
        self.run(caller, Scope::Read, move |work| {
            draft::list(work, &from, &paging)
        })
        .await
    }

    /// Returns a draft with its edits.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn draft(&self, caller: &Caller, id: Uuid) -> Result<ShownDraft> {
        self.run(caller, Scope::Read, move |work| draft::show(work, id))
            .await
    }

    /// Accepts or refuses edits of a draft, or takes that back.
    ///
    /// # Errors
    /// When there is no draft of this id, a conflict when somebody else has changed it since, and a refusal of numbers
    /// that it has not.
    pub async fn decide_edits(
        &self,
        caller: &Caller,
        id: Uuid,
        decided: DecideEdits,
    ) -> Result<ShownDraft> {
        self.run(caller, Scope::Write, move |work| {
            draft::decide(work, id, &decided)
        })
        .await
    }

    /// Makes a variant of the resume with the accepted edits of a draft, and scores it.
    ///
    /// # Errors
    /// When there is no draft of this id, and a conflict when somebody else has changed it since or none of its edits
    /// is accepted.
    pub async fn apply_draft(
        &self,
        caller: &Caller,
        id: Uuid,
        revision: u64,
    ) -> Result<AppliedDraft> {
        if let Some(applied) = self.recall(caller, Scope::Write).await? {
            return Ok(applied);
        }
        let applicable = self
            .run(caller, Scope::Write, move |work| {
                draft::applicable(work, id, revision)
            })
            .await?;
        let applied = self
            .compute(caller, Scope::Write, move |tools| {
                draft::applied(tools, applicable)
            })
            .await?;
        self.once(caller, Scope::Write, move |work| {
            draft::keep_applied(work, id, revision, &applied)
        })
        .await
    }

    /// Removes a draft; the variants that were made of it stay.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn remove_draft(&self, caller: &Caller, id: Uuid) -> Result<()> {
        self.run(caller, Scope::Write, move |work| draft::remove(work, id))
            .await
    }
}
