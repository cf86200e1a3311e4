//! What stands in a backup: lines of JSON behind their own hash, compressed, and a last line with the hash of the
//! whole.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Key, Secret};

/// Number of this shape of backups.
pub const SHAPE: u16 = 1;

/// Length of the last line: a line break, the hash of all before it in hexadecimal, a line break. It stands behind
/// what is compressed, so that no bit of the file can differ unnoticed.
pub const LAST: usize = 1 + 64 + 1;

/// Length of the hash before a line, in hexadecimal digits.
const HASH: usize = 32;

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Line {
    /// The first one.
    Head(Head),
    /// A record.
    Record(Stored),
    /// A record that changed while the backup was made: this is how it stands, whatever came before.
    Changed(Stored),
    /// The wrapped key of an account.
    Key {
        /// Name of its file.
        name: String,
        /// The file's content.
        bytes: Bytes,
    },
    /// The mark of a deleted account.
    Tombstone {
        /// Name of its file.
        name: String,
    },
    /// The last one.
    Foot(Counts),
}

/// What is said first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Head {
    /// The shape of the backup, [`SHAPE`].
    pub upward: u16,
    /// The format of the records, see [`crate::migrate::FORMAT`].
    pub format: u16,
    /// When it was made.
    pub made: Timestamp,
    /// Whether the accounts' keys are in it.
    pub keys: bool,
    /// Tells whose backup it is: a hash with the master key.
    pub check: Bytes,
}

/// A record as it stands in the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Stored {
    /// Its key.
    pub key: Bytes,
    /// Its bytes; none where it is removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<Bytes>,
    /// The blob that it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blob: Option<Bytes>,
}

/// How many lines of each kind there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Records.
    pub records: u64,
    /// Records once more, since they changed meanwhile.
    pub changed: u64,
    /// Blobs.
    pub blobs: u64,
    /// Blobs that a record names and that are not there.
    pub missing: u64,
    /// Keys of accounts.
    pub keys: u64,
    /// Tombstones.
    pub tombstones: u64,
    /// The largest version of all records.
    pub last: u64,
}

impl Counts {
    /// Counts a line.
    pub fn add(&mut self, line: &Line) {
        let (count, blob) = match line {
            Line::Head(_) | Line::Foot(_) => return,
            Line::Record(stored) => (&mut self.records, stored.blob.is_some()),
            Line::Changed(stored) => (&mut self.changed, stored.blob.is_some()),
            Line::Key { .. } => (&mut self.keys, false),
            Line::Tombstone { .. } => (&mut self.tombstones, false),
        };
        *count += 1;
        self.blobs += u64::from(blob);
    }
}

/// Bytes, in base64.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl From<Key> for Bytes {
    fn from(key: Key) -> Self {
        Self(key.0)
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        let bytes = STANDARD.decode(text.as_bytes());
        bytes.map(Self).map_err(serde::de::Error::custom)
    }
}

/// Returns a line as it is written, with its line break.
///
/// # Errors
/// When it cannot be JSON.
pub fn written(line: &Line) -> serde_json::Result<Vec<u8>> {
    let json = serde_json::to_vec(line)?;
    let hash = hash(&json);
    Ok([hash.as_bytes(), b" ", &json, b"\n"].concat())
}

/// Returns the line that was written so; none where a bit of it has changed.
pub fn read(bytes: &[u8]) -> Option<Line> {
    let (head, rest) = bytes.split_at_checked(HASH)?;
    let json = rest.strip_prefix(b" ")?.strip_suffix(b"\n")?;
    let whole = hash(json).as_bytes() == head;
    whole.then(|| serde_json::from_slice(json).ok())?
}

fn hash(json: &[u8]) -> String {
    let mut hex = blake3::hash(json).to_hex().to_string();
    hex.truncate(HASH);
    hex
}

/// Returns the key with which backups are hashed: who does not have it cannot make one that is taken.
pub fn key(master: &Secret) -> Secret {
    master.derive("upward store 2026 hashes of backups")
}

/// Returns what a backup of this key says of itself.
pub fn check(key: &Secret) -> Bytes {
    Bytes(key.hash(b"upward backup").to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_back_unless_a_bit_of_it_has_changed() {
        let line = Line::Record(Stored {
            key: Bytes(vec![0, 255, 10]),
            bytes: Some(Bytes(b"sealed".to_vec())),
            blob: None,
        });
        let bytes = written(&line).unwrap();
        assert_eq!(read(&bytes), Some(line));
        for place in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[place] ^= 1;
            assert_eq!(read(&changed), None);
            assert_eq!(read(&bytes[..place]), None);
        }
    }
}
