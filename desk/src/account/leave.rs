//! An account that goes: deleted, or joined with another. It is closed and noted in the house's books in one
//! transaction; what follows is finished by whoever comes next, should this process die.

mod finish;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use upward_store::{Entity, Error, Owner, Tx};
use uuid::Uuid;

pub(crate) use finish::{finish, rest};

use super::Account;

/// An account that goes, in the house's books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Leaving {
    /// Which one. It is closed.
    pub account: Uuid,
    /// The account that gets all it keeps; none: it is deleted.
    pub into: Option<Uuid>,
    /// The accounts that were joined into it before.
    pub joined: Vec<Uuid>,
}

/// In an account that another is being joined into: until it is done, neither account takes part in anything else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Joining {
    /// The other one.
    pub from: Uuid,
}

impl Entity for Leaving {
    type Id = Uuid;
    const TABLE: &'static str = "leaving";

    fn id(&self) -> Uuid {
        self.account
    }
}

impl Entity for Joining {
    type Id = ();
    const TABLE: &'static str = "joining";

    fn id(&self) {}
}

/// Checks that nothing is missing in an account which is on its way there.
///
/// # Errors
/// [`Error::Closed`], naming the account that is being joined into this one.
pub(crate) fn whole(tx: &mut Tx<'_>, account: Uuid) -> Result<(), Error> {
    let joining = tx.get::<Joining>(Owner::Account(account), &())?;
    joining.map_or(Ok(()), |joining| Err(Error::Closed(joining.from)))
}

/// Closes an account that goes.
///
/// # Errors
/// [`Error::Closed`], naming what is to be finished before, when another is being joined into one of the two.
pub(crate) fn leave(tx: &mut Tx<'_>, account: Uuid, into: Option<Uuid>) -> Result<(), Error> {
    for account in [Some(account), into].into_iter().flatten() {
        whole(tx, account)?;
    }
    let record = tx.get::<Account>(Owner::Account(account), &account)?;
    if let Some(into) = into {
        tx.put(Owner::Account(into), &Joining { from: account })?;
    }
    tx.put(
        Owner::House,
        &Leaving {
            account,
            into,
            joined: record.map(|record| record.joined).unwrap_or_default(),
        },
    )?;
    tx.close(account)
}
