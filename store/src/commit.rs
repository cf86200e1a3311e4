//! The one way to write.

use crate::record::{Key, Version};

/// Conditions and writes that belong together: all are done, or none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Commit {
    /// The versions that must still hold; none for a key that must not exist.
    pub expect: Vec<(Key, Option<Version>)>,
    /// The records to write; none removes. Where a key stands twice, the last one counts.
    pub write: Vec<(Key, Option<Vec<u8>>)>,
}

impl Commit {
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
}
