//! Putting a backup back into a new store, and comparing.

use std::collections::HashSet;

use super::line::{Line, Stored};
use super::{Bytes, Reader};
use crate::files::Folder;
use crate::keyring::{Tag, hex};
use crate::progress::{Counter, Step, Watcher};
use crate::vault::content;
use crate::{Commit, Error, Files, Key, Range, Result, Store, Version};

/// How many bytes of records are put back by one commit, about. Each waits for the disk.
const BYTES: usize = 4 << 20;

/// How many records are read back at once.
const PAGE: usize = 512;

/// How many versions a restored store leaves out: what was written after the backup bore some of them, and no
/// version is ever given twice.
const GAP: u64 = 1 << 32;

/// Where a backup is put.
pub struct Target<'t> {
    /// The records; there must be none yet.
    pub store: &'t dyn Store,
    /// The blobs.
    pub blobs: &'t Folder,
    /// The accounts' keys.
    pub keys: &'t Folder,
    /// The tombstones.
    pub tombstones: &'t Folder,
}

/// What a store holds, in a form that two can be compared by: how many records, and the sum of their hashes, which
/// does not depend on their order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Content {
    records: u64,
    sum: [u8; 32],
}

impl Content {
    fn add(&mut self, key: &Key, bytes: &[u8]) {
        self.records += 1;
        self.turn(key, bytes);
    }

    fn take(&mut self, key: &Key, bytes: &[u8]) {
        self.records -= 1;
        self.turn(key, bytes);
    }

    fn turn(&mut self, key: &Key, bytes: &[u8]) {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&key.0.len().to_be_bytes());
        hasher.update(&key.0);
        hasher.update(bytes);
        let hash = hasher.finalize();
        for (byte, other) in self.sum.iter_mut().zip(hash.as_bytes()) {
            *byte ^= other;
        }
    }
}

impl Target<'_> {
    /// Puts a backup back, without what belongs to accounts with a tombstone: these are `gone`. Returns what the
    /// store holds then. Blobs and keys are not yet on the disk.
    ///
    /// # Errors
    /// [`Error::Backup`] when the backup is not as it was written, [`Error::Cancelled`], [`Error::Unavailable`].
    pub fn fill(
        &self,
        mut reader: Reader,
        last: u64,
        gone: &HashSet<String>,
        watcher: &mut Watcher<'_>,
    ) -> Result<Content> {
        let mut counter = Counter::new(Step::Restoring, watcher);
        let mut content = Content::default();
        let mut size = 0;
        let start = || Commit::default().behind(Version(last.saturating_add(GAP)));
        let mut commit = start();
        while let Some(line) = reader.next()? {
            counter.one()?;
            match line {
                Line::Record(stored) => {
                    if !owned(&stored, gone) {
                        let (key, bytes) = self.blob(stored)?;
                        content.add(&key, &bytes);
                        size += key.0.len() + bytes.len();
                        commit = commit.put(key, bytes);
                    }
                }
                Line::Changed(stored) => {
                    self.store.commit(std::mem::replace(&mut commit, start()))?;
                    if !owned(&stored, gone) {
                        self.change(stored, &mut content)?;
                    }
                }
                Line::Key { name, bytes } if !gone.contains(&name) => {
                    self.keys.fill(&name, &bytes.0)?;
                }
                Line::Tombstone { name } => self.tombstones.fill(&name, b"")?,
                Line::Key { .. } | Line::Head(_) | Line::Foot(_) => {}
            }
            if size >= BYTES {
                size = 0;
                self.store.commit(std::mem::replace(&mut commit, start()))?;
            }
        }
        self.store.commit(commit)?;
        Ok(content)
    }

    /// Writes a record's blob, and returns the record.
    fn blob(&self, stored: Stored) -> Result<(Key, Vec<u8>)> {
        let bytes = stored.bytes.unwrap_or_default().0;
        if let (Some(name), Some(blob)) = (content::blob(&bytes), stored.blob) {
            self.blobs.fill(&name, &blob.0)?;
        }
        Ok((Key(stored.key.0), bytes))
    }

    /// Puts a record in place of what came before.
    fn change(&self, stored: Stored, content: &mut Content) -> Result<()> {
        let key = Key(stored.key.0.clone());
        if let Some(old) = self.store.get(&key)? {
            content.take(&key, &old.bytes);
            if let Some(name) = content::blob(&old.bytes) {
                self.blobs.remove(&name)?;
            }
        }
        let removed = stored.bytes.is_none();
        let (key, bytes) = self.blob(stored)?;
        let commit = if removed {
            Commit::default().remove(key)
        } else {
            content.add(&key, &bytes);
            Commit::default().put(key, bytes)
        };
        self.store.commit(commit)?;
        Ok(())
    }
}

/// Reads back a store that was filled, and its blobs.
///
/// # Errors
/// [`Error::Backup`] when it does not hold what was put into it.
pub fn compare(
    store: &dyn Store,
    blobs: &dyn Files,
    missing: u64,
    filled: &Content,
    watcher: &mut Watcher<'_>,
) -> Result<()> {
    let mut counter = Counter::new(Step::Comparing, watcher);
    let mut found = Content::default();
    let mut without = 0;
    let mut range = Range::of(Key(Vec::new()), PAGE);
    loop {
        let page = store.scan(&range)?;
        for (key, record) in page.records {
            counter.one()?;
            found.add(&key, &record.bytes);
            if let Some(name) = content::blob(&record.bytes) {
                let blob = blobs.get(&name)?;
                let whole = blob.is_some_and(|blob| hex(blake3::hash(&blob).as_bytes()) == name);
                without += u64::from(!whole);
            }
        }
        if page.next.is_none() {
            break;
        }
        range.after = page.next;
    }
    if found != *filled || without > missing {
        let why = "what was restored does not read back as it stands in the backup, and was put away again; try \
                   another disk";
        return Err(Error::Backup(why.to_owned()));
    }
    Ok(())
}

/// Returns whether a record belongs to one of the accounts that are gone.
fn owned(stored: &Stored, gone: &HashSet<String>) -> bool {
    let Bytes(key) = &stored.key;
    let tag = key.get(..size_of::<Tag>());
    !gone.is_empty() && tag.is_some_and(|tag| gone.contains(&hex(tag)))
}
