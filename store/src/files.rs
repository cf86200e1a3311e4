//! Named files beside the records: what is too large for the database, or must be unlinked to be gone.

#[cfg(test)]
mod contract;
mod folder;
mod memory;

pub use folder::Folder;
pub(crate) use folder::{made, synced};
pub use memory::MemoryFiles;

use std::time::SystemTime;

use crate::Result;

/// A place for whole files by name. Both backends pass the same contract.
///
/// A name is lower-case hexadecimal of at least four digits: it is made from a hash, never from what a person wrote.
pub trait Files: Send + Sync {
    /// Writes a file whole or not at all. When this returns, it is on the disk; one of that name is replaced.
    ///
    /// # Errors
    /// [`crate::Error::Unavailable`] when it cannot be written.
    fn put(&self, name: &str, bytes: &[u8]) -> Result<()>;

    /// Returns a file's content, or none where there is no such file.
    ///
    /// # Errors
    /// [`crate::Error::Unavailable`] when it cannot be read.
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>>;

    /// Unlinks a file; one that does not exist is no error. When this returns, it is gone from the disk.
    ///
    /// # Errors
    /// [`crate::Error::Unavailable`] when it cannot be removed.
    fn remove(&self, name: &str) -> Result<()>;

    /// Returns the names of all files, in any order.
    ///
    /// # Errors
    /// [`crate::Error::Unavailable`] when the folder cannot be read.
    fn names(&self) -> Result<Vec<String>>;

    /// Returns when a file was written, or none where there is no such file.
    ///
    /// # Errors
    /// [`crate::Error::Unavailable`] when it cannot be looked at.
    fn written(&self, name: &str) -> Result<Option<SystemTime>>;

    /// Removes what crashes left half-written before a time.
    ///
    /// # Errors
    /// [`crate::Error::Unavailable`] when it cannot be removed.
    fn tidy(&self, before: SystemTime) -> Result<()>;
}
