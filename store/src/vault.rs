//! Typed tables over a store: sealed per account, indexed, and written by transactions.
//!
//! ```
//! use serde::{Deserialize, Serialize};
//! use upward_store::{Entity, Owner, Secret, Vault};
//! use uuid::Uuid;
//!
//! #[derive(Serialize, Deserialize)]
//! struct Note { id: Uuid, text: String }
//!
//! impl Entity for Note {
//!     type Id = Uuid;
//!     const TABLE: &'static str = "notes";
//!     fn id(&self) -> Uuid { self.id }
//! }
//!
//! # fn main() -> Result<(), upward_store::Error> {
//! let vault = Vault::memory(&Secret::generate()?);
//! let account = Uuid::now_v7();
//! vault.keys().create(account)?;
//! let (owner, id) = (Owner::Account(account), Uuid::now_v7());
//! vault.transact(|tx| tx.put(owner, &Note { id, text: "learn Rust".to_owned() }))?;
//! let (note, _) = vault.transact(|tx| tx.get::<Note>(owner, &id))?;
//! assert_eq!(note.map(|note| note.text), Some("learn Rust".to_owned()));
//! vault.erase(account)?;
//! assert!(vault.transact(|tx| tx.get::<Note>(owner, &id).map(|_| ())).is_err());
//! # Ok(())
//! # }
//! ```

pub(crate) mod content;
pub(crate) mod erase;
mod index;
mod list;
mod log;
mod moving;
pub(crate) mod place;
mod sweep;
#[cfg(test)]
mod tests;
mod tx;

use std::fmt;

use uuid::Uuid;

pub use list::{Cursor, Listed, Paging};
pub use log::Position;
pub use moving::Move;
pub use sweep::Swept;
pub use tx::Tx;

use crate::backup::Watched;
use crate::keyring::Keyring;
use crate::secret::Secret;
use crate::{Error, Files, Key, Memory, MemoryFiles, Store, Version};

/// How often a transaction is tried before its caller hears of the conflict.
const ATTEMPTS: usize = 16;

/// Typed tables over a store.
pub struct Vault {
    pub(crate) store: Watched,
    pub(crate) blobs: Box<dyn Files>,
    keys: Keyring,
}

impl Vault {
    /// Returns the vault over a store, a place for blobs and the keys of its owners.
    pub fn new(store: Box<dyn Store>, blobs: Box<dyn Files>, keys: Keyring) -> Self {
        let store = Watched::new(store);
        Self { store, blobs, keys }
    }

    /// Returns an empty vault in memory.
    pub fn memory(master: &Secret) -> Self {
        let files = || Box::new(MemoryFiles::default());
        let keys = Keyring::new(master, files(), files());
        Self::new(Box::new(Memory::default()), files(), keys)
    }

    /// Returns the keys of all owners.
    pub fn keys(&self) -> &Keyring {
        &self.keys
    }

    /// Reads and writes as one step: what `work` read must still hold when its writes are committed, else it runs
    /// again. Returns what it returned, and the version of its commit where it wrote anything.
    ///
    /// # Errors
    /// What `work` reports, in which case nothing is written; [`Error::Conflict`] when others were faster sixteen
    /// times in a row; whatever else keeps the store from reading or writing.
    pub fn transact<T, E: From<Error>>(
        &self,
        mut work: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<(T, Option<Version>), E> {
        let mut left = ATTEMPTS;
        loop {
            left -= 1;
            let mut tx = Tx::new(self);
            let value = work(&mut tx);
            if tx.stale() && left > 0 {
                continue;
            }
            let value = value?;
            match tx.commit() {
                Err(Error::Conflict(_)) if left > 0 => {}
                outcome => return Ok((value, outcome?)),
            }
        }
    }

    /// Checks that the store answers.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when it does not.
    pub fn check(&self) -> Result<(), Error> {
        self.store.get(&Key(Vec::new())).map(|_| ())
    }

    /// Moves all that a closed account keeps to another, removes what is not to move, and forgets its key. `moved` is
    /// told of each record that moves, by table and id, in the transaction that moves it.
    ///
    /// When this process dies on the way, calling again goes on. Two that call at the same time do each other no
    /// harm.
    ///
    /// # Errors
    /// What `moved` reports; [`Error::Closed`] and [`Error::Erased`] when the other account is closed or deleted;
    /// [`Error::Unavailable`] when the store does not answer. Call again then.
    pub fn join<E: From<Error>>(
        &self,
        moving: &Move<'_>,
        moved: impl FnMut(&mut Tx<'_>, &str, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        moving.all(self, moved)
    }

    /// Destroys an account's key, and removes what was sealed with it.
    ///
    /// The key goes first: when this process dies on the way, what is left cannot be read, and calling again removes
    /// the rest.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the disk refuses; call again then.
    pub fn erase(&self, account: Uuid) -> Result<(), Error> {
        erase::account(self, account)
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault")
    }
}
