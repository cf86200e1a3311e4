//! A database that no process has open, so that another can be put in its place.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::lock::Lock;
use super::open::set_aside;
use crate::files::{made, synced};
use crate::{Error, Result};

/// Name of the database within a store's folder. What was put aside stands beside it, with a time behind the name.
pub(super) const NAME: &str = "database";

/// The folder of a store that nobody can open as long as this is held.
#[derive(Debug)]
pub(crate) struct Closed {
    folder: PathBuf,
    _lock: Lock,
}

impl Closed {
    /// Closes the store in `folder` to others; there need not be one.
    ///
    /// # Errors
    /// [`Error::Busy`] while somebody has it open; [`Error::Unavailable`] when the disk refuses.
    pub(crate) fn take(folder: &Path) -> Result<Self> {
        made(folder).map_err(|error| Error::unavailable("make", folder, &error))?;
        Ok(Self {
            folder: folder.to_owned(),
            _lock: Lock::take(folder)?,
        })
    }

    /// Returns whether there is a database in a store's folder.
    pub(crate) fn holds(folder: &Path) -> bool {
        folder.join(NAME).exists()
    }

    /// Puts the database of the store in `other` in the place of this one, which is put aside.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the disk refuses.
    pub(crate) fn replace(&self, other: &Path) -> Result<()> {
        let database = self.folder.join(NAME);
        let replace = || {
            if database.exists() {
                set_aside(&database)?;
            }
            fs::rename(other.join(NAME), &database)?;
            synced(&self.folder)
        };
        replace().map_err(|error| Error::unavailable("replace", &database, &error))
    }

    /// Removes the database, which is known to hold nothing.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the disk refuses.
    pub(crate) fn discard(&self) -> Result<()> {
        let database = self.folder.join(NAME);
        fs::remove_dir_all(&database)
            .map_err(|error| Error::unavailable("remove", &database, &error))
    }
}

/// Returns the databases that were put aside in a store's folder, the oldest first.
///
/// # Errors
/// [`Error::Unavailable`] when the folder cannot be read.
pub(crate) fn put_aside(folder: &Path) -> Result<Vec<PathBuf>> {
    let list = || -> io::Result<Vec<PathBuf>> {
        let paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
        let mut paths = paths.collect::<io::Result<Vec<_>>>()?;
        paths.retain(|path| path.is_dir() && path.file_stem().is_some_and(|stem| stem == NAME));
        paths.retain(|path| path.extension().is_some());
        paths.sort();
        Ok(paths)
    };
    list().map_err(|error| Error::unavailable("list", folder, &error))
}
