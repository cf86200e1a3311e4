//! Removing an identity.

use upward_engine::error::{Error, Kind, Result};
use uuid::Uuid;

use super::{Account, Shown};
use crate::identity::{Identity, Linked};
use crate::work::Work;

/// Removes an identity: from now on, it begins with an account of its own.
pub fn unlink(work: &mut Work<'_, '_>, id: Uuid, identity: &Identity) -> Result<Shown> {
    let account: Account = work.need(&id, "account")?;
    let (removed, identities): (Vec<_>, Vec<_>) = work
        .all::<Linked>(&())?
        .into_iter()
        .partition(|linked| linked.identity == *identity);
    let Some(linked) = removed.first() else {
        return Err(Error::new(
            Kind::NotFound,
            "not-found",
            "this account has no such identity",
        )
        .hint("see which it has: upward account show"));
    };
    if identities.is_empty() {
        return Err(Error::new(
            Kind::Conflict,
            "last-identity",
            "this is the account's only identity: without it, nobody would find the account any more",
        )
        .hint("link another one before, or delete the account"));
    }
    work.remove::<Linked>(&linked.id)?;
    // Two that remove different ones at the same time both change this record: one of them runs again.
    work.save(&account)?;
    Ok(Shown {
        account,
        identities,
    })
}
