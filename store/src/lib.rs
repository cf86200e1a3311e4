//! Versioned records under sorted keys: the one way Upward keeps anything.
//!
//! A backend implements [`Store`]; everything above it speaks only of keys, records and commits, so that an
//! embedded database and a server fit the same shape. A table is a prefix of keys. This crate knows no resume.
//!
//! Reading happens outside a commit, and the commit names the versions that were read. When one of them has
//! changed since, nothing is written and the caller reads again:
//!
//! ```
//! use upward_store::{Commit, Key, Memory, Store};
//!
//! # fn main() -> Result<(), upward_store::Error> {
//! let store = Memory::default();
//! let key = Key::from("resume/1");
//! let first = store.commit(Commit::default().expect(key.clone(), None).put(key.clone(), *b"draft"))?;
//! store.commit(Commit::default().expect(key.clone(), Some(first)).put(key.clone(), *b"final"))?;
//! assert_eq!(store.get(&key)?.map(|record| record.bytes), Some(b"final".to_vec()));
//! # Ok(())
//! # }
//! ```

mod backup;
mod commit;
#[cfg(test)]
mod contract;
mod database;
mod entity;
mod error;
mod files;
pub mod home;
mod keyring;
mod master;
mod memory;
mod migrate;
mod pack;
mod progress;
mod record;
mod secret;
mod vault;

pub use backup::{Contents, Counts, Summary};
pub use commit::Commit;
pub use database::{Opened, Outcome, Probe, Sled, probe};
pub use entity::{Entity, Entry, Id, Index, Reach};
pub use error::{Error, Result};
pub use files::{Files, Folder, MemoryFiles};
pub use keyring::{Keyring, Owner, Tag};
pub use memory::Memory;
pub use progress::{Progress, Step, Watcher};
pub use record::{Key, Order, Page, Range, Record, Version};
pub use secret::Secret;
pub use vault::{Cursor, Listed, Move, Paging, Position, Swept, Tx, Vault};

/// A place that keeps records. Every backend passes the same contract suite.
pub trait Store: Send + Sync {
    /// Returns the record under `key`.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it is damaged; [`Error::Unavailable`] when the backend cannot answer.
    fn get(&self, key: &Key) -> Result<Option<Record>>;

    /// Returns the next records of a range. Of a commit that happens meanwhile, some records may be among them and
    /// others not.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one of them is damaged; [`Error::Unavailable`] when the backend cannot answer.
    fn scan(&self, range: &Range) -> Result<Page>;

    /// Writes all of a commit or none of it, and returns the version that its records now bear. When it returns,
    /// they are as durable as the backend makes anything.
    ///
    /// # Errors
    /// [`Error::Conflict`] when a key's version is not the expected one; [`Error::Corrupt`] when such a key's record
    /// is damaged; [`Error::TooMuch`] when it appends too many records; in these cases nothing was written.
    /// [`Error::Unavailable`] when the backend cannot answer: until the store has been opened anew, nobody knows
    /// whether the commit is in it.
    fn commit(&self, commit: Commit) -> Result<Version>;
}
