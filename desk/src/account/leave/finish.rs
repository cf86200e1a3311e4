//! Finishing what is begun with an account that goes. Each step may be done twice.

use std::sync::Arc;

use upward_engine::error::Result;
use upward_store::{Move, Owner, Paging, Result as StoreResult, Tx};
use uuid::Uuid;

use super::{Joining, Leaving};
use crate::account::Account;
use crate::change::{Action, Change, Kind};
use crate::chat::Talking;
use crate::engine::{Inner, failed};
use crate::{chat, export, task};

/// Finishes what is begun with an account; nothing, when there is nothing.
pub(crate) fn finish(inner: &Arc<Inner>, account: Uuid) -> Result<()> {
    match inner.house(|work| work.get::<Leaving>(&account))? {
        Some(Leaving {
            into: Some(into),
            joined,
            ..
        }) => join(inner, account, into, &joined),
        Some(leaving) => delete(inner, &leaving),
        None => Ok(()),
    }
}

/// Finishes everything that is begun, and returns with how many accounts.
pub(crate) fn rest(inner: &Arc<Inner>) -> Result<usize> {
    let mut count = 0;
    loop {
        let page = inner.house(|work| work.list::<Leaving>(&(), &Paging::first(100)))?;
        if page.items.is_empty() {
            return Ok(count);
        }
        for leaving in page.items {
            finish(inner, leaving.account)?;
            count += 1;
        }
    }
}

/// Deletes what a person kept, here and in the accounts that were joined into this one: no backup brings it back.
fn delete(inner: &Arc<Inner>, leaving: &Leaving) -> Result<()> {
    inner.runner.forget(leaving.account);
    for account in leaving.joined.iter().chain([&leaving.account]) {
        inner.vault.erase(*account).map_err(failed)?;
    }
    inner.house(|work| {
        task::forget_all(work, leaving.account)?;
        chat::forget(work, leaving.account)?;
        work.remove::<Leaving>(&leaving.account)
    })?;
    inner.wake(leaving.account);
    Ok(())
}

fn join(inner: &Arc<Inner>, from: Uuid, into: Uuid, joined: &[Uuid]) -> Result<()> {
    inner.runner.forget(from);
    let owner = Owner::Account(into);
    let without = export::left_behind();
    let moving = Move {
        from,
        into,
        without: &without,
    };
    let moved = inner.vault.join(&moving, |tx, table, id| {
        if let (Some(kind), Ok(id)) = (export::kind(table), Uuid::from_slice(id)) {
            let action = Action::Added;
            tx.append(owner, &(), &Change { kind, id, action })?;
        }
        chat::moved(tx, table, into)?;
        task::moved(tx, table, id, into)
    });
    moved.map_err(failed)?;
    let noted = inner.vault.transact(|tx| note(tx, from, into, joined));
    noted.map_err(failed)?;
    task::take_up(inner)?;
    inner.wake(from);
    inner.wake(into);
    Ok(())
}

/// Notes in the account what was joined into it, and that this is done.
fn note(tx: &mut Tx<'_>, from: Uuid, into: Uuid, joined: &[Uuid]) -> StoreResult<()> {
    if tx.get::<Leaving>(Owner::House, &from)?.is_none() {
        return Ok(());
    }
    let owner = Owner::Account(into);
    if let Some(mut account) = tx.get::<Account>(owner, &into)? {
        account.joined.extend(joined.iter().chain([&from]));
        tx.put(owner, &account)?;
        let change = Change {
            kind: Kind::Account,
            id: into,
            action: Action::Changed,
        };
        tx.append(owner, &(), &change)?;
    }
    tx.remove::<Joining>(owner, &())?;
    tx.remove::<Talking>(Owner::House, &from)?;
    tx.remove::<Leaving>(Owner::House, &from)
}
