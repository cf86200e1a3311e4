//! Which bucket of the table of spellings a word is kept in; `build.rs` fills them, `index.rs` looks into one.

/// Number of buckets, a power of two; two of the table's first words share one.
pub(super) const BUCKETS: usize = 1 << 14;

/// Number of bits of the set of first words, a power of two; one in ten is set.
pub(super) const BITS: usize = 1 << 18;

/// Returns the hash of the word that the first `length` bytes of `text` are: its first and last eight bytes, multiplied by
/// the golden ratio's bits as Knuth proposes.
pub(super) fn hash(text: &str, length: usize) -> usize {
    let start = eight(text.as_bytes(), length);
    let end = match length.checked_sub(8) {
        Some(behind) => eight(text.as_bytes().get(behind..).unwrap_or_default(), 8),
        None => 0,
    };
    let mixed = (start ^ end.rotate_left(29) ^ length as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 32) as usize
}

/// Returns the first eight of so many bytes as a number.
fn eight(bytes: &[u8], length: usize) -> u64 {
    match bytes.first_chunk::<8>() {
        Some(bytes) if length >= 8 => u64::from_le_bytes(*bytes),
        Some(bytes) => u64::from_le_bytes(*bytes) & !(u64::MAX << (8 * length)),
        None => {
            let bytes = bytes.iter().take(length).rev();
            bytes.fold(0, |number, byte| (number << 8) | u64::from(*byte))
        }
    }
}

/// Returns the bucket of a word with this hash.
pub(super) fn bucket(hash: usize) -> usize {
    (hash >> 16) % BUCKETS
}

/// Returns where the set of first words tells of a word with this hash: which 64 bits, and which of them.
pub(super) fn bit(hash: usize) -> (usize, u64) {
    (hash % BITS / 64, 1 << (hash % 64))
}

/// Returns the first four bytes of a text as a number, and a number with all bits of those set that there are.
pub(super) fn next(text: &str) -> (u32, u32) {
    let mut bytes = [0; 4];
    let mut known = [0; 4];
    for ((slot, is), byte) in bytes.iter_mut().zip(&mut known).zip(text.bytes()) {
        (*slot, *is) = (byte, u8::MAX);
    }
    (u32::from_le_bytes(bytes), u32::from_le_bytes(known))
}
