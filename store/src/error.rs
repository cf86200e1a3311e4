//! What can go wrong between a caller and its records.

use std::io;
use std::path::Path;

use uuid::Uuid;

use crate::record::Key;

/// Result of a store operation.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a store did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A record changed since it was read: read again and decide again.
    #[error("{0} was changed by somebody else")]
    Conflict(Key),
    /// Another process has the store in this folder open.
    #[error("the store in {0} is in use by another process; close that one, or let it answer")]
    Busy(String),
    /// The backend cannot answer at the moment.
    #[error("the store is not available: {0}")]
    Unavailable(String),
    /// A record is there and cannot be read: damaged, written by a later version, or sealed with another key.
    #[error("{key} cannot be read: {why}")]
    Corrupt {
        /// Where it stands.
        key: Key,
        /// What is wrong with it.
        why: String,
    },
    /// A value that must be unique belongs to another record. It names the index, not the value.
    #[error("another record has this {0} already")]
    Taken(&'static str),
    /// A commit appends more than [`crate::Commit::APPENDED`] records; nothing was written.
    #[error("it is too much to be written at once; do it in smaller parts")]
    TooMuch,
    /// The account's key was destroyed, and with it all that the account kept.
    #[error("the account was deleted")]
    Erased,
    /// The account is being deleted, or moves to another.
    #[error("the account is being deleted or joined with another")]
    Closed(Uuid),
    /// The master key cannot be used, or is not the store's.
    #[error("{0}")]
    MasterKey(String),
    /// A backup cannot be made or used; nothing was changed.
    #[error("{0}")]
    Backup(String),
    /// A later version of Upward wrote the store.
    #[error(
        "a later version of Upward wrote this store, in format {found}, and this one knows up to {known}; install \
         the later version again"
    )]
    Later {
        /// The store's format.
        found: u16,
        /// The latest that this version knows.
        known: u16,
    },
    /// Whoever watched the work broke it off; nothing was changed.
    #[error("it was stopped before it was done, and nothing was changed")]
    Cancelled,
}

impl Error {
    /// Says what could not be done with the file or folder at `path`.
    pub(crate) fn unavailable(verb: &str, path: &Path, error: &io::Error) -> Self {
        Self::Unavailable(format!("cannot {verb} {}: {error}", path.display()))
    }

    /// Says that a master key is not the one with which a store was made.
    pub(crate) fn wrong_key() -> Self {
        let why = "the master key is not the one with which this store was made; put the right one back, in the file \
                   master.key or as UPWARD_MASTER_KEY";
        Self::MasterKey(why.to_owned())
    }
}
