//! Files in a folder, spread over sub-folders by the first two digits of their names.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::NamedTempFile;

use crate::{Error, Files, Result};

/// What the name of a file starts with as long as it is being written.
const HALF: &str = ".";

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

    /// Returns all that stands on the shelves.
    fn listed(&self) -> Result<Vec<fs::DirEntry>> {
        let list = |path: &Path| {
            let entries = fs::read_dir(path).and_then(Iterator::collect);
            entries.map_err(|error| Error::unavailable("list", path, &error))
        };
        let shelves: Vec<fs::DirEntry> = list(&self.path)?;
        let files = shelves.iter().map(|shelf| list(&shelf.path()));
        Ok(files
            .collect::<Result<Vec<_>>>()?
            .into_iter()
            .flatten()
            .collect())
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
        for file in self.listed()? {
            names.extend(file.file_name().into_string().ok());
        }
        names.retain(|name| !name.starts_with(HALF));
        Ok(names)
    }

    fn written(&self, name: &str) -> Result<Option<SystemTime>> {
        let path = self.shelf(name).join(name);
        match fs::metadata(&path).and_then(|data| data.modified()) {
            Ok(written) => Ok(Some(written)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::unavailable("look at", &path, &error)),
        }
    }

    fn tidy(&self, before: SystemTime) -> Result<()> {
        for file in self.listed()? {
            let half = file
                .file_name()
                .as_encoded_bytes()
                .starts_with(HALF.as_bytes());
            let old = || Ok(file.metadata()?.modified()? < before);
            let removed = match half.then(old) {
                Some(Ok(true)) => fs::remove_file(file.path()),
                Some(Err(error)) => Err(error),
                Some(Ok(false)) | None => Ok(()),
            };
            match removed {
                // It was finished, or given up, meanwhile.
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                removed => {
                    removed.map_err(|error| Error::unavailable("remove", &file.path(), &error))?;
                }
            }
        }
        Ok(())
    }
}

/// A file is whole under its name or not there: it is written aside, synced, renamed, and the folder synced.
fn written(shelf: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    made(shelf)?;
    let mut file = NamedTempFile::with_prefix_in(HALF, shelf)?;
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

/// Makes the names in a folder durable; the empty path is the present folder. Windows has no such call and writes
/// them in order.
pub(crate) fn synced(folder: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let here = folder.as_os_str().is_empty();
    let folder = if here { Path::new(".") } else { folder };
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::files::contract;

    #[test]
    fn keeps_the_contract() {
        let home = tempfile::tempdir().unwrap();
        contract::check(&Folder::open(&home.path().join("files")).unwrap());
    }

    #[test]
    fn what_was_left_half_written_is_tidied_up_once_it_is_old() {
        let home = tempfile::tempdir().unwrap();
        let folder = Folder::open(home.path()).unwrap();
        folder.put("abcd", b"whole").unwrap();
        let half = home.path().join("ab/.left");
        fs::write(&half, "ha").unwrap();
        let now = SystemTime::now();
        folder.tidy(now - Duration::from_secs(60)).unwrap();
        assert!(half.exists());
        assert_eq!(folder.names().unwrap(), ["abcd"]);
        folder.tidy(now + Duration::from_secs(60)).unwrap();
        assert!(!half.exists());
        assert_eq!(folder.names().unwrap(), ["abcd"]);
    }

    #[test]
    fn names_in_the_present_folder_are_made_durable() {
        synced(Path::new("files").parent().unwrap()).unwrap();
    }
}
