//! Files in a folder, spread over sub-folders by the first two digits of their names.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::{Error, Files, Result};

/// A folder on the disk, which only its owner may enter.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Opens the folder at `path`, and makes it where there is none.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when it cannot be made.
    pub fn open(path: &Path) -> Result<Self> {
        made(path).map_err(|error| Error::unavailable("make", path, &error))?;
        Ok(Self {
            path: path.to_owned(),
        })
    }

    /// Writes a file that need not be on the disk yet: for a folder that counts only when all of it is.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when it cannot be written.
    pub(crate) fn fill(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let shelf = self.shelf(name);
        let path = shelf.join(name);
        let write = || {
            made(&shelf)?;
            let mut options = File::options();
            options.write(true).create(true).truncate(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            options.open(&path)?.write_all(bytes)
        };
        write().map_err(|error| Error::unavailable("write", &path, &error))
    }

    fn shelf(&self, name: &str) -> PathBuf {
        self.path.join(name.get(..2).unwrap_or(name))
    }
}

impl Files for Folder {
    fn put(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let shelf = self.shelf(name);
        let path = shelf.join(name);
        written(&shelf, &path, bytes).map_err(|error| Error::unavailable("write", &path, &error))
    }

    fn get(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let path = self.shelf(name).join(name);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::unavailable("read", &path, &error)),
        }
    }

    fn remove(&self, name: &str) -> Result<()> {
        let shelf = self.shelf(name);
        let path = shelf.join(name);
        match fs::remove_file(&path).and_then(|()| synced(&shelf)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(Error::unavailable("remove", &path, &error))
            }
            _ => Ok(()),
        }
    }

    fn names(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        let listed =
            |path: &Path| -> io::Result<Vec<fs::DirEntry>> { fs::read_dir(path)?.collect() };
        for shelf in
            listed(&self.path).map_err(|error| Error::unavailable("list", &self.path, &error))?
        {
            let path = shelf.path();
            let files = listed(&path).map_err(|error| Error::unavailable("list", &path, &error))?;
            let files = files
                .into_iter()
                .filter_map(|file| file.file_name().into_string().ok());
            names.extend(files.filter(|name| !name.starts_with('.')));
        }
        Ok(names)
    }
}

/// A file is whole under its name or not there: it is written aside, synced, renamed, and the folder synced.
fn written(shelf: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    made(shelf)?;
    let mut file = NamedTempFile::with_prefix_in(".", shelf)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    synced(shelf)
}

/// Makes a folder that only its owner may enter, and makes its name durable.
pub(crate) fn made(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(path)?;
    path.parent().map_or(Ok(()), synced)
}

pub(crate) fn synced(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::contract;

    #[test]
    fn keeps_the_contract() {
        let home = tempfile::tempdir().unwrap();
        contract::check(&Folder::open(&home.path().join("files")).unwrap());
    }
}
