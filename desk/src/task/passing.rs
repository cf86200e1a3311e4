//! What becomes of tasks whose account goes.

use upward_engine::error::Result;
use upward_store::{Entity, Owner, Tx};
use uuid::Uuid;

use super::{Given, Unfinished};
use crate::work::Work;

/// Takes note, when a record of a table has moved to an account, that a task which has not ended is now this one's.
pub(crate) fn moved(
    tx: &mut Tx<'_>,
    table: &str,
    id: &[u8],
    account: Uuid,
) -> upward_store::Result<()> {
    match Uuid::from_slice(id) {
        // What a task was given is there until it ends.
        Ok(task) if table == Given::TABLE => tx.put(Owner::House, &Unfinished { task, account }),
        _ => Ok(()),
    }
}

/// Removes a task from the house's books, unless it is another account's by now.
pub(super) fn forget(work: &mut Work<'_, '_>, task: Uuid, account: Uuid) -> Result<()> {
    match work.get::<Unfinished>(&task)? {
        Some(unfinished) if unfinished.account == account => work.remove::<Unfinished>(&task),
        _ => Ok(()),
    }
}

/// Removes all tasks of an account from the house's books.
pub(crate) fn forget_all(work: &mut Work<'_, '_>, account: Uuid) -> Result<()> {
    for unfinished in work.all::<Unfinished>(&())? {
        if unfinished.account == account {
            work.remove::<Unfinished>(&unfinished.task)?;
        }
    }
    Ok(())
}
