//! Operations on letters.

use upward_engine::error::Result;
use uuid::Uuid;

use super::Engine;
use crate::basis::{MadeFrom, Pair};
use crate::caller::{Caller, Scope};
use crate::letter::{self, EditLetter, Letter, NewLetter, ShownLetter};
use crate::paging::{Page, PageQuery};
use crate::task::{Task, WriteLetter};

impl Engine {
    /// Writes a letter for a posting from the person's own lines, as a task.
    ///
    /// # Errors
    /// When there is no such resume, version or posting, and a refusal of what is too long; `busy` when too many tasks
    /// wait.
    pub async fn add_letter(&self, caller: &Caller, new: NewLetter) -> Result<Task> {
        let (resume, version, posting) = (new.resume, new.version, new.posting);
        let (pair, day) = self
            .run(caller, Scope::Write, move |work| {
                let (pair, _) = Pair::choose(work, resume, version, posting)?;
                Ok((pair, work.today()))
            })
            .await?;
        let request = new.request;
        self.start(caller, WriteLetter { pair, request, day }, None)
            .await
    }

    /// Returns a page of the account's letters, the newest first: of a resume, for a posting, or all.
    ///
    /// # Errors
    /// Wrong usage when the page is none.
    pub async fn letters(
        &self,
        caller: &Caller,
        from: MadeFrom,
        page: PageQuery,
    ) -> Result<Page<Letter>> {
        let paging = page.paging()?;
        self.run(caller, Scope::Read, move |work| {
            letter::list(work, &from, &paging)
        })
        .await
    }

    /// Returns a letter with its words.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn letter(&self, caller: &Caller, id: Uuid) -> Result<ShownLetter> {
        self.run(caller, Scope::Read, move |work| letter::show(work, id))
            .await
    }

    /// Changes what a letter says.
    ///
    /// # Errors
    /// When there is none of this id, a conflict when somebody else has changed it since, and a refusal of what is too
    /// long.
    pub async fn edit_letter(
        &self,
        caller: &Caller,
        id: Uuid,
        change: EditLetter,
    ) -> Result<ShownLetter> {
        self.run(caller, Scope::Write, move |work| {
            letter::edit(work, id, &change)
        })
        .await
    }

    /// Removes a letter; the documents that were made of it stay.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn remove_letter(&self, caller: &Caller, id: Uuid) -> Result<()> {
        self.run(caller, Scope::Write, move |work| letter::remove(work, id))
            .await
    }
}
