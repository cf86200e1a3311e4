//! Lists, page by page.

use super::place;
use super::tx::Tx;
use crate::entity::{Entity, Id};
use crate::keyring::Owner;
use crate::record::{Key, Order};
use crate::{Result, Store};

/// Which page of a list to return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paging {
    /// Where the page before ended; none for the first.
    pub after: Option<Cursor>,
    /// How many records to return at most.
    pub limit: usize,
    /// Which end of the list is read first.
    pub order: Order,
}

/// A place in a list. It stays good when records come and go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor(pub Vec<u8>);

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<E> {
    /// The records.
    pub items: Vec<E>,
    /// Where to go on; none at the end.
    pub next: Option<Cursor>,
}

impl Paging {
    /// Returns the first page, by ascending keys.
    pub fn first(limit: usize) -> Self {
        Self {
            after: None,
            limit,
            order: Order::Ascending,
        }
    }
}

impl Cursor {
    /// Returns the place behind `key`, without the `length` bytes that all keys of the list share.
    pub(super) fn behind(key: &Key, length: usize) -> Self {
        Self(key.0.get(length..).unwrap_or_default().to_vec())
    }

    pub(super) fn key(&self, prefix: &Key) -> Key {
        Key([&prefix.0[..], &self.0].concat())
    }
}

impl Tx<'_> {
    /// Returns a page of an owner's table, of the records whose ids start with `within` (`&()` for all of them).
    ///
    /// A list is not part of what a commit checks, and does not show what this transaction will write.
    ///
    /// # Errors
    /// As [`Tx::get`].
    pub fn list<E: Entity>(
        &mut self,
        owner: Owner,
        within: &impl Id,
        paging: &Paging,
    ) -> Result<Listed<E>> {
        self.enter(owner)?;
        let tag = self.vault.keys.tag(owner);
        let prefix = place::record(tag, E::TABLE, &within.bytes());
        let length = prefix.0.len();
        let page = self.vault.store.scan(&paging.range(prefix))?;
        let items = page.records.iter();
        let items = items.map(|(key, record)| self.decode(owner, key, &record.bytes));
        Ok(Listed {
            items: items.collect::<Result<_>>()?,
            next: page.next.map(|key| Cursor::behind(&key, length)),
        })
    }

    /// Returns all records of an owner's table whose ids start with `within`, by ascending ids.
    ///
    /// # Errors
    /// As [`Tx::get`].
    pub fn all<E: Entity>(&mut self, owner: Owner, within: &impl Id) -> Result<Vec<E>> {
        let mut paging = Paging::first(100);
        let mut items = Vec::new();
        loop {
            let page = self.list(owner, within, &paging)?;
            items.extend(page.items);
            match page.next {
                Some(next) => paging.after = Some(next),
                None => return Ok(items),
            }
        }
    }
}
