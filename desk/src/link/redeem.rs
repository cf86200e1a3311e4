//! Redeeming a code.

use jiff::{SignedDuration, Timestamp};
use upward_store::{Owner, Result, Tx};
use uuid::Uuid;

use super::{INDEX, Link, attempts, code};
use crate::account;

/// What became of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Redeemed {
    /// The caller's account is being joined into this one.
    Joins(Uuid),
    /// The caller made the code.
    Own,
    /// It is no code, or not good any more.
    Wrong,
    /// Too many wrong ones were tried: so long there is to wait.
    Wait(SignedDuration),
}

/// Redeems a code for an account: closes it, to be joined into the account of the code's maker.
///
/// # Errors
/// [`upward_store::Error::Closed`], naming the account that is to be finished before.
pub fn redeem(tx: &mut Tx<'_>, now: Timestamp, account: Uuid, text: &str) -> Result<Redeemed> {
    if let Some(wait) = attempts::wait(tx, account, now)? {
        return Ok(Redeemed::Wait(wait));
    }
    let found = match code::typed(text) {
        Some(code) => tx.find::<Link>(INDEX, code::hash(&code).as_bytes())?,
        None => None,
    };
    match found {
        Some((Owner::Account(into), _)) if into == account => Ok(Redeemed::Own),
        Some((Owner::Account(into), link)) if link.expires > now => {
            tx.remove::<Link>(Owner::Account(into), &())?;
            account::leave(tx, account, Some(into))?;
            Ok(Redeemed::Joins(into))
        }
        _ => {
            attempts::count(tx, account, now)?;
            Ok(Redeemed::Wrong)
        }
    }
}
