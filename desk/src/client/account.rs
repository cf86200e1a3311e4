//! Operations on the account itself.

use http::Method;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Client, query};
use crate::account::{ChangeAccount, Shown};
use crate::key::{Key, Made, NewKey};
use crate::paging::{Page, PageQuery};

impl Client {
    /// Returns the account with its identities.
    ///
    /// # Errors
    /// As [`crate::Engine::account`].
    pub async fn account(&self) -> Result<Shown> {
        self.get("/account").await
    }

    /// Changes the account's name and settings.
    ///
    /// # Errors
    /// As [`crate::Engine::change_account`].
    pub async fn change_account(&self, change: &ChangeAccount) -> Result<Shown> {
        self.with(Method::PATCH, "/account", change).await
    }

    /// Makes a key. Its secret is returned this once.
    ///
    /// # Errors
    /// As [`crate::Engine::add_key`].
    pub async fn add_key(&self, new: &NewKey) -> Result<Made> {
        self.with(Method::POST, "/account/keys", new).await
    }

    /// Returns a page of the account's keys, the newest first.
    ///
    /// # Errors
    /// As [`crate::Engine::keys`].
    pub async fn keys(&self, page: &PageQuery) -> Result<Page<Key>> {
        self.get(&query("/account/keys", page)?).await
    }

    /// Revokes a key: the next request with it is refused.
    ///
    /// # Errors
    /// As [`crate::Engine::revoke_key`].
    pub async fn revoke_key(&self, id: Uuid) -> Result<()> {
        self.delete(&format!("/account/keys/{id}")).await
    }
}
