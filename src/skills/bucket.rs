//! Which bucket of the table of spellings a word is kept in; `build.rs` fills them, `index.rs` looks into one.

/// Number of buckets, a power of two with room for each first word of the table.
pub(super) const BUCKETS: usize = 4096;

/// Returns the bucket of `word`: FNV-1a (Fowler, Noll and Vo), folded to the number of buckets.
pub(super) fn bucket(word: &str) -> usize {
    let hash = word.bytes().fold(0x811C_9DC5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash ^ (hash >> 16)) as usize % BUCKETS
}
