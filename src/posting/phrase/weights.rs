//! What was learned: for each value, how much it speaks for a word beginning a phrase or going on with one
//! (`templates/phrases/weights.tsv`, turned into constants by `build.rs`).

use super::aspect::Value;
use super::kind::{BUCKETS, Kind, bucket, extend};

/// What was learned, in parts as `build.rs` writes them.
struct Learned {
    /// By bucket: where its keys start in `keys`; one more stands for the end.
    buckets: [u16; BUCKETS + 1],
    /// Keys in the order of their buckets, each with where its row starts in `rows`.
    keys: &'static [(u64, u32)],
    /// A pair of weights (begins, goes on) for each place from the farthest word before to the farthest behind.
    rows: &'static [[i8; 2]],
    /// From begun, inside and outside, in this order, to each of them.
    steps: [[i16; 3]; 3],
}

static LEARNED: Learned = include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

/// Returns the weights of a value of `kind` for the words around it: the first of `2 * reach + 1` pairs is for the word
/// `reach` before it. None where nothing was learned of it.
pub(super) fn row(kind: Kind, value: &Value) -> Option<&'static [[i8; 2]]> {
    let mut key = kind.seed();
    value.each(|c| key = extend(key, c));
    let at = bucket(key);
    let range = usize::from(*LEARNED.buckets.get(at)?)..usize::from(*LEARNED.buckets.get(at + 1)?);
    let keys = LEARNED.keys.get(range)?;
    let (_, start) = keys.iter().find(|(other, _)| *other == key)?;
    let start = *start as usize;
    LEARNED.rows.get(start..start + 2 * kind.reach() + 1)
}

/// Returns the weights of a word's label behind that of the word before it.
pub(super) fn steps() -> &'static [[i16; 3]; 3] {
    &LEARNED.steps
}
