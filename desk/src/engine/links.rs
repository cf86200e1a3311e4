//! Operations on identities.

use upward_engine::error::{Error, Kind, Result};

use super::Engine;
use crate::account::{self, Shown};
use crate::caller::{Caller, Scope};
use crate::identity::Identity;
use crate::link::{self, Code, Redeem, Redeemed};

impl Engine {
    /// Makes a one-time code that joins another identity's account into this one. It is good for ten minutes, and one
    /// that was made before is not good any more.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn add_link(&self, caller: &Caller) -> Result<Code> {
        self.once(caller, Scope::Account, link::make).await
    }

    /// Joins the caller's account into that of a code's maker, and returns this one. Whoever asks on somebody's behalf
    /// tells them before that the code's maker gets all they keep.
    ///
    /// # Errors
    /// Refuses a code that is not good; a conflict when the caller made it; `too-many` after ten wrong ones within an
    /// hour.
    pub async fn redeem_link(&self, caller: &Caller, redeem: Redeem) -> Result<Shown> {
        caller.may(Scope::Account)?;
        let id = caller.account;
        let into = self
            .blocking(move |inner| {
                let now = inner.world.now();
                let into = match inner.across(|tx| link::redeem(tx, now, id, &redeem.code))? {
                    Redeemed::Joins(into) => into,
                    other => return Err(refusal(other)),
                };
                account::finish(inner, id)?;
                Ok(into)
            })
            .await?;
        self.account(&Caller::owner(into)).await
    }

    /// Removes an identity: from now on, it begins with an account of its own.
    ///
    /// # Errors
    /// When the account has no such identity; a conflict when it has no other.
    pub async fn unlink(&self, caller: &Caller, identity: Identity) -> Result<Shown> {
        let id = caller.account;
        self.run(caller, Scope::Account, move |work| {
            account::unlink(work, id, &identity)
        })
        .await
    }
}

fn refusal(redeemed: Redeemed) -> Error {
    match redeemed {
        Redeemed::Own => Error::new(
            Kind::Conflict,
            "own-code",
            "this code was made by the account that redeems it",
        )
        .hint("redeem it in the other face, where you are known by another identity"),
        Redeemed::Wait(wait) => Error::new(
            Kind::Unavailable,
            "too-many",
            "too many wrong codes were tried",
        )
        .hint(format!("try again in {} minutes", wait.as_mins() + 1)),
        Redeemed::Wrong | Redeemed::Joins(_) => Error::refused(
            "code",
            "this code was never made, was redeemed already, or is older than ten minutes",
        )
        .hint("make another one where your account is: upward account link"),
    }
}
