//! The bytes of a record on the disk: format, checksum and version before its content.

use crc32fast::Hasher;

use crate::{Error, Key, Record, Result, Version};

/// The one format so far: this byte, the checksum (4 bytes), the version (8 bytes), the content.
const FORMAT: u8 = 1;

/// Returns what stands on the disk for a record. The checksum covers the key as well, so that a record which the
/// database returns for another key is noticed.
pub(super) fn wrap(key: &Key, version: Version, bytes: &[u8]) -> Vec<u8> {
    let mut raw = Vec::with_capacity(1 + 4 + 8 + bytes.len());
    raw.push(FORMAT);
    raw.extend(checksum(key, version, bytes).to_be_bytes());
    raw.extend(version.0.to_be_bytes());
    raw.extend(bytes);
    raw
}

/// Returns the record that [`wrap`] made.
///
/// # Errors
/// [`Error::Corrupt`] where the bytes are not those that were written under `key`.
pub(super) fn unwrap(key: &Key, raw: &[u8]) -> Result<Record> {
    opened(key, raw).ok_or_else(|| damaged(key))
}

/// Returns the error of a record that is not as it was written.
pub(super) fn damaged(key: &Key) -> Error {
    Error::Corrupt {
        key: key.clone(),
        why: "its checksum does not hold; restore it from a backup".into(),
    }
}

fn opened(key: &Key, raw: &[u8]) -> Option<Record> {
    let (&format, raw) = raw.split_first()?;
    let (&sum, raw) = raw.split_first_chunk()?;
    let (&version, bytes) = raw.split_first_chunk()?;
    let version = Version(u64::from_be_bytes(version));
    let whole = format == FORMAT && u32::from_be_bytes(sum) == checksum(key, version, bytes);
    whole.then(|| Record {
        version,
        bytes: bytes.to_vec(),
    })
}

fn checksum(key: &Key, version: Version, bytes: &[u8]) -> u32 {
    let mut hasher = Hasher::new();
    hasher.update(&key.0);
    hasher.update(&version.0.to_be_bytes());
    hasher.update(bytes);
    hasher.finalize()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_record_is_read_back(key: Vec<u8>, version: u64, bytes: Vec<u8>) {
            let (key, version) = (Key(key), Version(version));
            let raw = wrap(&key, version, &bytes);
            prop_assert_eq!(unwrap(&key, &raw), Ok(Record { version, bytes }));
        }

        #[test]
        fn a_changed_byte_is_noticed(bytes: Vec<u8>, place: prop::sample::Index, change in 1u8..) {
            let key = Key::from("resume/1");
            let mut raw = wrap(&key, Version(7), &bytes);
            let place = place.index(raw.len());
            raw[place] ^= change;
            prop_assert_eq!(unwrap(&key, &raw), Err(damaged(&key)));
        }

        #[test]
        fn what_is_no_record_is_refused(raw in prop::collection::vec(any::<u8>(), 0..40)) {
            let key = Key::from("resume/1");
            prop_assert_eq!(unwrap(&key, &raw), Err(damaged(&key)));
        }
    }

    #[test]
    fn a_record_of_another_key_is_noticed() {
        let raw = wrap(&Key::from("resume/1"), Version(7), b"text");
        let key = Key::from("resume/2");
        assert_eq!(unwrap(&key, &raw), Err(damaged(&key)));
    }
}
