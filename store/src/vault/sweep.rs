//! Looking for what crashes left: blobs that no record names, and records of erased accounts.

use std::collections::{BTreeSet, HashSet};
use std::time::{Duration, SystemTime};

use super::{Vault, content, erase};
use crate::keyring::{Tag, hex};
use crate::progress::{Counter, Step, Watcher};
use crate::record::{Key, Range};
use crate::{Result, Store};

/// How old a blob must be to be taken for left over: a younger one may belong to a commit under way.
const AGE: Duration = Duration::from_secs(60 * 60);

/// How many records are read at once.
const PAGE: usize = 512;

/// What a sweep found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Swept {
    /// How many blobs were removed that no record names.
    pub removed: u64,
    /// Of how many erased accounts there were records left, which nobody could read any more.
    pub erased: u64,
    /// The records that name a blob which is not there: these are lost, unless a backup has them.
    pub lost: Vec<Key>,
}

impl Vault {
    /// Reads all records, and removes what nobody needs: blobs that no record names, unless they are younger than an
    /// hour at `now`, and records of erased accounts. It may run at any time beside others, and takes as long as
    /// reading the store.
    ///
    /// # Errors
    /// [`crate::Error::Cancelled`] when the watcher breaks it off, [`crate::Error::Unavailable`] when the disk refuses.
    pub fn sweep(&self, now: SystemTime, mut watcher: Watcher<'_>) -> Result<Swept> {
        let before = now.checked_sub(AGE).unwrap_or(SystemTime::UNIX_EPOCH);
        let mut swept = Swept::default();
        // In this order: whatever is written behind the scan has no blob among these.
        let mut blobs: HashSet<String> = self.blobs.names()?.into_iter().collect();
        let erased: HashSet<String> = self.keys.tombstones().names()?.into_iter().collect();
        let mut left = BTreeSet::new();
        let mut counter = Counter::new(Step::Sweeping, &mut watcher);
        let mut range = Range::of(Key(Vec::new()), PAGE);
        loop {
            let page = self.store.scan(&range)?;
            for (key, record) in page.records {
                counter.one()?;
                let tag = key.0.first_chunk::<{ size_of::<Tag>() }>();
                if let Some(tag) = tag.filter(|tag| erased.contains(&hex(*tag))) {
                    left.insert(*tag);
                } else if let Some(name) = content::blob(&record.bytes)
                    && !blobs.remove(&name)
                    && self.is_lost(&key, &name)?
                {
                    swept.lost.push(key);
                }
            }
            if page.next.is_none() {
                break;
            }
            range.after = page.next;
        }
        for tag in left {
            erase::records(self, tag)?;
            swept.erased += 1;
        }
        for name in blobs {
            if self.blobs.written(&name)?.is_some_and(|time| time < before) {
                self.blobs.remove(&name)?;
                swept.removed += 1;
            }
        }
        self.blobs.tidy(before)?;
        Ok(swept)
    }

    /// Returns whether a record still names a blob that is not there.
    fn is_lost(&self, key: &Key, name: &str) -> Result<bool> {
        if self.blobs.written(name)?.is_some() {
            return Ok(false);
        }
        let record = self.store.get(key)?;
        let named = record.and_then(|record| content::blob(&record.bytes));
        Ok(named.as_deref() == Some(name))
    }
}
