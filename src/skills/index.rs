//! Every spelling of every skill, found by its first word.

use super::bucket::{BITS, BUCKETS, bit, bucket, hash};

/// How much a spelling proves by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// In any case, anywhere.
    Plain,
    /// Written exactly so, and not only for standing at the start of a sentence.
    Cased,
    /// Only with evidence around it.
    Context,
    /// Nothing: the phrase means something else.
    Not,
}

/// One spelling.
#[derive(Debug)]
pub(super) struct Form {
    /// Index of the skill in the table.
    pub entry: usize,
    /// The spelling, folded.
    pub text: &'static str,
    /// The spelling as the table has it.
    pub exact: &'static str,
    /// How much it proves.
    pub rule: Rule,
    /// Whether it is one or two letters, which stand in many other things ("C-level", "R&D").
    pub short: bool,
    /// Whether a plural or a version number may be glued to it.
    pub inflects: bool,
    /// Bytes of `text` before its first word: 1 for ".net".
    pub lead: usize,
}

/// A first word and the spellings that begin with it.
type Word = (&'static str, &'static [Form]);

/// Every spelling by its first word, in buckets; `build.rs` writes them.
static WORDS: [&[Word]; BUCKETS] = include!(concat!(env!("OUT_DIR"), "/spellings.rs"));

/// A set bit for every first word and few others, so that most words of a text are told at once to begin nothing.
static FIRST: [u64; BITS / 64] = include!(concat!(env!("OUT_DIR"), "/first.rs"));

/// Spellings by their first word.
#[derive(Debug)]
pub(super) struct Index(&'static [&'static [Word]; BUCKETS]);

impl Index {
    /// Returns the index of the table.
    pub(super) fn new() -> Self {
        Self(&WORDS)
    }

    /// Returns the spellings that begin with `word`.
    fn forms(&self, word: &str) -> &'static [Form] {
        let hash = hash(word);
        let (at, bit) = bit(hash);
        if FIRST[at] & bit == 0 {
            return &[];
        }
        self.0[bucket(hash)]
            .iter()
            .find(|(other, _)| *other == word)
            .map_or(&[], |(_, forms)| forms)
    }

    /// Returns the spellings that may stand where `word` starts: those that begin with it, with it without the version
    /// glued to it, and with its singular.
    pub(super) fn at(&self, word: &str) -> [&'static [Form]; 3] {
        let cut = |end: fn(char) -> bool| match word.strip_suffix(end) {
            Some(_) => self.forms(word.trim_end_matches(end)),
            None => &[],
        };
        let singular = word.strip_suffix('s').map(|singular| self.forms(singular));
        [
            self.forms(word),
            cut(|c| c.is_ascii_digit()),
            singular.unwrap_or_default(),
        ]
    }
}
