//! The one way to write.

use crate::record::{Key, Version};
use crate::{Error, Result};

/// Conditions and writes that belong together: all are done, or none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Commit {
    /// The versions that must still hold; none for a key that must not exist.
    pub expect: Vec<(Key, Option<Version>)>,
    /// The records to write; none removes. Where a key stands twice, the last one counts.
    pub write: Vec<(Key, Option<Vec<u8>>)>,
    /// The records to write behind all others of a log, see [`Commit::append`].
    pub append: Vec<(Key, Vec<u8>)>,
    /// The version behind which the commit's own must lie, beside those of all earlier commits.
    pub behind: Version,
}

impl Commit {
    /// How many records a commit appends at most: the places among them are numbers of 16 bits.
    pub const APPENDED: usize = 1 << u16::BITS;

    /// Adds the condition that `key` still has `version`, or with none that it does not exist.
    #[must_use]
    pub fn expect(mut self, key: Key, version: Option<Version>) -> Self {
        self.expect.push((key, version));
        self
    }

    /// Adds a record to write.
    #[must_use]
    pub fn put(mut self, key: Key, bytes: impl Into<Vec<u8>>) -> Self {
        self.write.push((key, Some(bytes.into())));
        self
    }

    /// Adds a key to remove; one that does not exist is no error.
    #[must_use]
    pub fn remove(mut self, key: Key) -> Self {
        self.write.push((key, None));
        self
    }

    /// Adds a record to a log: its key is `log`, the commit's version and its place among the commit's appended
    /// records, so that a scan of `log` reads records in the order of their commits.
    #[must_use]
    pub fn append(mut self, log: Key, bytes: impl Into<Vec<u8>>) -> Self {
        self.append.push((log, bytes.into()));
        self
    }

    /// Adds a version that the commit's own must be larger than: in another store it was given already.
    #[must_use]
    pub fn behind(mut self, version: Version) -> Self {
        self.behind = version;
        self
    }

    /// Returns all records that the commit writes once its version is known.
    ///
    /// # Errors
    /// [`Error::TooMuch`] when it appends more than [`Commit::APPENDED`].
    pub fn writes(self, version: Version) -> Result<impl Iterator<Item = (Key, Option<Vec<u8>>)>> {
        if self.append.len() > Self::APPENDED {
            return Err(Error::TooMuch);
        }
        let appended = (0..=u16::MAX)
            .zip(self.append)
            .map(move |(place, (log, bytes))| (log.entry(version, place), Some(bytes)));
        Ok(self.write.into_iter().chain(appended))
    }
}
