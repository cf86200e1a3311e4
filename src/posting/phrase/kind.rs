//! Kinds of what the tagger looks at, and how their values are looked up; `build.rs` uses it too.

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The word in small letters; empty before the first and behind the last word of a sentence.
    Word,
    /// Its last three letters.
    Ending,
    /// Its letters as classes: "Xxx" for a capitalised word.
    Shape,
    /// The shape of a sentence's first word, whose capital says little.
    First,
    /// Whether it lies in a mention of the skills table.
    Hit,
    /// The category of that skill.
    Category,
    /// How much of the sentence lies in mentions.
    Crowd,
    /// How many words the sentence has.
    Length,
}

/// Number of buckets of keys, a power of two near the number of keys.
pub(crate) const BUCKETS: usize = 4096;

impl Kind {
    /// How many words away a value of this kind still counts.
    pub(crate) fn reach(self) -> usize {
        match self {
            Self::Word => 2,
            Self::Ending | Self::Shape | Self::Hit => 1,
            Self::First | Self::Category | Self::Crowd | Self::Length => 0,
        }
    }

    /// Returns the start of a key of this kind; [`extend`] takes it on with the value's characters.
    pub(crate) fn seed(self) -> u64 {
        extend(0xCBF2_9CE4_8422_2325, char::from(self as u8))
    }
}

/// Returns `key` with one more character: FNV-1a (Fowler, Noll and Vo), a character at a time.
pub(crate) fn extend(key: u64, c: char) -> u64 {
    (key ^ u64::from(c)).wrapping_mul(0x0100_0000_01B3)
}

/// Returns the bucket of `key`, by its highest bits once they depend on all of it.
pub(crate) fn bucket(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52) as usize % BUCKETS
}
