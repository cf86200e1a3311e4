//! Where everything stands in a home.

use std::path::{Path, PathBuf};

use crate::{Folder, Keyring, Result, Secret, Sled, Vault};

/// The folders of a home, or of what shall become a part of one.
#[derive(Debug, Clone)]
pub struct Layout {
    folder: PathBuf,
}

impl Layout {
    pub fn of(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn db(&self) -> PathBuf {
        self.folder.join("db")
    }

    pub fn blobs(&self) -> PathBuf {
        self.folder.join("blobs")
    }

    pub fn keys(&self) -> PathBuf {
        self.folder.join("keys")
    }

    pub fn tombstones(&self) -> PathBuf {
        self.folder.join("tombstones")
    }

    pub fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// Where a backup is built that does not count yet.
    pub fn restoring(&self) -> Self {
        Self::of(&self.folder.join("restoring"))
    }

    /// Where a backup stands that is whole and counts, and only has to be moved to its place.
    pub fn restored(&self) -> Self {
        Self::of(&self.folder.join("restored"))
    }

    /// Returns the vault over an open database and the folders beside it.
    pub fn vault(&self, store: Sled, master: &Secret) -> Result<Vault> {
        let folder = |path: PathBuf| Folder::open(&path).map(Box::new);
        let keys = Keyring::new(master, folder(self.keys())?, folder(self.tombstones())?);
        Ok(Vault::new(Box::new(store), folder(self.blobs())?, keys))
    }
}
