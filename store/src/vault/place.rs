//! Where things stand: the owner's tag first, so that all of an account lies together, then the table.

use crate::keyring::Tag;
use crate::record::Key;

/// Stands behind a table's name, and sorts before every name that goes on.
const RECORD: u8 = 0;
const INDEX: u8 = 1;
const LOG: u8 = 2;
const CLAIM: u8 = 3;

/// What stands under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A record.
    Record,
    /// Under what else a record is to be found.
    Index,
    /// An entry of a log.
    Log,
    /// What an account has in a unique index of the house.
    Claim,
}

/// The parts of a key behind the owner's tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'k> {
    /// Name of the table or log.
    pub name: &'k str,
    /// What stands there.
    pub kind: Kind,
    /// What follows.
    pub rest: &'k [u8],
}

/// Returns the parts of a key; none where it has others.
pub fn parts(key: &Key) -> Option<Parts<'_>> {
    let key = key.0.get(size_of::<Tag>()..)?;
    let end = key.iter().position(|byte| *byte <= CLAIM)?;
    let kind = match *key.get(end)? {
        RECORD => Kind::Record,
        INDEX => Kind::Index,
        LOG => Kind::Log,
        _ => Kind::Claim,
    };
    Some(Parts {
        name: std::str::from_utf8(key.get(..end)?).ok()?,
        kind,
        rest: key.get(end + 1..)?,
    })
}

/// Returns the key of a record; with the start of an id, the prefix of a part of the table.
pub fn record(tag: Tag, table: &str, id: &[u8]) -> Key {
    Key([&tag, table.as_bytes(), &[RECORD], id].concat())
}

/// Returns the key of a unique value, or the prefix of a value's records.
pub fn index(tag: Tag, table: &str, name: &str, hash: [u8; 16]) -> Key {
    Key([&indexes(tag, table).0[..], name.as_bytes(), &[0], &hash].concat())
}

fn indexes(tag: Tag, table: &str) -> Key {
    Key([&tag, table.as_bytes(), &[INDEX]].concat())
}

/// Returns the id of the record that an index's entry stands for, from what follows the table's name in its key.
pub fn indexed(rest: &[u8]) -> &[u8] {
    let name = rest.iter().position(|byte| *byte == 0);
    let id = name.and_then(|name| rest.get(name + 1 + size_of::<Tag>()..));
    id.unwrap_or_default()
}

/// Returns where an account notes that it has a value in a unique index of the house.
pub fn claim(tag: Tag, index: &Key) -> Option<Key> {
    let Parts { name, rest, .. } = parts(index)?;
    Some(Key([&tag, name.as_bytes(), &[CLAIM], rest].concat()))
}

/// Returns the key in the house's index that an account's note stands for.
pub fn claimed(house: Tag, claim: &Key) -> Option<Key> {
    let Parts { name, rest, .. } = parts(claim)?;
    Some(Key([&indexes(house, name).0[..], rest].concat()))
}

/// Returns what stands first of all that an account has, once it is closed.
pub fn fence(tag: Tag) -> Key {
    record(tag, "", &[])
}

/// Returns whether a key is an index's.
pub fn is_index(key: &Key) -> bool {
    parts(key).is_some_and(|parts| parts.kind == Kind::Index)
}

/// Returns the prefix of a log's records.
pub fn log(tag: Tag, name: &str, log: &[u8]) -> Key {
    Key([&tag, name.as_bytes(), &[LOG], log].concat())
}
