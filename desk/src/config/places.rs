//! Where settings may stand on a machine.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// Name of the file of settings.
const FILE: &str = "upward.toml";

/// Where settings may stand.
#[derive(Clone)]
pub struct Places {
    /// Names and values of the environment.
    pub environment: Vec<(OsString, OsString)>,
    /// The current folder.
    pub folder: PathBuf,
}

impl Places {
    /// Returns the places of this process.
    pub fn here() -> Self {
        Self {
            environment: env::vars_os().collect(),
            folder: PathBuf::from("."),
        }
    }

    /// Returns the files that may hold settings, the stronger last: the user's own, and that of the current folder.
    pub(super) fn files(&self) -> Vec<PathBuf> {
        let own = self.own(FILE);
        own.into_iter().chain([self.folder.join(FILE)]).collect()
    }

    /// Returns where a file of the user's own configuration stands: where the platform keeps configuration (XDG Base
    /// Directory Specification 0.8; Apple's File System Programming Guide); none for a user without such a folder.
    pub fn own(&self, file: &str) -> Option<PathBuf> {
        let folder = |name: &str| {
            let (_, value) = self
                .environment
                .iter()
                .find(|(found, _)| found == OsStr::new(name))?;
            Some(PathBuf::from(value)).filter(|path| path.is_absolute())
        };
        let user = if cfg!(target_os = "macos") {
            folder("HOME").map(|home| home.join("Library/Application Support"))
        } else if cfg!(windows) {
            folder("APPDATA")
        } else {
            folder("XDG_CONFIG_HOME").or_else(|| folder("HOME").map(|home| home.join(".config")))
        };
        user.map(|user| user.join("upward").join(file))
    }
}

/// Returns a path as it is shown: without the dot of the current folder.
pub(super) fn shown(path: &Path) -> String {
    path.strip_prefix(".").unwrap_or(path).display().to_string()
}
