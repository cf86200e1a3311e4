//! Operations on tasks.

use futures_util::Stream;
use upward_engine::error::Result;
use upward_engine::ingest::check_size;
use upward_store::Position;
use uuid::Uuid;

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::follow::follow;
use crate::paging::{Page, PageQuery};
use crate::task::{self, Happened, Import, Procedure, Task};
use crate::work::Work;

impl Engine {
    /// Goes on with the tasks that an earlier owner of the store left, and returns how many there are. To be called
    /// once, when the store is opened.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn take_up_tasks(&self) -> Result<usize> {
        self.blocking(task::take_up).await
    }

    /// Returns how many tasks of all accounts have not ended: an owner with none may go.
    pub fn unfinished_tasks(&self) -> usize {
        self.inner.runner.unfinished()
    }

    /// Returns once no task is being worked on.
    pub async fn tasks_ended(&self) {
        self.inner.runner.idle().await;
    }

    /// Reads a document and keeps it as a resume.
    ///
    /// # Errors
    /// Refuses an empty document, one that is too large, and a name that is too long; `busy` when too many tasks wait.
    pub async fn import_resume(
        &self,
        caller: &Caller,
        import: Import,
        document: Vec<u8>,
    ) -> Result<Task> {
        check_size(u64::try_from(document.len()).unwrap_or(u64::MAX))?;
        self.start(caller, import, Some(document)).await
    }

    /// Returns a page of the account's tasks, the newest first.
    ///
    /// # Errors
    /// Wrong usage when the page is none.
    pub async fn tasks(&self, caller: &Caller, page: PageQuery) -> Result<Page<Task>> {
        let paging = page.paging()?;
        self.run(caller, Scope::Read, move |work| task::list(work, &paging))
            .await
    }

    /// Returns a task.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn task(&self, caller: &Caller, id: Uuid) -> Result<Task> {
        self.run(caller, Scope::Read, move |work| task::show(work, id))
            .await
    }

    /// Calls a task off. One that was called off before stays as it is.
    ///
    /// # Errors
    /// When there is none of this id, and a conflict when it has ended.
    pub async fn cancel_task(&self, caller: &Caller, id: Uuid) -> Result<Task> {
        let task = self
            .run(caller, Scope::Write, move |work| task::cancel(work, id))
            .await?;
        self.inner.runner.remove(caller.account, id);
        Ok(task)
    }

    /// Returns what happened to a task behind a position, and then what happens, until it has ended; none when nothing
    /// will follow.
    ///
    /// # Errors
    /// When there is none of this id; in the stream, when the store cannot be read.
    pub async fn task_events(
        &self,
        caller: &Caller,
        id: Uuid,
        after: Option<Position>,
    ) -> Result<Option<impl Stream<Item = Result<(Position, Happened)>> + Send + use<>>> {
        let read = move |work: &mut Work<'_, '_>, after| task::events(work, id, after);
        let first = self
            .run(caller, Scope::Read, move |work| read(work, after))
            .await?;
        let follows = !(first.last && first.items.is_empty());
        Ok(follows.then(|| follow(self.clone(), caller.clone(), after, read)))
    }

    /// Starts a task, or returns the one that stands for the same input.
    pub(crate) async fn start<P: Procedure>(
        &self,
        caller: &Caller,
        input: P,
        attachment: Option<Vec<u8>>,
    ) -> Result<Task> {
        caller.may(Scope::Write)?;
        let (account, once) = (caller.account, caller.once);
        self.blocking(move |inner| task::start(inner, account, once, &input, attachment))
            .await
    }
}
