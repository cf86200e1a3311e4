//! The backups that a home keeps of itself.

use std::path::{Path, PathBuf};
use std::{fs, io};

use jiff::Timestamp;

use crate::files::{made, synced};
use crate::{Contents, Error, Result, Summary, Vault, Watcher};

/// How many are kept.
const KEPT: usize = 7;

/// The ending of their names, behind the time of their making.
const ENDING: &str = ".backup";
const TIME: &str = "%Y-%m-%dT%H-%M-%SZ";

/// The folder of a home's own backups.
#[derive(Debug, Clone)]
pub struct Backups {
    folder: PathBuf,
}

impl Backups {
    pub(super) fn of(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Makes a backup that bears the time `now`, and removes the oldest of more than seven.
    ///
    /// It holds no accounts' keys: who deletes an account also makes it unreadable in here at once. To move to
    /// another place, make one with [`Contents::Whole`].
    ///
    /// # Errors
    /// As [`Vault::backup`].
    pub fn make(&self, vault: &Vault, now: Timestamp, watcher: Watcher<'_>) -> Result<Summary> {
        self.told("make", made(&self.folder))?;
        let path = self.folder.join(format!("{}{ENDING}", now.strftime(TIME)));
        let summary = vault.backup(&path, now, Contents::Home, watcher)?;
        for old in self.list()?.into_iter().skip(KEPT) {
            self.told("remove from", fs::remove_file(old))?;
        }
        self.told("write", synced(&self.folder))?;
        Ok(summary)
    }

    /// Returns the files of all backups that it made, the newest first.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the folder cannot be read.
    pub fn list(&self) -> Result<Vec<PathBuf>> {
        let mut names = self.names()?;
        names.retain(|name| time(name).is_some());
        names.sort_unstable_by(|one, other| other.cmp(one));
        let paths = names.into_iter().map(|name| self.folder.join(name));
        Ok(paths.collect())
    }

    /// Returns when the newest backup was made.
    ///
    /// # Errors
    /// As [`Backups::list`].
    pub fn newest(&self) -> Result<Option<Timestamp>> {
        let times = self.names()?;
        Ok(times.iter().filter_map(|name| time(name)).max())
    }

    /// Removes what a backup left that was being made when its process was killed.
    pub(super) fn tidy(&self) -> Result<()> {
        for name in self.names()? {
            if name.starts_with(".backup-") {
                self.told("remove from", fs::remove_file(self.folder.join(name)))?;
            }
        }
        Ok(())
    }

    fn names(&self) -> Result<Vec<String>> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries.collect::<io::Result<Vec<_>>>(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error),
        };
        let names = self.told("list", entries)?.into_iter();
        Ok(names
            .filter_map(|entry| entry.file_name().into_string().ok())
            .collect())
    }

    fn told<T>(&self, verb: &str, outcome: io::Result<T>) -> Result<T> {
        let folder: &Path = &self.folder;
        outcome.map_err(|error| Error::unavailable(verb, folder, &error))
    }
}

/// Returns when the backup of a name was made; none for what is no backup's name.
fn time(name: &str) -> Option<Timestamp> {
    let time = name.strip_suffix(ENDING)?;
    let time = jiff::civil::DateTime::strptime(TIME, time).ok()?;
    let zoned = time.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
    Some(zoned.timestamp())
}
