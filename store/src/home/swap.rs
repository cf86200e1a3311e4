//! Moving what was restored to its place. A crash on the way is finished at the next start: what has been moved is
//! not there any more.

use std::collections::HashSet;
use std::path::Path;
use std::{fs, io};

use super::layout::Layout;
use crate::database::{self, Closed};
use crate::files::{made, synced};
use crate::{Error, Files, Folder, Result};

/// Finishes a restore that was interrupted, and returns whether there was one.
pub fn finish(layout: &Layout) -> Result<bool> {
    let whole = layout.restored().folder().exists();
    if whole || layout.restoring().folder().exists() {
        swap(layout, &Closed::take(&layout.db())?)?;
    }
    Ok(whole)
}

/// Moves what was restored to its place, if anything was, and removes what was not built to its end.
pub fn swap(layout: &Layout, closed: &Closed) -> Result<()> {
    removed(layout.restoring().folder())?;
    let restored = layout.restored();
    if !restored.folder().exists() {
        return Ok(());
    }
    merge(
        &restored.tombstones(),
        &layout.tombstones(),
        &HashSet::new(),
    )?;
    let gone = Folder::open(&layout.tombstones())?.names()?;
    merge(
        &restored.keys(),
        &layout.keys(),
        &gone.into_iter().collect(),
    )?;
    if Closed::holds(&restored.db()) {
        closed.replace(&restored.db())?;
    }
    if restored.blobs().exists() {
        set_aside(&layout.blobs())?;
        moved(&restored.blobs(), &layout.blobs())?;
    }
    removed(restored.folder())
}

/// Renames a folder by the time, unless there is nothing in it.
pub fn set_aside(folder: &Path) -> Result<()> {
    let holds = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if holds {
        let aside = database::set_aside(folder);
        aside.map_err(|error| Error::unavailable("move", folder, &error))?;
    }
    removed(folder)
}

/// Removes a folder with all that is in it; one that does not exist is no error.
pub fn removed(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Error::unavailable("remove", folder, &error))
        }
        _ => Ok(()),
    }
}

fn moved(from: &Path, to: &Path) -> Result<()> {
    let parent = to.parent().unwrap_or(to);
    fs::rename(from, to)
        .and_then(|()| synced(parent))
        .map_err(|error| Error::unavailable("move", from, &error))
}

/// Moves files into a folder that has others, without those of some names.
fn merge(from: &Path, to: &Path, without: &HashSet<String>) -> Result<()> {
    let files = Folder::open(from)?;
    let mut shelves = HashSet::new();
    let told = |error: io::Error| Error::unavailable("write to", to, &error);
    for name in files.names()? {
        if !without.contains(&name) {
            let shelf = name.get(..2).unwrap_or(&name);
            let target = to.join(shelf);
            made(&target)
                .and_then(|()| fs::rename(from.join(shelf).join(&name), target.join(&name)))
                .map_err(told)?;
            shelves.insert(target);
        }
    }
    shelves
        .iter()
        .try_for_each(|shelf| synced(shelf))
        .map_err(told)
}
