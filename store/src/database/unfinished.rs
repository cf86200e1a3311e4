//! What a process leaves that is killed while it opens a database.
//!
//! sled then writes a new snapshot under a name of its own, and renames it. When it starts anew, it takes the one that
//! was not finished for the newest, finds it damaged, and does not open (spacejam/sled#1533). The one before is still
//! there, and the log that it goes back to: without the unfinished one, it opens and holds everything.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// Puts a snapshot that was not finished beside the database, and returns where it is now. It takes the place of the
/// one before, should there be one.
pub(super) fn put_aside(database: &Path) -> io::Result<Option<PathBuf>> {
    let aside = database.with_extension("unfinished");
    let mut found = None;
    for entry in fs::read_dir(database)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with("snap.") && name.ends_with(".generating") {
            fs::rename(entry.path(), &aside)?;
            found = Some(aside.clone());
        }
    }
    Ok(found)
}
