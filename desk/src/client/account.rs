//! Operations on the account itself.

use bytes::Bytes;
use http::Method;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Client, query, read, segment};
use crate::account::{ChangeAccount, Confirm, Confirmation, Shown};
use crate::export::Imported;
use crate::identity::Identity;
use crate::key::{Key, Made, NewKey};
use crate::link::{Code, Redeem};
use crate::paging::{Page, PageQuery};

const ZIP: &str = "application/zip";

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

    /// Makes a one-time code that joins another identity's account into this one.
    ///
    /// # Errors
    /// As [`crate::Engine::add_link`].
    pub async fn add_link(&self) -> Result<Code> {
        read(
            &self
                .send(Method::POST, "/account/links", Bytes::new())
                .await?,
        )
    }

    /// Joins the caller's account into that of a code's maker.
    ///
    /// # Errors
    /// As [`crate::Engine::redeem_link`].
    pub async fn redeem_link(&self, redeem: &Redeem) -> Result<Shown> {
        self.with(Method::POST, "/account/links/redeem", redeem)
            .await
    }

    /// Removes an identity.
    ///
    /// # Errors
    /// As [`crate::Engine::unlink`].
    pub async fn unlink(&self, identity: &Identity) -> Result<Shown> {
        let path = format!("/account/identities/{}", segment(&identity.to_string()));
        read(&self.send(Method::DELETE, &path, Bytes::new()).await?)
    }

    /// Returns all that the account keeps, as a zip file.
    ///
    /// # Errors
    /// As [`crate::Engine::export_account`].
    pub async fn export_account(&self) -> Result<Bytes> {
        self.send(Method::GET, "/account/export", Bytes::new())
            .await
    }

    /// Brings an export back into the account, which must be empty.
    ///
    /// # Errors
    /// As [`crate::Engine::import_account`].
    pub async fn import_account(&self, export: Bytes) -> Result<Imported> {
        let path = "/account/import";
        read(&self.send_as(Method::POST, path, ZIP, export).await?)
    }

    /// Asks for the account's deletion, and returns what confirms it.
    ///
    /// # Errors
    /// As [`crate::Engine::ask_deletion`].
    pub async fn ask_deletion(&self) -> Result<Confirmation> {
        read(
            &self
                .send(Method::POST, "/account/delete", Bytes::new())
                .await?,
        )
    }

    /// Deletes the account with all that it keeps.
    ///
    /// # Errors
    /// As [`crate::Engine::delete_account`].
    pub async fn delete_account(&self, confirm: &Confirm) -> Result<()> {
        self.delete(&query("/account", confirm)?).await
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
