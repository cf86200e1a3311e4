//! Under what else records are found. An index is written in the transaction that writes the record, from the record
//! as it was and as it will be, so that it cannot drift.

use uuid::Uuid;

use super::content::{self, Content};
use super::list::{Cursor, Listed, Paging};
use super::place;
use super::tx::{Tx, corrupt};
use crate::entity::{Entity, Id, Index, Reach};
use crate::keyring::Owner;
use crate::record::{Key, Range};
use crate::{Error, Result, Store};

/// Changes what stands in the indexes from those of the old record to those of the new.
pub fn follow<E: Entity>(
    tx: &mut Tx<'_>,
    owner: Owner,
    id: &[u8],
    old: &[Index],
    new: &[Index],
) -> Result<()> {
    for index in old.iter().filter(|index| !new.contains(index)) {
        let key = entry::<E>(tx, owner, id, index);
        claim(tx, owner, index, &key, None)?;
        tx.stage(key, None)?;
    }
    for index in new.iter().filter(|index| !old.contains(index)) {
        let key = entry::<E>(tx, owner, id, index);
        if index.reach == Reach::House && taken(tx, &key)? {
            return Err(Error::Taken(index.name));
        }
        let target = match index.reach {
            Reach::Owner => Vec::new(),
            Reach::House => sealed(tx, &key, owner, id)?,
        };
        claim(tx, owner, index, &key, Some(Vec::new()))?;
        tx.stage(key, Some(target))?;
    }
    Ok(())
}

/// Notes with the account what it has in an index of the house, so that this is found when the account moves or goes.
fn claim(
    tx: &mut Tx<'_>,
    owner: Owner,
    index: &Index,
    key: &Key,
    note: Option<Vec<u8>>,
) -> Result<()> {
    let claim = place::claim(tx.vault.keys.tag(owner), key);
    match (claim, owner, index.reach) {
        (Some(claim), Owner::Account(_), Reach::House) => tx.stage(claim, note),
        _ => Ok(()),
    }
}

/// Gives what an account has in an index of the house to another, and returns the id of its record; none where it
/// has nothing there.
pub fn handed_over(
    tx: &mut Tx<'_>,
    claim: &Key,
    from: Uuid,
    into: Uuid,
) -> Result<Option<Vec<u8>>> {
    let Some(key) = place::claimed(tx.vault.keys.tag(Owner::House), claim) else {
        return Ok(None);
    };
    let Some(bytes) = tx.fetch(&key)? else {
        return Ok(None);
    };
    let (owner, id) = target(tx, &key, &bytes)?;
    if owner != Owner::Account(from) {
        return Ok(None);
    }
    let bytes = sealed(tx, &key, Owner::Account(into), &id)?;
    tx.stage(key, Some(bytes))?;
    Ok(Some(id))
}

fn entry<E: Entity>(tx: &Tx<'_>, owner: Owner, id: &[u8], index: &Index) -> Key {
    let hash = tx.vault.keys.hash(&index.value);
    match index.reach {
        Reach::House => house::<E>(tx, index.name, &index.value),
        Reach::Owner => {
            let mut key = place::index(tx.vault.keys.tag(owner), E::TABLE, index.name, hash);
            key.0.extend(id);
            key
        }
    }
}

fn house<E: Entity>(tx: &Tx<'_>, name: &str, value: &[u8]) -> Key {
    let tag = tx.vault.keys.tag(Owner::House);
    place::index(tag, E::TABLE, name, tx.vault.keys.hash(value))
}

/// A house index holds whose record it is, and its id.
fn sealed(tx: &mut Tx<'_>, key: &Key, owner: Owner, id: &[u8]) -> Result<Vec<u8>> {
    let account = match owner {
        Owner::House => Uuid::nil(),
        Owner::Account(account) => account,
    };
    let target = [account.as_bytes(), id].concat();
    let sealed = tx.vault.keys.key(Owner::House)?.seal(&key.0, &target)?;
    Ok(content::sealed(&sealed))
}

/// Returns whose record a house index points to, and its id; none where it does not open.
fn target(tx: &Tx<'_>, key: &Key, bytes: &[u8]) -> Result<(Owner, Vec<u8>)> {
    let secret = tx.vault.keys.key(Owner::House)?;
    let target = match content::content(bytes) {
        Some(Content::Sealed(sealed)) => secret.open(&key.0, sealed),
        _ => None,
    };
    let target = target.and_then(|target| {
        let (account, id) = target.split_first_chunk()?;
        Some((Uuid::from_bytes(*account), id.to_vec()))
    });
    let (account, id) = target.ok_or_else(|| corrupt(key, "it does not open"))?;
    let owner = if account.is_nil() {
        Owner::House
    } else {
        Owner::Account(account)
    };
    Ok((owner, id))
}

/// Returns whether what a house index points to is somebody's: what a deleted account left is nobody's.
fn taken(tx: &mut Tx<'_>, key: &Key) -> Result<bool> {
    let Some(bytes) = tx.fetch(key)? else {
        return Ok(false);
    };
    let (owner, _) = target(tx, key, &bytes)?;
    match tx.vault.keys.key(owner) {
        Ok(_) => Ok(true),
        Err(Error::Erased) => Ok(false),
        Err(error) => Err(error),
    }
}

impl Tx<'_> {
    /// Returns the one record of the house with a value in a unique index, and whose it is.
    ///
    /// # Errors
    /// As [`Tx::get`].
    pub fn find<E: Entity>(&mut self, name: &str, value: &[u8]) -> Result<Option<(Owner, E)>> {
        let key = house::<E>(self, name, value);
        let Some(bytes) = self.fetch(&key)? else {
            return Ok(None);
        };
        let (owner, id) = target(self, &key, &bytes)?;
        let id = E::Id::read(&mut &id[..]).ok_or_else(|| corrupt(&key, "it holds no id"))?;
        match self.get(owner, &id) {
            // What an index of a deleted account still points to is nobody's.
            Err(Error::Erased) => Ok(None),
            found => Ok(found?.map(|entity| (owner, entity))),
        }
    }

    /// Returns a page of an owner's records with a value in an index.
    ///
    /// # Errors
    /// As [`Tx::get`].
    pub fn with<E: Entity>(
        &mut self,
        owner: Owner,
        name: &str,
        value: &[u8],
        paging: &Paging,
    ) -> Result<Listed<E>> {
        self.enter(owner)?;
        let keys = &self.vault.keys;
        let prefix = place::index(keys.tag(owner), E::TABLE, name, keys.hash(value));
        let length = prefix.0.len();
        let page = self.vault.store.scan(&paging.range(prefix))?;
        let mut items = Vec::new();
        for (key, _) in &page.records {
            let id = key.0.get(length..).unwrap_or_default();
            let id = E::Id::read(&mut &id[..]).ok_or_else(|| corrupt(key, "it holds no id"))?;
            // The record may have gone, or been changed, since the index was scanned.
            let found = self.get::<E>(owner, &id)?;
            let fits = |index: &Index| index.name == name && index.value == value;
            items.extend(found.filter(|entity| entity.indexes().iter().any(fits)));
        }
        let next = page.next.map(|key| Cursor::behind(&key, length));
        Ok(Listed { items, next })
    }
}

impl Paging {
    pub(super) fn range(&self, prefix: Key) -> Range {
        let after = self.after.as_ref().map(|cursor| cursor.key(&prefix));
        Range {
            prefix,
            after,
            limit: self.limit,
            order: self.order,
        }
    }
}
