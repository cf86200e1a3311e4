//! Commits that are written together: each sees what those before it wrote.

use std::collections::HashMap;

use sled::Batch;

use super::envelope;
use super::tables::Tables;
use crate::{Commit, Error, Key, Result, Version};

/// A group under way.
pub(super) struct Group<'a> {
    tables: &'a Tables,
    last: Version,
    written: HashMap<Key, Option<Version>>,
    batch: Batch,
    bytes: usize,
}

/// What a group writes.
pub(super) struct Writes {
    /// The records of all its commits.
    pub(super) batch: Batch,
    /// How many these are.
    pub(super) records: usize,
    /// How large these are together.
    pub(super) bytes: usize,
    /// The version of its last commit.
    pub(super) last: Version,
}

impl<'a> Group<'a> {
    /// Begins a group on what `tables` hold, where `last` was the version of the commit before.
    pub(super) fn new(tables: &'a Tables, last: Version) -> Self {
        Self {
            tables,
            last,
            written: HashMap::new(),
            batch: Batch::default(),
            bytes: 0,
        }
    }

    /// Adds a commit where all it expects holds, and returns its version. One that is refused changes nothing.
    pub(super) fn add(&mut self, commit: Commit) -> Result<Version> {
        for (key, expected) in &commit.expect {
            if self.version(key)? != *expected {
                return Err(Error::Conflict(key.clone()));
            }
        }
        let version = Version(self.last.max(commit.behind).0 + 1);
        let writes = commit.writes(version)?;
        self.last = version;
        for (key, bytes) in writes {
            match &bytes {
                Some(bytes) => {
                    let raw = envelope::wrap(&key, version, bytes);
                    self.bytes += raw.len();
                    self.batch.insert(key.0.as_slice(), raw);
                }
                None => self.batch.remove(key.0.as_slice()),
            }
            self.written.insert(key, bytes.is_some().then_some(version));
        }
        Ok(version)
    }

    /// Returns what is to be written; nothing where all were refused.
    pub(super) fn finish(self) -> Option<Writes> {
        (self.last > self.tables.last).then_some(Writes {
            batch: self.batch,
            records: self.written.len(),
            bytes: self.bytes,
            last: self.last,
        })
    }

    fn version(&self, key: &Key) -> Result<Option<Version>> {
        match self.written.get(key) {
            Some(version) => Ok(*version),
            None => Ok(self.tables.get(key)?.map(|record| record.version)),
        }
    }
}
