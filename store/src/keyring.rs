//! One key per account, wrapped by the master key in a file of its own: unlink the file, and all that was sealed
//! with the key is gone, wherever old copies of it still stand.

use std::fmt;
use std::num::NonZeroUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};

use lru::LruCache;
use uuid::Uuid;

use crate::backup::line;
use crate::secret::Secret;
use crate::{Error, Files, Result};

/// How many unwrapped keys are kept in memory: those of 100,000 accounts, and some. Any other is read from its
/// file and unwrapped, with which reading a resume takes half as long again.
const UNWRAPPED: NonZeroUsize = NonZeroUsize::MIN.saturating_add(131_071);

/// Whose a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owner {
    /// Upward's own: what is needed before the account is known. It holds nothing of a person.
    House,
    /// An account's.
    Account(Uuid),
}

/// The prefix of all keys of an owner, from which the account cannot be told without the master key.
pub type Tag = [u8; 16];

/// The keys of all owners.
pub struct Keyring {
    wrapping: Secret,
    naming: Secret,
    house: Secret,
    backups: Secret,
    files: Box<dyn Files>,
    tombstones: Box<dyn Files>,
    unwrapped: Mutex<Unwrapped>,
}

/// Keys that were unwrapped lately.
struct Unwrapped {
    keys: LruCache<Uuid, Secret>,
    /// How many keys have been destroyed: what was read before one more was may be one of them.
    destroyed: u64,
}

impl Keyring {
    /// Returns the keyring of a master key, over a place for wrapped keys and one that remembers deleted accounts.
    pub fn new(master: &Secret, files: Box<dyn Files>, tombstones: Box<dyn Files>) -> Self {
        Self {
            wrapping: master.derive("upward store 2026 wrapping of account keys"),
            naming: master.derive("upward store 2026 names of accounts and index values"),
            house: master.derive("upward store 2026 records of the house"),
            backups: line::key(master),
            files,
            tombstones,
            unwrapped: Mutex::new(Unwrapped {
                keys: LruCache::new(UNWRAPPED),
                destroyed: 0,
            }),
        }
    }

    /// Returns the prefix of all keys of an owner.
    pub fn tag(&self, owner: Owner) -> Tag {
        match owner {
            Owner::House => Tag::default(),
            Owner::Account(account) => self.naming.hash(account.as_bytes()),
        }
    }

    /// Returns what stands in an index for a value.
    pub fn hash(&self, value: &[u8]) -> [u8; 16] {
        self.naming.hash(value)
    }

    /// Makes the key of a new account.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when it cannot be written; [`Error::Erased`] when the account was deleted before.
    pub fn create(&self, account: Uuid) -> Result<()> {
        let name = self.name(account);
        if self.tombstones.get(&name)?.is_some() {
            return Err(Error::Erased);
        }
        let key = Secret::generate()?;
        let wrapped = self.wrapping.seal(name.as_bytes(), key.bytes())?;
        self.files.put(&name, &wrapped)
    }

    /// Returns the key of an owner.
    ///
    /// # Errors
    /// [`Error::Erased`] when there is none; [`Error::Unavailable`] when it cannot be read or the master key is not
    /// the one that wrapped it.
    pub fn key(&self, owner: Owner) -> Result<Secret> {
        let Owner::Account(account) = owner else {
            return Ok(self.house.clone());
        };
        let destroyed = {
            let mut unwrapped = self.lock();
            if let Some(key) = unwrapped.keys.get(&account) {
                return Ok(key.clone());
            }
            unwrapped.destroyed
        };
        let name = self.name(account);
        let wrapped = self.files.get(&name)?.ok_or(Error::Erased)?;
        let key = self
            .wrapping
            .open(name.as_bytes(), &wrapped)
            .and_then(|bytes| bytes.try_into().ok())
            .map(Secret::new)
            .ok_or_else(|| {
                Error::Unavailable("an account's key does not open with this master key".to_owned())
            })?;
        let mut unwrapped = self.lock();
        if unwrapped.destroyed == destroyed {
            unwrapped.keys.put(account, key.clone());
        }
        Ok(key)
    }

    /// Destroys the key of an account for good: also a restored backup will not have it again.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the disk refuses; call again then.
    pub fn destroy(&self, account: Uuid) -> Result<()> {
        self.bury(self.tag(Owner::Account(account)))?;
        let mut unwrapped = self.lock();
        unwrapped.keys.pop(&account);
        unwrapped.destroyed += 1;
        Ok(())
    }

    /// Removes the key of an account that keeps nothing any more. No mark of deletion stays: what a backup from before
    /// holds may come back with it.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the disk refuses; call again then.
    pub fn forget(&self, account: Uuid) -> Result<()> {
        self.files.remove(&self.name(account))?;
        let mut unwrapped = self.lock();
        unwrapped.keys.pop(&account);
        unwrapped.destroyed += 1;
        Ok(())
    }

    /// Destroys the key of the account with a tag, which nobody has used since the start.
    pub(crate) fn bury(&self, tag: Tag) -> Result<()> {
        let name = hex(&tag);
        self.tombstones.put(&name, b"")?;
        self.files.remove(&name)
    }

    /// Returns whether the master key opens what was wrapped.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the files cannot be read.
    pub(crate) fn fits(&self) -> Result<bool> {
        let Some(name) = self.files.names()?.pop() else {
            return Ok(true);
        };
        let wrapped = self.files.get(&name)?.unwrap_or_default();
        Ok(self.wrapping.open(name.as_bytes(), &wrapped).is_some())
    }

    /// Returns the key with which backups are hashed.
    pub(crate) fn backups(&self) -> &Secret {
        &self.backups
    }

    /// Returns the place of the wrapped keys.
    pub(crate) fn files(&self) -> &dyn Files {
        &*self.files
    }

    /// Returns the place that remembers deleted accounts.
    pub(crate) fn tombstones(&self) -> &dyn Files {
        &*self.tombstones
    }

    fn name(&self, account: Uuid) -> String {
        hex(&self.tag(Owner::Account(account)))
    }

    /// No step under the lock can panic, so a poisoned lock still guards a whole map.
    fn lock(&self) -> MutexGuard<'_, Unwrapped> {
        self.unwrapped
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keyring")
    }
}

/// Returns bytes as lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MemoryFiles;

    fn keyring(master: u8) -> Keyring {
        Keyring::new(
            &Secret::new([master; 32]),
            Box::new(MemoryFiles::default()),
            Box::new(MemoryFiles::default()),
        )
    }

    #[test]
    fn a_destroyed_key_never_comes_back() {
        let ring = keyring(1);
        let account = Uuid::from_u128(7);
        let owner = Owner::Account(account);
        assert_eq!(ring.key(owner).err(), Some(Error::Erased));
        ring.create(account).unwrap();
        let sealed = ring.key(owner).unwrap().seal(b"", b"text").unwrap();
        ring.destroy(account).unwrap();
        assert_eq!(ring.key(owner).err(), Some(Error::Erased));
        assert_eq!(ring.create(account), Err(Error::Erased));
        assert_eq!(ring.key(Owner::House).unwrap().open(b"", &sealed), None);
    }

    #[test]
    fn names_tell_nothing_without_the_master_key() {
        let owner = Owner::Account(Uuid::from_u128(7));
        assert_eq!(keyring(1).tag(owner), keyring(1).tag(owner));
        assert_ne!(keyring(1).tag(owner), keyring(2).tag(owner));
        assert_eq!(keyring(1).tag(Owner::House), [0; 16]);
    }
}
