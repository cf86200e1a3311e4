//! What the database holds: the records, and which versions were given out.

use std::path::Path;

use sled::{Config, Db, Tree};

use super::cleaner::Cleaner;
use super::envelope;
use super::fault::{Fault, guarded};
use super::group::Writes;
use crate::{Error, Key, Record, Result, Version};

/// How much of the database sled keeps in memory at most, in bytes of its pages. It takes what it reads and no more;
/// 300,000 records of 2 KiB are all there with 670 MB. A record that is not takes four times as long to read.
const CACHE: u64 = 1024 * 1024 * 1024;

/// How many versions are reserved at a time. The reservation is a write of its own, and versions are given out
/// below it only, so that after a crash the next version is known without reading the records.
const RESERVED: u64 = 65_536;

/// The open database.
#[derive(Debug)]
pub(super) struct Tables {
    database: Db,
    /// By the bytes of their keys, each in its [`envelope`].
    pub(super) records: Tree,
    /// What keeps its file small.
    pub(super) cleaner: Cleaner,
    /// The version of the last commit.
    pub(super) last: Version,
    /// The greatest version that may be given out.
    reserved: Version,
}

impl Tables {
    /// Opens the database in a folder, or makes it.
    ///
    /// # Errors
    /// Where sled cannot.
    pub(super) fn open(path: &Path) -> std::result::Result<Self, Fault> {
        // Leaves hold 16 records, and one that is larger than a quarter of a segment goes to a file of its own,
        // which is where sled fails: with the segments of 512 KiB that it has from the start, records stay below
        // that up to 7 KiB. Nothing is done in the background: the committer flushes, and has the
        // cleaner move pages.
        let config = Config::new().path(path).cache_capacity(cache());
        let database = guarded(|| config.flush_every_ms(None).open())?;
        let (records, reserved) =
            guarded(|| Ok((database.open_tree("records")?, database.get(LAST)?)))?;
        let last = match reserved {
            Some(raw) => {
                envelope::unwrap(&Key::from(LAST), &raw)
                    .map_err(|error| Fault::Broken(error.to_string()))?
                    .version
            }
            None if guarded(|| records.first())?.is_none() => Version::default(),
            None => {
                return Err(Fault::Broken(
                    "the number of its last commit is gone".into(),
                ));
            }
        };
        let cleaner = Cleaner::new(guarded(|| database.open_tree("turns"))?);
        Ok(Self {
            database,
            records,
            cleaner,
            last,
            reserved: last,
        })
    }

    /// Returns a record.
    ///
    /// # Errors
    /// [`Error::Corrupt`] where it is damaged, [`Error::Unavailable`] where sled cannot read.
    pub(super) fn get(&self, key: &Key) -> Result<Option<Record>> {
        get(&self.records, key)
    }

    /// Makes sure that so many more versions may be given out, also behind a given one, and returns the last one that
    /// was.
    pub(super) fn reserve(
        &mut self,
        count: usize,
        behind: Version,
    ) -> std::result::Result<Version, Fault> {
        let wanted = self.last.max(behind).0 + count as u64;
        if wanted > self.reserved.0 {
            let reserved = Version(wanted + RESERVED);
            self.note(reserved)?;
            self.reserved = reserved;
        }
        Ok(self.last)
    }

    /// Writes a group whole or not at all, as far as the operating system; syncing is up to the caller.
    pub(super) fn apply(&mut self, writes: Writes) -> std::result::Result<(), Fault> {
        guarded(|| self.records.apply_batch(writes.batch))?;
        self.last = writes.last;
        self.cleaner.note(writes.records, writes.bytes);
        if self.cleaner.must() {
            self.cleaner.clean()?;
        }
        self.flush()
    }

    /// Moves some pages where the file has room, and flushes all that was written.
    pub(super) fn clean(&mut self) -> std::result::Result<(), Fault> {
        self.cleaner.clean()?;
        self.flush()
    }

    /// Gives back the versions that were reserved and not given out, so that they go on without a gap.
    pub(super) fn close(&self) -> std::result::Result<(), Fault> {
        self.note(self.last)?;
        self.flush()
    }

    fn flush(&self) -> std::result::Result<(), Fault> {
        guarded(|| self.database.flush().map(drop))
    }

    fn note(&self, reserved: Version) -> std::result::Result<(), Fault> {
        let raw = envelope::wrap(&Key::from(LAST), reserved, b"");
        guarded(|| self.database.insert(LAST, raw).map(drop))
    }
}

/// Where the reserved version stands, in the tree that sled always has.
const LAST: &str = "last";

/// Returns a quarter of the machine's memory, up to [`CACHE`].
#[cfg(target_os = "linux")]
fn cache() -> u64 {
    let machine = rustix::system::sysinfo();
    let memory = (machine.totalram as u64).saturating_mul(machine.mem_unit.into());
    (memory / 4).clamp(CACHE / 16, CACHE)
}

/// Returns a quarter of [`CACHE`], as there is no telling what memory the machine has.
#[cfg(not(target_os = "linux"))]
fn cache() -> u64 {
    CACHE / 4
}

/// Returns a record of `records`.
///
/// # Errors
/// [`Error::Corrupt`] where it is damaged, [`Error::Unavailable`] where sled cannot read.
pub(super) fn get(records: &Tree, key: &Key) -> Result<Option<Record>> {
    let raw = guarded(|| records.get(&key.0)).map_err(unreadable)?;
    raw.map(|raw| envelope::unwrap(key, &raw)).transpose()
}

/// Returns what a reader is told.
pub(super) fn unreadable(fault: Fault) -> Error {
    Error::Unavailable(format!(
        "{}; start Upward again, and restore a backup where that does not help",
        fault.sentence()
    ))
}
