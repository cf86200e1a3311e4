//! Every spelling of every skill, found by its first word.

use super::bucket::{BITS, BUCKETS, bit, bucket, hash, next};

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
    /// What follows the first word: up to four bytes as a number, and the bits of it that are known.
    next: u32,
    known: u32,
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

    /// Returns the spellings that begin with the first `length` bytes of `rest`, which are a word.
    fn forms(&self, rest: &str, length: usize) -> &'static [Form] {
        let hash = hash(rest, length);
        let (at, bit) = bit(hash);
        if FIRST[at] & bit == 0 {
            return &[];
        }
        let word = rest.get(..length);
        self.0[bucket(hash)]
            .iter()
            .find(|(other, _)| Some(*other) == word)
            .map_or(&[], |(_, forms)| forms)
    }

    /// Calls `each` with the spellings that may stand at the start of `rest`, whose first word is `word`: those that begin
    /// with it, with it without the version glued to it, or with its singular, and do not go on otherwise.
    pub(super) fn at(&self, rest: &str, word: &str, mut each: impl FnMut(&'static Form)) {
        let mut from = |length: usize| {
            let forms = self.forms(rest, length);
            if let Some(behind) = rest.get(length..).filter(|_| !forms.is_empty()) {
                let (next, _) = next(behind);
                let going_on = |form: &&Form| next & form.known == form.next;
                forms.iter().filter(going_on).for_each(&mut each);
            }
        };
        from(word.len());
        match word.as_bytes().last() {
            Some(b's') => from(word.len() - 1),
            Some(b'0'..=b'9') => from(word.trim_end_matches(|c: char| c.is_ascii_digit()).len()),
            _ => {}
        }
    }
}
