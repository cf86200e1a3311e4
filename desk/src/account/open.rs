//! Finding the account of an identity, and making it when there is none.

use upward_store::{Owner, Result, Tx};
use uuid::Uuid;

use super::{Account, whole};
use crate::identity::{INDEX, Identity, Linked};
use crate::settings::Settings;
use crate::world::World;

/// Returns the account that an identity belongs to.
///
/// # Errors
/// As [`whole`].
pub fn find(tx: &mut Tx<'_>, identity: &Identity) -> Result<Option<Uuid>> {
    let found = tx.find::<Linked>(INDEX, identity.to_string().as_bytes())?;
    let Some((Owner::Account(account), _)) = found else {
        return Ok(None);
    };
    whole(tx, account)?;
    Ok(Some(account))
}

/// Returns the account that an identity belongs to: `fresh`, whose key exists already, where it had none. Of several
/// that call at the same time, one makes the account and the others find it.
pub fn open(tx: &mut Tx<'_>, world: &dyn World, identity: &Identity, fresh: Uuid) -> Result<Uuid> {
    if let Some(account) = find(tx, identity)? {
        return Ok(account);
    }
    let now = world.now();
    let owner = Owner::Account(fresh);
    tx.put(
        owner,
        &Account {
            id: fresh,
            created: now,
            name: None,
            settings: Settings::default(),
            joined: Vec::new(),
        },
    )?;
    let linked = Linked {
        id: world.id(),
        identity: identity.clone(),
        since: now,
    };
    tx.put(owner, &linked)?;
    Ok(fresh)
}
