//! The table that `build.rs` makes of the data files: words by a hash, with what each means.

use super::Heading;
use super::kind::Topic;

#[path = "slot.rs"]
pub mod slot;

/// What a word means.
pub(super) struct Entry {
    /// What it hints at as a whole word or phrase, as a set of bits.
    pub(super) whole: u64,
    /// What words with this ending hint at.
    pub(super) ending: u64,
    /// The month it names.
    pub(super) month: Option<u8>,
    /// What it announces as a whole heading.
    pub(super) heading: Option<Heading>,
    /// What a heading that holds it is likely to announce.
    pub(super) cue: Option<Heading>,
}

// `TEXT`, all words one behind the other; `ENTRIES`, every meaning once; and `SLOTS`, the words by their hash: where one
// begins in `TEXT`, its length in bytes (0 for no word), and the number of its entry.
include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Returns what `word` means.
pub(super) fn find(word: &str) -> Option<&'static Entry> {
    let mut at = slot::of(word, SLOTS.len());
    loop {
        let (text, entry) = slot(SLOTS.get(at)?)?;
        if text == word {
            return Some(entry);
        }
        at = (at + 1) % SLOTS.len();
    }
}

/// Returns all words.
pub(super) fn all() -> impl Iterator<Item = (&'static str, &'static Entry)> {
    SLOTS.iter().filter_map(slot)
}

fn slot(&(start, length, entry): &(u32, u8, u16)) -> Option<(&'static str, &'static Entry)> {
    let start = start as usize;
    let text = TEXT.get(start..start + usize::from(length))?;
    let entry = ENTRIES.get(usize::from(entry))?;
    (length > 0).then_some((text, entry))
}
