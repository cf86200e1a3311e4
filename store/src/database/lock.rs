//! One process per database, and whether the last one closed it.

use std::fs::{File, TryLockError};
use std::io::{self, Write};
use std::path::Path;

use crate::files::synced;
use crate::{Error, Result};

/// The file `lock` beside a database. The operating system frees it when its process ends, however it ends; it is
/// empty unless a process has the database open or ended without closing it.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

impl Lock {
    /// Takes the lock of the database in `folder`.
    ///
    /// # Errors
    /// [`Error::Busy`] while another process has it; [`Error::Unavailable`] when the file cannot be made.
    pub(super) fn take(folder: &Path) -> Result<Self> {
        let path = folder.join("lock");
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        let refused = |error: &io::Error| Error::unavailable("lock", &path, error);
        let file = options.open(&path).map_err(|error| refused(&error))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(Error::Busy(folder.display().to_string())),
            Err(TryLockError::Error(error)) => Err(refused(&error)),
        }
    }

    /// Returns whether the last process to have the database ended without closing it.
    pub(super) fn is_marked(&self) -> io::Result<bool> {
        Ok(self.file.metadata()?.len() > 0)
    }

    /// Notes, durably, that the database in `folder` is open.
    pub(super) fn mark(&mut self, folder: &Path) -> io::Result<()> {
        if !self.is_marked()? {
            self.file.write_all(b"open\n")?;
        }
        self.file.sync_all()?;
        synced(folder)
    }

    /// Notes that the database is closed.
    pub(super) fn clear(&self) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.sync_all()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file is not enough: a process that another thread is just starting has a copy of it until it
        // runs its own program.
        let _ = self.file.unlock();
    }
}
