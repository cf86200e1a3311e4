//! A transaction: what it read and what it will write.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::content::{self, Content};
use super::{Vault, index, place};
use crate::commit::Commit;
use crate::entity::{Entity, Id};
use crate::keyring::Owner;
use crate::pack::{pack, unpack};
use crate::record::{Key, Version};
use crate::{Error, Files, Result, Store};

/// A transaction. It reads its own writes; nothing of it is written before [`Vault::transact`] commits it.
#[derive(Debug)]
pub struct Tx<'v> {
    pub(super) vault: &'v Vault,
    seen: BTreeMap<Key, Option<Version>>,
    staged: BTreeMap<Key, Option<Vec<u8>>>,
    appended: Vec<(Key, Vec<u8>)>,
    blobs: BTreeMap<String, Vec<u8>>,
    replaced: Vec<String>,
    entered: Vec<Uuid>,
    stale: bool,
}

impl<'v> Tx<'v> {
    pub(super) fn new(vault: &'v Vault) -> Self {
        Self {
            vault,
            seen: BTreeMap::new(),
            staged: BTreeMap::new(),
            appended: Vec::new(),
            blobs: BTreeMap::new(),
            replaced: Vec::new(),
            entered: Vec::new(),
            stale: false,
        }
    }

    /// Returns a record of an owner.
    ///
    /// # Errors
    /// [`Error::Erased`] when the owner's account is deleted, [`Error::Closed`] when it is about to be or moves to
    /// another, [`Error::Corrupt`] when the record cannot be read.
    pub fn get<E: Entity>(&mut self, owner: Owner, id: &E::Id) -> Result<Option<E>> {
        self.enter(owner)?;
        let key = place::record(self.vault.keys.tag(owner), E::TABLE, &id.bytes());
        let bytes = self.fetch(&key)?;
        bytes
            .map(|bytes| self.decode(owner, &key, &bytes))
            .transpose()
    }

    /// Writes a record of an owner, in place of the one with its id.
    ///
    /// # Errors
    /// [`Error::Taken`] when a value that must be unique belongs to another record, and as [`Tx::get`].
    pub fn put<E: Entity>(&mut self, owner: Owner, entity: &E) -> Result<()> {
        self.enter(owner)?;
        let id = entity.id().bytes();
        let key = place::record(self.vault.keys.tag(owner), E::TABLE, &id);
        let old = self.old_indexes::<E>(owner, &key)?;
        index::follow::<E>(self, owner, &id, &old, &entity.indexes())?;
        let bytes = self.sealed(owner, &key, E::SCHEMA, entity)?;
        self.stage(key, Some(bytes))
    }

    /// Removes a record of an owner; one that does not exist is no error.
    ///
    /// # Errors
    /// As [`Tx::get`].
    pub fn remove<E: Entity>(&mut self, owner: Owner, id: &E::Id) -> Result<()> {
        self.enter(owner)?;
        let id = id.bytes();
        let key = place::record(self.vault.keys.tag(owner), E::TABLE, &id);
        let old = self.old_indexes::<E>(owner, &key)?;
        index::follow::<E>(self, owner, &id, &old, &[])?;
        self.stage(key, None)
    }

    /// Returns the keyed hash of a value, from which nothing can be told without the master key.
    pub fn keyed(&self, value: &[u8]) -> [u8; 16] {
        self.vault.keys.hash(value)
    }

    /// Closes an account for good: from the commit on, nobody reads or writes there, and no transaction that began
    /// before is committed. What it kept can be moved by [`Vault::join`], or destroyed by [`Vault::erase`].
    ///
    /// # Errors
    /// As [`Tx::get`].
    pub fn close(&mut self, account: Uuid) -> Result<()> {
        let owner = Owner::Account(account);
        self.enter(owner)?;
        let fence = place::fence(self.vault.keys.tag(owner));
        self.stage(fence, Some(Vec::new()))
    }

    /// Checks that an owner has a key and is not closed; the commit checks the latter again.
    pub(super) fn enter(&mut self, owner: Owner) -> Result<()> {
        let Owner::Account(account) = owner else {
            return Ok(());
        };
        if self.entered.contains(&account) {
            return Ok(());
        }
        self.vault.keys.key(owner)?;
        let fence = place::fence(self.vault.keys.tag(owner));
        if self.fetch(&fence)?.is_some() {
            return Err(Error::Closed(account));
        }
        self.entered.push(account);
        Ok(())
    }

    /// Lets this transaction work in a closed account.
    pub(super) fn enter_closed(&mut self, account: Uuid) {
        self.entered.push(account);
    }

    fn old_indexes<E: Entity>(&mut self, owner: Owner, key: &Key) -> Result<Vec<crate::Index>> {
        let old = self.fetch(key)?;
        let old = old.map(|bytes| self.decode::<E>(owner, key, &bytes));
        Ok(old.transpose()?.map_or_else(Vec::new, |old| old.indexes()))
    }

    /// Returns what stands under a key, and remembers which version that was.
    pub(super) fn fetch(&mut self, key: &Key) -> Result<Option<Vec<u8>>> {
        if let Some(staged) = self.staged.get(key) {
            return Ok(staged.clone());
        }
        let record = self.vault.store.get(key)?;
        let version = record.as_ref().map(|record| record.version);
        if *self.seen.entry(key.clone()).or_insert(version) != version {
            return Err(self.conflict(key));
        }
        Ok(record.map(|record| record.bytes))
    }

    /// Stages what is to stand under a key, whose record was fetched before.
    pub(super) fn stage(&mut self, key: Key, bytes: Option<Vec<u8>>) -> Result<()> {
        let old = self.fetch(&key)?;
        self.replaced.extend(old.as_deref().and_then(content::blob));
        self.staged.insert(key, bytes);
        Ok(())
    }

    pub(super) fn stage_appended(&mut self, log: Key, bytes: Vec<u8>) {
        self.appended.push((log, bytes));
    }

    /// Returns a value as it is to stand at `place`, and keeps its blob, if it needs one, until the commit.
    pub(super) fn sealed<T: serde::Serialize>(
        &mut self,
        owner: Owner,
        place: &Key,
        schema: u16,
        value: &T,
    ) -> Result<Vec<u8>> {
        let packed = pack(schema, value).map_err(|why| corrupt(place, why))?;
        self.sealed_bytes(owner, place, &packed)
    }

    /// Returns packed bytes as they are to stand at `place`.
    pub(super) fn sealed_bytes(
        &mut self,
        owner: Owner,
        place: &Key,
        packed: &[u8],
    ) -> Result<Vec<u8>> {
        let sealed = self.vault.keys.key(owner)?.seal(&place.0, packed)?;
        let written = content::written(sealed);
        self.blobs.extend(written.blob);
        Ok(written.bytes)
    }

    pub(super) fn decode<E: Entity>(&mut self, owner: Owner, key: &Key, bytes: &[u8]) -> Result<E> {
        let packed = self.opened(owner, key, bytes)?;
        unpack(E::SCHEMA, E::upgrade, &packed).map_err(|why| corrupt(key, why))
    }

    /// Returns what was sealed for `place`.
    pub(super) fn opened(&mut self, owner: Owner, place: &Key, bytes: &[u8]) -> Result<Vec<u8>> {
        let secret = self.vault.keys.key(owner)?;
        let opened = match content::content(bytes) {
            Some(Content::Sealed(sealed)) => secret.open(&place.0, sealed),
            Some(Content::Blob(name)) => {
                let blob = match self.blobs.get(&name) {
                    Some(blob) => Some(blob.clone()),
                    None => self.vault.blobs.get(&name)?,
                };
                // Whoever replaces a record removes its blob: this one was replaced after it was read.
                let blob = blob.ok_or_else(|| self.conflict(place))?;
                secret.open(&place.0, &blob)
            }
            None => None,
        };
        opened.ok_or_else(|| corrupt(place, "it does not open with the account's key"))
    }

    pub(super) fn conflict(&mut self, key: &Key) -> Error {
        self.stale = true;
        Error::Conflict(key.clone())
    }

    /// Returns whether something changed while this transaction was reading.
    pub(super) fn stale(&self) -> bool {
        self.stale
    }

    /// Writes what is staged. Blobs are on the disk before the records that name them, and go after these have gone.
    pub(super) fn commit(self) -> Result<Option<Version>> {
        if self.staged.is_empty() && self.appended.is_empty() {
            return Ok(None);
        }
        let blobs = &self.vault.blobs;
        for (name, bytes) in &self.blobs {
            blobs.put(name, bytes)?;
        }
        let outcome = self.vault.store.commit(Commit {
            expect: self.seen.into_iter().collect(),
            write: self.staged.into_iter().collect(),
            append: self.appended,
            behind: Version::default(),
        });
        match &outcome {
            Ok(_) => unneeded(blobs.as_ref(), self.replaced.iter()),
            Err(Error::Conflict(_) | Error::TooMuch) => unneeded(blobs.as_ref(), self.blobs.keys()),
            // Whether the records were written is not known, so neither is who needs the blobs.
            Err(_) => {}
        }
        outcome.map(Some)
    }
}

/// Removes blobs that no record names. One that stays is only space, until the next sweep.
fn unneeded<'n>(blobs: &dyn Files, names: impl Iterator<Item = &'n String>) {
    for name in names {
        if let Err(error) = blobs.remove(name) {
            tracing::warn!(%error, "a blob that no record names could not be removed");
        }
    }
}

pub(super) fn corrupt(key: &Key, why: impl Into<String>) -> Error {
    Error::Corrupt {
        key: key.clone(),
        why: why.into(),
    }
}
