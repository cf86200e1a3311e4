//! Operations on the account itself.

use std::sync::Arc;

use upward_engine::error::{Error, Result};
use upward_store::{Error as StoreError, Result as StoreResult, Tx};
use uuid::Uuid;

use super::{Engine, Inner, failed};
use crate::account::{self, ChangeAccount, Confirm, Confirmation, Shown};
use crate::caller::{Caller, Scope};
use crate::export::{self, Imported};
use crate::identity::Identity;

/// How often an account that goes is finished for another call before this gives up.
const ROUNDS: usize = 4;

impl Engine {
    /// Returns the owner of the account that a verified identity belongs to. One that is new gets an account.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn account_of(&self, identity: &Identity) -> Result<Caller> {
        let identity = identity.clone();
        self.blocking(move |inner| inner.unless_closed(|| inner.account_of(&identity)))
            .await
            .map(Caller::owner)
    }

    /// Returns the owner of the account that a verified identity belongs to; none where it has none.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn known_account(&self, identity: &Identity) -> Result<Option<Caller>> {
        let identity = identity.clone();
        let find = move |inner: &Arc<Inner>| inner.across(|tx| account::find(tx, &identity));
        let found = self.blocking(find).await?;
        Ok(found.map(Caller::owner))
    }

    /// Returns the account with its identities.
    ///
    /// # Errors
    /// When it was deleted.
    pub async fn account(&self, caller: &Caller) -> Result<Shown> {
        let id = caller.account;
        self.run(caller, Scope::Read, move |work| account::show(work, id))
            .await
    }

    /// Changes the account's name and settings.
    ///
    /// # Errors
    /// Refuses a value that can be no name.
    pub async fn change_account(&self, caller: &Caller, change: ChangeAccount) -> Result<Shown> {
        let id = caller.account;
        self.run(caller, Scope::Write, move |work| {
            account::change(work, id, &change)
        })
        .await
    }

    /// Returns all that the account keeps, as a zip file that people can read and that can be imported again.
    ///
    /// # Errors
    /// When the account changes all the time.
    pub async fn export_account(&self, caller: &Caller) -> Result<Vec<u8>> {
        caller.may(Scope::Account)?;
        let id = caller.account;
        self.blocking(move |inner| export::write(inner, id)).await
    }

    /// Brings an export back into the account, which must be empty.
    ///
    /// # Errors
    /// Refuses what is no export, or a later version's; a conflict when the account keeps something.
    pub async fn import_account(&self, caller: &Caller, export: Vec<u8>) -> Result<Imported> {
        caller.may(Scope::Account)?;
        let id = caller.account;
        self.blocking(move |inner| export::import(inner, id, &export))
            .await
    }

    /// Asks for the account's deletion, and returns what confirms it within ten minutes.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn ask_deletion(&self, caller: &Caller) -> Result<Confirmation> {
        self.once(caller, Scope::Account, account::ask).await
    }

    /// Deletes the account with all that it keeps. Its keys are good no more, and its identities begin anew.
    ///
    /// # Errors
    /// Refuses a token that does not confirm it.
    pub async fn delete_account(&self, caller: &Caller, confirm: Confirm) -> Result<()> {
        caller.may(Scope::Account)?;
        let id = caller.account;
        self.blocking(move |inner| {
            let now = inner.world.now();
            if !inner.across(|tx| account::confirm(tx, id, &confirm.token, now))? {
                return Err(Error::refused(
                    "confirmation",
                    "this does not confirm the deletion, or not any more",
                )
                .hint("ask for the deletion again, and confirm it within ten minutes"));
            }
            account::finish(inner, id)
        })
        .await
    }

    /// Finishes what an earlier owner of the store has begun with accounts that go, and returns with how many. To be
    /// called once, when the store is opened, before tasks are taken up.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn finish_accounts(&self) -> Result<usize> {
        self.blocking(account::rest).await
    }
}

impl Inner {
    /// Runs what concerns several accounts. Where it meets one that goes, which an earlier call has left unfinished,
    /// this is finished first.
    pub(super) fn unless_closed<T>(
        self: &Arc<Self>,
        mut work: impl FnMut() -> StoreResult<T>,
    ) -> Result<T> {
        for _ in 0..ROUNDS {
            match work() {
                Err(StoreError::Closed(account)) => account::finish(self, account)?,
                outcome => return outcome.map_err(failed),
            }
        }
        work().map_err(failed)
    }

    /// As [`Inner::unless_closed`], for a transaction.
    pub(super) fn across<T>(
        self: &Arc<Self>,
        mut work: impl FnMut(&mut Tx<'_>) -> StoreResult<T>,
    ) -> Result<T> {
        self.unless_closed(|| self.vault.transact(&mut work).map(|(value, _)| value))
    }

    fn account_of(&self, identity: &Identity) -> StoreResult<Uuid> {
        let vault = &self.vault;
        let (found, _) = vault.transact(|tx| account::find(tx, identity))?;
        if let Some(account) = found {
            return Ok(account);
        }
        // The key is on the disk before the first record that it seals. One that is left over by a crash in between
        // seals nothing.
        let fresh = self.world.id();
        vault.keys().create(fresh)?;
        let open = vault.transact(|tx| account::open(tx, self.world.as_ref(), identity, fresh));
        let (account, _) = open?;
        if account != fresh {
            vault.erase(fresh)?;
        }
        Ok(account)
    }
}
