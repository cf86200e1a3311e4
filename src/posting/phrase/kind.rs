//! Kinds of what the tagger looks at, and how their values are looked up; `build.rs` uses it too.

/// What of a word is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The word in small letters; empty before the first and behind the last word of a sentence.
    Word,
    /// Its last three letters.
    Ending,
    /// Its last two letters.
    ShortEnding,
    /// Its first three letters.
    Beginning,
    /// Its letters as classes: "Xx" for a capitalised word.
    Shape,
    /// Whether it lies in a mention of the skills table.
    Hit,
    /// The category of that skill.
    Category,
}

/// Kinds and their names in the file of weights.
pub(crate) const KINDS: [(Kind, &str); 7] = [
    (Kind::Word, "word"),
    (Kind::Ending, "ending"),
    (Kind::ShortEnding, "short-ending"),
    (Kind::Beginning, "beginning"),
    (Kind::Shape, "shape"),
    (Kind::Hit, "hit"),
    (Kind::Category, "category"),
];

impl Kind {
    /// How many words away a value of this kind still counts.
    pub(crate) fn reach(self) -> usize {
        match self {
            Self::Word => 2,
            Self::Ending | Self::Shape | Self::Hit => 1,
            Self::ShortEnding | Self::Beginning | Self::Category => 0,
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
