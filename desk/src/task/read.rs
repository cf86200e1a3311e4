//! Reading tasks and what happened to them.

use upward_engine::error::Result;
use upward_store::{Paging, Position};
use uuid::Uuid;

use super::{Happened, Task};
use crate::follow::Batch;
use crate::paging::Page;
use crate::work::Work;

/// How many events are read at a time.
const BATCH: usize = 100;

/// Returns a page of the account's tasks, the newest first.
pub(crate) fn list(work: &mut Work<'_, '_>, paging: &Paging) -> Result<Page<Task>> {
    work.list(&(), paging).map(Page::of)
}

/// Returns a task.
pub(crate) fn show(work: &mut Work<'_, '_>, id: Uuid) -> Result<Task> {
    work.need(&id, "task")
}

/// Returns what happened to a task behind a position.
pub(crate) fn events(
    work: &mut Work<'_, '_>,
    id: Uuid,
    after: Option<Position>,
) -> Result<Batch<Happened>> {
    // The task is read first: once it has ended, the log that is read after it is whole.
    let ended = show(work, id)?.state.ended();
    let items = work.entries::<Happened>(&id, after, BATCH)?;
    let last = items.last().is_some_and(|(_, item)| item.event.ends());
    Ok(Batch {
        last: last || (ended && items.is_empty()),
        items,
    })
}
