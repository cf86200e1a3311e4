//! Restoring a backup: it is built beside the home, read back, and moved to its place in one step.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use super::layout::Layout;
use super::swap;
use crate::backup::restore::{Target, compare};
use crate::backup::{Reader, Verified, line};
use crate::database::{Closed, Disk};
use crate::files::{made, synced};
use crate::{Error, Files, Folder, Result, Secret, Sled, Summary, Watcher, master};

/// What is done with what a home holds before a backup is restored into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Present {
    /// Nothing: a home that holds anything is refused.
    Refuse,
    /// It is put aside within the home, and nothing of it is removed.
    SetAside,
}

/// Restores a backup into the home in the folder `home`, which no process may have open. Accounts that were deleted
/// when the backup was made, or that this home knows to be deleted, stay so. Accounts' keys that the home has stay.
///
/// # Errors
/// [`Error::Backup`] when the backup is damaged, changed, made with another master key, or does not fit the home;
/// [`Error::MasterKey`] when there is no key; [`Error::Busy`] while the home is open; [`Error::Cancelled`];
/// [`Error::Unavailable`] when the disk refuses. The home is as it was then.
pub fn restore(
    home: &Path,
    backup: &Path,
    key: Option<&str>,
    present: Present,
    mut watcher: Watcher<'_>,
) -> Result<Summary> {
    let layout = Layout::of(home);
    let master = master::find(home, key)?.ok_or_else(|| {
        Error::MasterKey(format!(
            "a backup opens only with the master key of the home that it was made from; put that one's master.key \
             into {}, or set UPWARD_MASTER_KEY",
            home.display()
        ))
    })?;
    let key_of_backups = line::key(&master);
    let verified = Reader::open(backup, &key_of_backups)?.verified(&mut watcher)?;
    if present == Present::Refuse && Closed::holds(&layout.db()) {
        return Err(Error::Backup(format!(
            "{} holds data already, and nothing was restored; name another home, or let what is there be put aside",
            home.display()
        )));
    }
    if !verified.summary.keys && !layout.keys().exists() {
        return Err(Error::Backup(format!(
            "{} holds no accounts' keys, since it was made to stay in its home; restore it there, or copy the folder \
             keys from there into {}",
            backup.display(),
            home.display()
        )));
    }
    made(home).map_err(|error| Error::unavailable("make", home, &error))?;
    let closed = Closed::take(&layout.db())?;
    swap::swap(&layout, &closed)?;
    build(&layout, backup, &key_of_backups, &verified, &mut watcher)?;
    swap::swap(&layout, &closed)?;
    master::key(home, key)?;
    Ok(verified.summary)
}

/// Builds a verified backup in the folder from which [`swap::swap`] moves it to its place. Until then the home is as
/// it was.
pub fn build(
    layout: &Layout,
    backup: &Path,
    key: &Secret,
    verified: &Verified,
    watcher: &mut Watcher<'_>,
) -> Result<()> {
    let aside = layout.restoring();
    let folder = aside.folder();
    swap::removed(folder)?;
    let built = fill(layout, &aside, backup, key, verified, watcher).and_then(|()| {
        let named = fs::rename(folder, layout.restored().folder());
        let named = named.and_then(|()| synced(layout.folder()));
        named.map_err(|error| Error::unavailable("move", folder, &error))
    });
    if built.is_err() {
        swap::removed(folder)?;
    }
    built
}

fn fill(
    layout: &Layout,
    aside: &Layout,
    backup: &Path,
    key: &Secret,
    verified: &Verified,
    watcher: &mut Watcher<'_>,
) -> Result<()> {
    let mut gone: HashSet<String> = verified.tombstones.clone();
    gone.extend(Folder::open(&layout.tombstones())?.names()?);
    let counts = verified.summary.counts;
    let (blobs, keys) = (Folder::open(&aside.blobs())?, Folder::open(&aside.keys())?);
    let tombstones = Folder::open(&aside.tombstones())?;
    let store = Sled::open(&aside.db(), None)?.store;
    let target = Target {
        store: &store,
        blobs: &blobs,
        keys: &keys,
        tombstones: &tombstones,
    };
    let filled = target.fill(Reader::open(backup, key)?, counts.last, &gone, watcher)?;
    drop(store);
    let store = Sled::open(&aside.db(), None)?.store;
    compare(&store, &blobs, counts.missing, &filled, watcher)?;
    drop(store);
    let written = Disk::open(aside.folder()).and_then(|disk| disk.sync());
    written.map_err(|error| Error::unavailable("write", aside.folder(), &error))
}
