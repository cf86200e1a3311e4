//! sled as it is: the control that shows what is lost where `flush` is trusted.

use std::path::Path;
use std::time::SystemTime;

use sled::{Batch, Db};
use upward_store::{Commit, Error, Key, Order, Page, Range, Record, Result, Store, Version};

/// Records in sled that are acknowledged after its own `flush`. It compares nothing: its writers share no keys.
pub struct Bare {
    database: Db,
}

impl Bare {
    /// Opens the database in a folder.
    pub fn open(path: &Path) -> Result<Self> {
        let database = sled::open(path).map_err(failed)?;
        Ok(Self { database })
    }
}

impl Store for Bare {
    fn get(&self, key: &Key) -> Result<Option<Record>> {
        Ok(self
            .database
            .get(key)
            .map_err(failed)?
            .map(|raw| record(&raw)))
    }

    fn scan(&self, range: &Range) -> Result<Page> {
        let found = self.database.scan_prefix(&range.prefix);
        let behind = |key: &Key| range.after.as_ref().is_none_or(|after| key > after);
        let records = |found: &mut dyn Iterator<Item = sled::Result<(sled::IVec, sled::IVec)>>| {
            let found = found.map(|item| item.map(|(key, raw)| (Key(key.to_vec()), record(&raw))));
            let found = found.filter(|item| item.as_ref().map_or(true, |(key, _)| behind(key)));
            found
                .take(range.limit + 1)
                .collect::<sled::Result<Vec<_>>>()
        };
        let mut records = match range.order {
            Order::Ascending => records(&mut found.into_iter()),
            Order::Descending => records(&mut found.rev()),
        }
        .map_err(failed)?;
        let more = records.len() > range.limit;
        records.truncate(range.limit);
        let last = records.last().map(|(key, _)| key.clone());
        Ok(Page {
            records,
            next: last.filter(|_| more),
        })
    }

    fn commit(&self, commit: Commit) -> Result<Version> {
        let since = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
        let version = Version(u64::try_from(since.as_nanos()).unwrap_or_default());
        let mut batch = Batch::default();
        for (key, bytes) in commit.writes(version)? {
            match bytes {
                Some(bytes) => {
                    batch.insert(key.0, [version.0.to_be_bytes().as_slice(), &bytes].concat())
                }
                None => batch.remove(key.0),
            }
        }
        self.database.apply_batch(batch).map_err(failed)?;
        self.database.flush().map_err(failed)?;
        Ok(version)
    }
}

fn record(raw: &[u8]) -> Record {
    let (version, bytes) = raw.split_first_chunk().unwrap_or((&[0; 8], raw));
    Record {
        version: Version(u64::from_be_bytes(*version)),
        bytes: bytes.to_vec(),
    }
}

fn failed(error: sled::Error) -> Error {
    Error::Unavailable(error.to_string())
}
