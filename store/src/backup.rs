//! Backups: all that a vault holds in one file, as sealed, so that it tells nothing without the master key.
//!
//! A backup is made while others write, and holds all records of a commit or none, see [`Watched`]. It is read
//! through before it gets its name, and again before anything is restored from it. One that was cut off, changed or
//! made with another master key is refused.

pub(crate) mod line;
mod read;
pub(crate) mod restore;
#[cfg(test)]
mod tests;
mod watch;
mod write;

use std::path::Path;

use jiff::Timestamp;

pub(crate) use line::Bytes;
pub use line::Counts;
pub(crate) use read::{Reader, Verified};
pub(crate) use watch::Watched;

use crate::{Result, Vault, Watcher};

/// What a backup holds beside records, blobs and tombstones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contents {
    /// Also the accounts' keys, wrapped: it can be restored anywhere with the master key. Who has both can read in
    /// it also accounts that are deleted later, so it is kept no longer than it is needed.
    Whole,
    /// No keys: it stays in the home whose folder `keys` has them, and an account that is erased there cannot be
    /// read in it any more.
    Home,
}

/// What a backup is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// When it was made.
    pub made: Timestamp,
    /// Whether the accounts' keys are in it.
    pub keys: bool,
    /// How much is in it.
    pub counts: Counts,
}

impl Vault {
    /// Writes a backup to a new file at `path`, bearing `made` as the time of its making, while others read and
    /// write. When this returns, it is on the disk and was read through.
    ///
    /// # Errors
    /// [`crate::Error::Backup`] when the file exists or does not read back, [`crate::Error::Cancelled`] when the
    /// watcher breaks it off, [`crate::Error::Unavailable`] when the disk refuses. No file is left behind then.
    pub fn backup(
        &self,
        path: &Path,
        made: Timestamp,
        contents: Contents,
        watcher: Watcher<'_>,
    ) -> Result<Summary> {
        write::backup(self, path, made, contents, watcher)
    }
}
