//! The data folder: where everything that Upward keeps on this machine stands.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use upward_engine::error::{Error, Kind, Result};

use crate::owner::folder;

/// The data folder of one person on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    path: PathBuf,
}

impl Home {
    /// Opens the data folder at `path`, and makes it where there is none; only its owner may enter then.
    ///
    /// # Errors
    /// When it cannot be made, or is no folder.
    pub fn at(path: &Path) -> Result<Self> {
        folder::made(path)
            .and_then(|()| fs::canonicalize(path))
            .map(|path| Self { path })
            .map_err(|error| unusable(path, &error))
    }

    /// Returns where the data folder is when nobody names one, by the platform's customs; `variable` reads the
    /// environment.
    ///
    /// Linux: the XDG Base Directory Specification 0.8; macOS: Apple's File System Programming Guide, "Application
    /// Support".
    ///
    /// # Errors
    /// Wrong usage when the environment names no home folder of this user.
    pub fn usual(variable: impl Fn(&str) -> Option<OsString>) -> Result<PathBuf> {
        let folder = |name: &str| {
            variable(name)
                .map(PathBuf::from)
                .filter(|path| path.is_absolute())
        };
        let inside = if cfg!(target_os = "macos") {
            folder("HOME").map(|home| home.join("Library/Application Support"))
        } else {
            folder("XDG_DATA_HOME").or_else(|| folder("HOME").map(|home| home.join(".local/share")))
        };
        inside.map(|inside| inside.join("upward")).ok_or_else(|| {
            Error::new(
                Kind::Usage,
                "no-home",
                "this user has no home folder to keep the data in",
            )
            .hint("name a folder with --home DIR, or in UPWARD_HOME")
        })
    }

    /// Returns the folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the file that is locked by the one process that has the folder open.
    pub fn lock(&self) -> PathBuf {
        self.path.join("owner.lock")
    }

    /// Returns the file to which an owner writes that was started on demand.
    pub fn log(&self) -> PathBuf {
        self.path.join("owner.log")
    }
}

fn unusable(path: &Path, error: &io::Error) -> Error {
    Error::new(
        Kind::Unavailable,
        "home",
        format!("the data folder {} cannot be used: {error}", path.display()),
    )
    .hint("name another with --home DIR, or in UPWARD_HOME")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_place_follows_the_environment_and_ignores_relative_folders() {
        let place = |data: &str, home: &str| {
            let (data, home) = (OsString::from(data), OsString::from(home));
            Home::usual(|name| match name {
                "XDG_DATA_HOME" => Some(data.clone()),
                "HOME" => Some(home.clone()),
                _ => None,
            })
        };
        if cfg!(target_os = "linux") {
            assert_eq!(place("/d", "/h").unwrap(), Path::new("/d/upward"));
            assert_eq!(
                place("d", "/h").unwrap(),
                Path::new("/h/.local/share/upward")
            );
        }
        assert_eq!(place("", "").unwrap_err().code, "no-home");
    }

    #[test]
    fn one_folder_has_one_name_however_it_is_spelled() {
        let base = tempfile::tempdir().unwrap();
        let plain = Home::at(&base.path().join("a/b")).unwrap();
        assert_eq!(Home::at(&base.path().join("a/../a/./b")).unwrap(), plain);
        let file = base.path().join("file");
        fs::write(&file, "").unwrap();
        assert_eq!(Home::at(&file).unwrap_err().code, "home");
    }
}
