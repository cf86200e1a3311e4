//! Operations on API keys.

use upward_engine::error::Result;
use uuid::Uuid;

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::key::{self, Key, Made, NewKey, Token};
use crate::once::Once;
use crate::paging::{Page, PageQuery};

impl Engine {
    /// Makes a key. Its secret is returned this once.
    ///
    /// # Errors
    /// Refuses an empty name, no scopes and a time that has passed; wrong usage when the key would allow what its
    /// maker may not.
    pub async fn add_key(&self, caller: &Caller, new: NewKey) -> Result<Made> {
        let maker = caller.clone();
        self.run(caller, Scope::Account, move |work| {
            Once::untold(maker.once, work, |work| key::add(work, &maker, &new))
        })
        .await
    }

    /// Returns a page of the account's keys, the newest first.
    ///
    /// # Errors
    /// Wrong usage when the page is none.
    pub async fn keys(&self, caller: &Caller, page: PageQuery) -> Result<Page<Key>> {
        let paging = page.paging()?;
        self.run(caller, Scope::Account, move |work| key::list(work, &paging))
            .await
    }

    /// Revokes a key: the next request with it is refused.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn revoke_key(&self, caller: &Caller, id: Uuid) -> Result<()> {
        self.run(caller, Scope::Account, move |work| key::revoke(work, id))
            .await
    }

    /// Returns whom a key vouches for; none where there is no such key, it has expired or was revoked.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn verify(&self, token: Token) -> Result<Option<Caller>> {
        self.blocking(move |inner| {
            let now = inner.world.now();
            inner.across(|tx| key::verify(tx, &token, now))
        })
        .await
    }
}
