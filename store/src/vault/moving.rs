//! Moving all that one account keeps to another, whatever tables it has.
//!
//! The account was closed before, so that nobody else writes there. What has been moved is moved again by nobody:
//! after a crash, or beside another that does the same, the rest is.

#[cfg(test)]
mod tests;

use uuid::Uuid;

use super::place::{self, Kind};
use super::{Vault, erase, index};
use crate::keyring::Owner;
use crate::record::{Key, Range};
use crate::vault::tx::{Tx, corrupt};
use crate::{Error, Result, Store};

/// How many records are moved by one commit.
const BATCH: usize = 32;

/// Length of what stands behind a log's key in the key of an entry: version and place.
const POSITION: usize = 10;

/// An account that moves to another.
pub struct Move<'m> {
    /// The closed account.
    pub from: Uuid,
    /// The one that gets its records.
    pub into: Uuid,
    /// Names of the tables and logs that are not moved.
    pub without: &'m [&'m str],
}

/// Two rounds: records that are found by an index follow their indexes, so that they are never found by half.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Round {
    Around,
    Records,
}

impl Move<'_> {
    /// Moves everything, tells `moved` of each record in the transaction that moves it, and removes what is left.
    pub fn all<E: From<Error>>(
        &self,
        vault: &Vault,
        mut moved: impl FnMut(&mut Tx<'_>, &str, &[u8]) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        match vault.keys.key(Owner::Account(self.from)) {
            Err(Error::Erased) => return Ok(()),
            key => key?,
        };
        let tag = vault.keys.tag(Owner::Account(self.from));
        for round in [Round::Around, Round::Records] {
            let mut range = Range::of(Key(tag.to_vec()), BATCH).after(Some(place::fence(tag)));
            loop {
                let page = vault.store.scan(&range)?;
                vault.transact(|tx| {
                    tx.enter_closed(self.from);
                    page.records
                        .iter()
                        .try_for_each(|(key, _)| self.key(tx, key, round, &mut moved))
                })?;
                match page.next {
                    Some(next) => range.after = Some(next),
                    None => break,
                }
            }
        }
        erase::records(vault, tag)?;
        Ok(vault.keys.forget(self.from)?)
    }

    fn key<E: From<Error>>(
        &self,
        tx: &mut Tx<'_>,
        key: &Key,
        round: Round,
        moved: &mut impl FnMut(&mut Tx<'_>, &str, &[u8]) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let parts = place::parts(key).ok_or_else(|| corrupt(key, "it stands in no table"))?;
        if self.without.contains(&parts.name) {
            return Ok(());
        }
        match (parts.kind, round) {
            (Kind::Record, Round::Records) => self.record(tx, parts.name, parts.rest, moved),
            (Kind::Index, Round::Around) => Ok(self.index(tx, key, parts.name, parts.rest)?),
            (Kind::Log, Round::Around) => Ok(self.entry(tx, key)?),
            (Kind::Claim, Round::Around) => self.claim(tx, key, parts.name, moved),
            _ => Ok(()),
        }
    }

    /// Moves a record. Where the other account has one of that id, its own stays.
    fn record<E: From<Error>>(
        &self,
        tx: &mut Tx<'_>,
        table: &str,
        id: &[u8],
        moved: &mut impl FnMut(&mut Tx<'_>, &str, &[u8]) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let (old, new) = self.places(tx, table, id);
        let Some(bytes) = tx.fetch(&old)? else {
            return Ok(());
        };
        tx.stage(old.clone(), None)?;
        if tx.fetch(&new)?.is_some() {
            return Ok(());
        }
        let packed = tx.opened(Owner::Account(self.from), &old, &bytes)?;
        let bytes = tx.sealed_bytes(Owner::Account(self.into), &new, &packed)?;
        tx.stage(new, Some(bytes))?;
        moved(tx, table, id)
    }

    /// Moves an entry of an index, unless its record will not be moved.
    fn index(&self, tx: &mut Tx<'_>, key: &Key, table: &str, rest: &[u8]) -> Result<()> {
        let (_, record) = self.places(tx, table, place::indexed(rest));
        if tx.fetch(key)?.is_none() {
            return Ok(());
        }
        if tx.fetch(&record)?.is_none() {
            tx.stage(self.moved_to(tx, key), Some(Vec::new()))?;
        }
        tx.stage(key.clone(), None)
    }

    /// Moves an entry of a log: it keeps its position.
    fn entry(&self, tx: &mut Tx<'_>, key: &Key) -> Result<()> {
        let Some(bytes) = tx.fetch(key)? else {
            return Ok(());
        };
        let log = |key: &Key| {
            let length = key.0.len().saturating_sub(POSITION);
            Key(key.0.get(..length).unwrap_or_default().to_vec())
        };
        let new = self.moved_to(tx, key);
        let packed = tx.opened(Owner::Account(self.from), &log(key), &bytes)?;
        let bytes = tx.sealed_bytes(Owner::Account(self.into), &log(&new), &packed)?;
        tx.stage(new, Some(bytes))?;
        tx.stage(key.clone(), None)
    }

    /// Moves a record that is found in the whole house, with what finds it.
    fn claim<E: From<Error>>(
        &self,
        tx: &mut Tx<'_>,
        key: &Key,
        table: &str,
        moved: &mut impl FnMut(&mut Tx<'_>, &str, &[u8]) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        if tx.fetch(key)?.is_none() {
            return Ok(());
        }
        let Some(id) = index::handed_over(tx, key, self.from, self.into)? else {
            return Ok(());
        };
        tx.stage(self.moved_to(tx, key), Some(Vec::new()))?;
        tx.stage(key.clone(), None)?;
        self.record(tx, table, &id, moved)
    }

    fn places(&self, tx: &Tx<'_>, table: &str, id: &[u8]) -> (Key, Key) {
        let place = |account| place::record(tx.vault.keys.tag(Owner::Account(account)), table, id);
        (place(self.from), place(self.into))
    }

    /// Returns the place in the other account.
    fn moved_to(&self, tx: &Tx<'_>, key: &Key) -> Key {
        let tag = tx.vault.keys.tag(Owner::Account(self.into));
        let rest = key.0.get(tag.len()..).unwrap_or_default();
        Key([&tag, rest].concat())
    }
}
