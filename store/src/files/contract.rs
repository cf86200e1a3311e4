//! What every place for files promises.
#![allow(clippy::unwrap_used)]

use crate::Files;

/// Runs the contract on an empty place.
pub fn check(files: &impl Files) {
    assert_eq!(files.get("abcd").unwrap(), None);
    files.put("abcd", b"one").unwrap();
    files.put("abcd", b"two").unwrap();
    files.put("ef01", b"").unwrap();
    assert_eq!(files.get("abcd").unwrap(), Some(b"two".to_vec()));
    let mut names = files.names().unwrap();
    names.sort();
    assert_eq!(names, ["abcd", "ef01"]);
    files.remove("abcd").unwrap();
    files.remove("abcd").unwrap();
    assert_eq!(files.get("abcd").unwrap(), None);
    assert_eq!(files.names().unwrap(), ["ef01"]);
}
