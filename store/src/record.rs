//! What a store holds: records under keys, each with the version of the commit that wrote it.

use std::fmt;

/// Where a record stands. Keys sort by their bytes; a table is a prefix.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub Vec<u8>);

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(pub u64);

/// A record as it stands in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The commit that wrote it.
    pub version: Version,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A part of a scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The records, in the order of their keys.
    pub records: Vec<(Key, Record)>,
    /// Where to go on, as the next call's `after`; none at the end.
    pub next: Option<Key>,
}
