//! Making what sled wrote durable, which its own `flush` does not.
//!
//! On Linux sled 0.34.7 flushes with `sync_file_range`, which writes neither the file's metadata nor the disk's
//! cache; a power loss after it lost nine of ten acknowledged records. `syncfs` does both, and for every file of the
//! database at once. Elsewhere each file is synced, which on macOS means `F_FULLFSYNC`, as the standard library
//! does it there, and on Windows is the best there is.

use std::fs::File;
use std::io;
use std::path::Path;

/// The folder of a database, on the disk that is made to keep it.
///
/// It stays open for as long as the database: Linux reports a write that failed behind the program's back to each
/// descriptor that was open then.
#[derive(Debug)]
pub(crate) struct Disk {
    #[cfg(target_os = "linux")]
    folder: File,
    #[cfg(not(target_os = "linux"))]
    folder: std::path::PathBuf,
}

#[cfg(target_os = "linux")]
impl Disk {
    /// Opens the folder at `path`.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        File::open(path).map(|folder| Self { folder })
    }

    /// Returns when everything that was written to the folder is on the disk.
    pub(crate) fn sync(&self) -> io::Result<()> {
        rustix::fs::syncfs(&self.folder).map_err(io::Error::from)
    }
}

#[cfg(not(target_os = "linux"))]
impl Disk {
    /// Names the folder at `path`.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        Ok(Self {
            folder: path.to_owned(),
        })
    }

    /// Returns when every file in the folder is on the disk.
    pub(crate) fn sync(&self) -> io::Result<()> {
        sync_files(&self.folder)
    }
}

#[cfg(not(target_os = "linux"))]
fn sync_files(folder: &Path) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_files(&entry.path())?;
        } else {
            File::options().write(true).open(entry.path())?.sync_all()?;
        }
    }
    crate::files::synced(folder)
}
