//! What a store holds: records under keys, each with the version of the commit that wrote it.

use std::fmt;
use std::ops::Bound;

use crate::Result;

/// Where a record stands. Keys sort by their bytes; a table is a prefix.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub Vec<u8>);

impl Key {
    /// Returns the key of a log's record that the commit of `version` appended at `place`.
    #[must_use]
    pub fn entry(mut self, version: Version, place: u16) -> Self {
        self.0.extend(version.0.to_be_bytes());
        self.0.extend(place.to_be_bytes());
        self
    }

    /// Returns the first key behind all that start with this one; none where they go on to the last of all keys.
    fn successor(&self) -> Option<Self> {
        let (place, byte) = self
            .0
            .iter()
            .enumerate()
            .rfind(|(_, byte)| **byte < u8::MAX)?;
        let mut bytes = self.0.get(..place)?.to_vec();
        bytes.push(byte + 1);
        Some(Self(bytes))
    }
}

impl AsRef<[u8]> for Key {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl From<&str> for Key {
    fn from(text: &str) -> Self {
        Self(text.as_bytes().to_vec())
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.escape_ascii())
    }
}

/// Number of the commit that wrote a record. Later commits bear larger numbers, also for a key that was removed
/// and written anew, so an old version never fits again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(pub u64);

/// A record as it stands in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The commit that wrote it.
    pub version: Version,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What to read of the records whose keys start with a prefix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// What their keys start with.
    pub prefix: Key,
    /// The cursor: reading begins behind this key, in the direction of reading.
    pub after: Option<Key>,
    /// How many records to return at most.
    pub limit: usize,
    /// Which end is read first.
    pub order: Order,
}

/// A direction of reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// By ascending keys.
    #[default]
    Ascending,
    /// By descending keys.
    Descending,
}

impl Range {
    /// Returns the range of all records under `prefix`, by ascending keys, `limit` at a time.
    pub fn of(prefix: Key, limit: usize) -> Self {
        Self {
            prefix,
            after: None,
            limit,
            order: Order::Ascending,
        }
    }

    /// Goes on behind a page's last key.
    #[must_use]
    pub fn after(mut self, key: Option<Key>) -> Self {
        self.after = key;
        self
    }

    /// Reads the greatest keys first.
    #[must_use]
    pub fn descending(mut self) -> Self {
        self.order = Order::Descending;
        self
    }

    /// Returns between which keys the records stand; none where no key can.
    pub(crate) fn bounds(&self) -> Option<(Bound<Key>, Bound<Key>)> {
        let low = Bound::Included(self.prefix.clone());
        let high = self.prefix.successor();
        let after = self.after.as_ref();
        match (self.order, after) {
            (Order::Ascending, Some(after)) if *after >= self.prefix => {
                let within = high.as_ref().is_none_or(|high| after < high);
                within.then(|| (Bound::Excluded(after.clone()), end(high)))
            }
            (Order::Descending, Some(after)) if *after <= self.prefix => None,
            (Order::Descending, Some(after)) if high.as_ref().is_none_or(|high| after < high) => {
                Some((low, Bound::Excluded(after.clone())))
            }
            _ => Some((low, end(high))),
        }
    }
}

fn end(high: Option<Key>) -> Bound<Key> {
    high.map_or(Bound::Unbounded, Bound::Excluded)
}

/// A part of a scan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The records, in the order of reading.
    pub records: Vec<(Key, Record)>,
    /// Where to go on, as the next call's `after`; none at the end.
    pub next: Option<Key>,
}

impl Page {
    /// Takes the first page off what a range holds, in the order of reading.
    pub(crate) fn of(
        mut found: impl Iterator<Item = Result<(Key, Record)>>,
        limit: usize,
    ) -> Result<Self> {
        let records: Vec<_> = found.by_ref().take(limit).collect::<Result<_>>()?;
        let next = found.next().and(records.last().map(|(key, _)| key.clone()));
        Ok(Self { records, next })
    }
}
