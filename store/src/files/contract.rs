//! What every place for files promises.
#![allow(clippy::unwrap_used)]

use std::time::{Duration, SystemTime};

use crate::Files;

/// Runs the contract on an empty place.
pub fn check(files: &impl Files) {
    assert_eq!(files.get("abcd").unwrap(), None);
    assert_eq!(files.written("abcd").unwrap(), None);
    let start = SystemTime::now();
    files.put("abcd", b"one").unwrap();
    let written = files.written("abcd").unwrap().unwrap();
    assert!(written.max(start) < written.min(start) + Duration::from_secs(60));
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
