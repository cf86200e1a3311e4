//! Folders that only their owner may enter.

use std::fs::{self, DirBuilder, Permissions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::Path;

use rustix::process::geteuid;

/// Permissions of a folder that only its owner may enter.
const PRIVATE: u32 = 0o700;

/// Makes a folder that only its owner may enter, with all above it; one that is there stays as it is.
///
/// # Errors
/// When it cannot be made, or something else has its name.
pub fn made(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(PRIVATE).create(path)
}

/// As [`made`], and takes from others what they may do with the folder.
///
/// # Errors
/// Also when the folder is another user's, or a link to one.
pub fn private(path: &Path) -> io::Result<()> {
    made(path)?;
    if !ours(path)? {
        let message = format!("{} belongs to another user", path.display());
        return Err(io::Error::new(ErrorKind::PermissionDenied, message));
    }
    fs::set_permissions(path, Permissions::from_mode(PRIVATE))
}

/// Returns whether `path` is a folder of this user, and not a link, so that nobody else decides what stands in it.
///
/// # Errors
/// When there is nothing of that name.
pub fn ours(path: &Path) -> io::Result<bool> {
    let meta = fs::symlink_metadata(path)?;
    Ok(meta.is_dir() && meta.uid() == geteuid().as_raw())
}

/// Returns whether `path` is a folder of this user that nobody else may enter.
pub fn is_private(path: &Path) -> bool {
    let closed = |meta: fs::Metadata| meta.mode() & 0o077 == 0;
    ours(path).unwrap_or(false) && fs::symlink_metadata(path).is_ok_and(closed)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_folder_is_closed_to_others_and_a_link_is_no_folder() {
        let base = tempfile::tempdir().unwrap();
        let (open, link) = (base.path().join("open"), base.path().join("link"));
        fs::create_dir(&open).unwrap();
        fs::set_permissions(&open, Permissions::from_mode(0o777)).unwrap();
        assert!(!is_private(&open));
        private(&open).unwrap();
        assert!(is_private(&open));
        symlink(&open, &link).unwrap();
        assert!(!is_private(&link) && private(&link).is_err());
    }
}
