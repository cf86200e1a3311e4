//! Which bucket of the table of spellings a word is kept in; `build.rs` fills them, `index.rs` looks into one.

/// Number of buckets, a power of two with room for each first word of the table.
pub(super) const BUCKETS: usize = 4096;

/// Number of bits of the set of first words, a power of two; one in twenty is set.
pub(super) const BITS: usize = 1 << 16;

/// Returns the hash of `word`: FNV-1a (Fowler, Noll and Vo).
pub(super) fn hash(word: &str) -> usize {
    let hash = word.bytes().fold(0x811C_9DC5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash ^ (hash >> 15)) as usize
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
