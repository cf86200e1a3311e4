//! Records in sled, on the disk.

mod cleaner;
mod closed;
mod committer;
mod disk;
mod envelope;
mod fault;
mod group;
mod health;
mod lock;
mod open;
mod probe;
mod session;
mod tables;
mod unfinished;

use std::sync::Arc;

use sled::Tree;

pub(crate) use closed::{Closed, put_aside};
pub(crate) use disk::Disk;
pub(crate) use open::set_aside;
pub use open::{Opened, Outcome};
pub use probe::{Probe, probe};

use crate::{Commit, Key, Order, Page, Range, Record, Result, Store, Version};
use committer::Committer;
use fault::guarded;
use health::Health;
use session::Session;
use tables::unreadable;

/// Records in a folder that this process alone has open. [`Sled::open`] opens it; dropping it closes it cleanly.
///
/// Commits from any number of threads become durable together: each waits until its own is. A reader may see a
/// commit a moment before that. Records are meant to be small (see [`crate::Files`] for what is larger): up to
/// 7 KiB they stay in sled's log.
#[derive(Debug)]
pub struct Sled {
    // Dropped in this order: the committer writes what waits, then the last of sled goes, then the folder is synced
    // and marked as closed.
    committer: Committer,
    records: Tree,
    health: Arc<Health>,
    _session: Session,
}

impl Store for Sled {
    fn get(&self, key: &Key) -> Result<Option<Record>> {
        self.health.check()?;
        tables::get(&self.records, key)
    }

    fn scan(&self, range: &Range) -> Result<Page> {
        self.health.check()?;
        let Some(bounds) = range.bounds() else {
            return Ok(Page::default());
        };
        let read = || {
            let found = self.records.range::<Key, _>(bounds);
            let page = match range.order {
                Order::Ascending => Page::of(found.map(record), range.limit),
                Order::Descending => Page::of(found.rev().map(record), range.limit),
            };
            Ok(page)
        };
        guarded(read).map_err(unreadable)?
    }

    fn commit(&self, commit: Commit) -> Result<Version> {
        self.committer.commit(commit)
    }
}

fn record(found: sled::Result<(sled::IVec, sled::IVec)>) -> Result<(Key, Record)> {
    let (key, raw) = found.map_err(|error| unreadable(error.into()))?;
    let key = Key(key.to_vec());
    let record = envelope::unwrap(&key, &raw)?;
    Ok((key, record))
}
