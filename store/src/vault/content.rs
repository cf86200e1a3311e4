//! What stands under a key: the sealed record itself, or the name of the blob that holds it.
//!
//! Small records stand in the database. sled 0.34.7 loses large ones when the power goes, so these are files, named
//! by the hash of their sealed content.

use crate::keyring::hex;

/// The longest record that stands in the database, in bytes as sealed. Simulated power losses stay without loss up
/// to here, see `tests/scripts/power`.
pub const INLINE: usize = 4096;

const SEALED: u8 = 1;
const NAMED: u8 = 2;

/// What stands under a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content<'a> {
    /// The record as sealed.
    Sealed(&'a [u8]),
    /// Name of the blob that holds it.
    Blob(String),
}

/// A record ready to be written.
#[derive(Debug)]
pub struct Written {
    /// What stands under its key.
    pub bytes: Vec<u8>,
    /// The blob that must be on the disk before.
    pub blob: Option<(String, Vec<u8>)>,
}

/// Returns how a sealed record is to be written.
pub fn written(sealed: Vec<u8>) -> Written {
    if sealed.len() <= INLINE {
        return Written {
            bytes: self::sealed(&sealed),
            blob: None,
        };
    }
    let hash = blake3::hash(&sealed);
    Written {
        bytes: [&[NAMED], &hash.as_bytes()[..]].concat(),
        blob: Some((hex(hash.as_bytes()), sealed)),
    }
}

/// Returns what stands under a key for a sealed record that is small whatever it holds.
pub fn sealed(sealed: &[u8]) -> Vec<u8> {
    [&[SEALED], sealed].concat()
}

/// Returns what stands there; none where it is neither.
pub fn content(bytes: &[u8]) -> Option<Content<'_>> {
    match bytes.split_first()? {
        (&SEALED, sealed) => Some(Content::Sealed(sealed)),
        (&NAMED, hash) => Some(Content::Blob(hex(hash))),
        _ => None,
    }
}

/// Returns the name of the blob that belongs to what stands there, if one does.
pub fn blob(bytes: &[u8]) -> Option<String> {
    match content(bytes) {
        Some(Content::Blob(name)) => Some(name),
        _ => None,
    }
}
