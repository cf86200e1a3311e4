//! Where things stand: the owner's tag first, so that all of an account lies together, then the table.

use crate::keyring::Tag;
use crate::record::Key;

/// Stands behind a table's name, and sorts before every name that goes on.
const RECORD: u8 = 0;
const INDEX: u8 = 1;
const LOG: u8 = 2;

/// Returns the key of a record; with the start of an id, the prefix of a part of the table.
pub fn record(tag: Tag, table: &str, id: &[u8]) -> Key {
    Key([&tag, table.as_bytes(), &[RECORD], id].concat())
}

/// Returns the key of a unique value, or the prefix of a value's records.
pub fn index(tag: Tag, table: &str, name: &str, hash: [u8; 16]) -> Key {
    Key([
        &tag,
        table.as_bytes(),
        &[INDEX],
        name.as_bytes(),
        &[0],
        &hash,
    ]
    .concat())
}

/// Returns whether a key is an index's.
pub fn is_index(key: &Key) -> bool {
    let table = key.0.get(size_of::<Tag>()..).unwrap_or_default();
    table.iter().find(|byte| **byte <= LOG) == Some(&INDEX)
}

/// Returns the prefix of a log's records.
pub fn log(tag: Tag, name: &str, log: &[u8]) -> Key {
    Key([&tag, name.as_bytes(), &[LOG], log].concat())
}
