//! What the writer writes, so that whoever reads it can tell whether anything of it is missing.
//!
//! Each of its threads counts. A commit writes the number, with content that follows from it, under several keys that
//! are written anew each time, under one of a ring of keys, and to a log.

use std::collections::BTreeMap;
use std::path::Path;

use upward_store::{Folder, Key, Record, Store, Version};

/// How many keys a thread's every commit writes.
pub const SLOTS: u64 = 3;
/// How many of a thread's last commits keep a key of their own.
pub const RING: u64 = 64;

/// Numbers that were acknowledged, by thread.
pub type Acknowledged = BTreeMap<u64, u64>;

/// A store under test.
pub struct Work {
    /// The records.
    pub store: Box<dyn Store>,
    /// Where content is kept, if not in the records.
    pub files: Option<Folder>,
    /// How much content there is, in bytes.
    pub size: usize,
}

impl Work {
    /// Takes a store in `home`, with content of so many bytes in the records, or beside them.
    pub fn new(store: Box<dyn Store>, home: &Path, size: usize, beside: bool) -> Self {
        let files = beside.then(|| Folder::open(&home.join("files")).unwrap());
        Self { store, files, size }
    }
}

/// Returns the number that a record begins with.
pub fn number(record: &Record) -> u64 {
    record
        .bytes
        .first_chunk()
        .map_or(u64::MAX, |bytes| u64::from_be_bytes(*bytes))
}

/// Returns what belongs to a number.
pub fn content(writer: u64, number: u64, size: usize) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&writer.to_be_bytes());
    hasher.update(&number.to_be_bytes());
    let mut bytes = vec![0; size];
    hasher.finalize_xof().fill(&mut bytes);
    bytes
}

/// Returns the name of a file with that content.
pub fn name(content: &[u8]) -> String {
    blake3::hash(content).to_hex().to_string()
}

/// Returns a key that a thread writes with every number.
pub fn slot(writer: u64, place: u64) -> Key {
    Key::from(format!("slot/{writer}/{place}").as_str())
}

/// Returns the key of a thread's number until the ring has gone round.
pub fn ring(writer: u64, number: u64) -> Key {
    Key::from(format!("ring/{writer}/{}", number % RING).as_str())
}

/// Returns where a thread's numbers stand one after the other.
pub fn log(writer: u64) -> Key {
    Key::from(format!("log/{writer}/").as_str())
}

/// Returns the key of a number's entry in its log.
pub fn entry(writer: u64, version: Version) -> Key {
    log(writer).entry(version, 0)
}
