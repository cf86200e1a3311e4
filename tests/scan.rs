//! What stands in a folder, as it does: whether anything of a person stands in the open.

use std::fs;
use std::path::Path;

/// Returns the content of all files in a folder, in one.
pub fn scan(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            all.extend(scan(&entry.path()));
        } else if kind.is_file() {
            all.extend(fs::read(entry.path()).unwrap());
        }
    }
    all
}
