//! Where in the table of words a word is looked for first; `build.rs` fills the table by the same rule.

/// Returns the slot of `word` among `slots`, a power of two: FNV-1a (Fowler, Noll and Vo), folded to that number.
pub fn of(word: &str, slots: usize) -> usize {
    let hash = word.bytes().fold(0x811C_9DC5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash ^ (hash >> 15)) as usize % slots
}
