//! The Unix socket of an owner: where it stands, and who may use it.

use std::fs::{self, Permissions};
use std::io::{self, ErrorKind};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use rustix::process::geteuid;
use tokio::net::UnixListener;
use upward_engine::error::{Error, Kind, Result};

use super::folder;
use crate::home::Home;

/// The longest path of a Unix socket in bytes, without the zero behind it: `sun_path` has 108 on Linux (unix(7)) and
/// 104 on macOS.
const LONGEST: usize = if cfg!(target_os = "linux") { 107 } else { 103 };

/// A socket that listens; its name is gone when it is dropped.
#[derive(Debug)]
pub struct Socket {
    path: PathBuf,
}

impl Socket {
    /// Listens for a data folder whose lock this process holds. A name that a dead owner left behind is removed.
    ///
    /// # Errors
    /// When the socket cannot be made.
    pub fn bind(home: &Home) -> Result<(Self, UnixListener)> {
        let path = place(home);
        listen(&path)
            .map(|listener| (Self { path: path.clone() }, listener))
            .map_err(|error| {
                Error::new(
                    Kind::Unavailable,
                    "socket",
                    format!("{} cannot be listened at: {error}", path.display()),
                )
                .hint("open the data folder in the command itself: --in-process")
            })
    }

    /// Returns where it stands.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        // Whoever comes next removes it too, under the lock.
        let _ = fs::remove_file(&self.path);
    }
}

/// Returns whether a socket at `path` is one that only this user can have made.
pub fn trusted(path: &Path) -> bool {
    path.parent().is_some_and(folder::is_private)
}

/// In the data folder; where that makes the path too long, in the user's folder for such things, under a name that
/// only this data folder has.
fn place(home: &Home) -> PathBuf {
    let inside = home.path().join("run").join("owner.sock");
    if inside.as_os_str().len() <= LONGEST {
        return inside;
    }
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let runtime = runtime.filter(|path| path.is_absolute());
    let short = match runtime {
        Some(runtime) => runtime.join("upward"),
        None => PathBuf::from(format!("/tmp/upward-{}", geteuid().as_raw())),
    };
    let hash = blake3::hash(home.path().as_os_str().as_bytes()).to_hex();
    let name: String = hash.chars().take(32).collect();
    short.join(name + ".sock")
}

fn listen(path: &Path) -> io::Result<UnixListener> {
    if let Some(folder) = path.parent() {
        folder::private(folder)?;
    }
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let listener = UnixListener::bind(path)?;
    fs::set_permissions(path, Permissions::from_mode(0o600))?;
    Ok(listener)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::MetadataExt;

    use super::*;

    #[tokio::test]
    async fn what_a_dead_owner_left_is_replaced_and_only_the_owner_may_connect() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path()).unwrap();
        let (first, listener) = Socket::bind(&home).unwrap();
        let path = first.path().to_owned();
        std::mem::forget(first);
        drop(listener);
        assert!(path.exists());
        let (second, _listener) = Socket::bind(&home).unwrap();
        assert_eq!(path.metadata().unwrap().mode() & 0o777, 0o600);
        assert!(trusted(&path));
        drop(second);
        assert!(!path.exists());
    }

    #[tokio::test]
    async fn a_long_folder_has_a_short_socket_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let long = |name: &str| Home::at(&folder.path().join("x".repeat(150)).join(name)).unwrap();
        let (one, _first) = Socket::bind(&long("one")).unwrap();
        let (two, _second) = Socket::bind(&long("two")).unwrap();
        assert_ne!(one.path(), two.path());
        assert!(one.path().as_os_str().len() <= LONGEST);
        assert!(trusted(one.path()));
    }
}
