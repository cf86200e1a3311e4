//! Every spelling of every skill, found by its first word.

use super::bucket::{BUCKETS, bucket};
use super::fold::{Folded, first_word};

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
    lead: usize,
}

/// A first word and the spellings that begin with it.
type Word = (&'static str, &'static [Form]);

/// Every spelling by its first word, in buckets; `build.rs` writes them.
static WORDS: [&[Word]; BUCKETS] = include!(concat!(env!("OUT_DIR"), "/spellings.rs"));

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
        self.0[bucket(word)]
            .iter()
            .find(|(other, _)| *other == word)
            .map_or(&[], |(_, forms)| forms)
    }

    /// Returns the spellings that may stand where the word at byte `at` of the folded text starts, with the byte at which
    /// each of them would start.
    pub(super) fn at(
        &self,
        folded: &Folded,
        at: usize,
    ) -> impl Iterator<Item = (usize, &'static Form)> {
        let word = first_word(&folded.text[at..]);
        let unversioned = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let singular = word.strip_suffix('s').unwrap_or(word);
        let shorter = |key: &&str| key.len() < word.len();
        let others = [unversioned, singular].into_iter().filter(shorter);
        std::iter::once(word)
            .chain(others)
            .flat_map(|key| self.forms(key))
            .filter_map(move |form| Some((at.checked_sub(form.lead)?, form)))
    }
}
