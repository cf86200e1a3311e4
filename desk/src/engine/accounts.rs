//! Operations on the account itself.

use upward_engine::error::Result;
use upward_store::Result as StoreResult;
use uuid::Uuid;

use super::{Engine, Inner, failed};
use crate::account::{self, ChangeAccount, Shown};
use crate::caller::{Caller, Scope};
use crate::identity::Identity;

impl Engine {
    /// Returns the owner of the account that a verified identity belongs to. One that is new gets an account.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn account_of(&self, identity: &Identity) -> Result<Caller> {
        let identity = identity.clone();
        self.blocking(move |inner| inner.account_of(&identity).map_err(failed))
            .await
            .map(Caller::owner)
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
}

impl Inner {
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
