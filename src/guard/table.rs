//! The words that the guard knows, written by hand in `templates/guard/*.toml`; `build.rs` turns them into constants.

use super::mark::{Bound, Mark, Role, Unit};
use super::root::Language;

/// What a word means.
#[derive(Debug)]
pub(super) struct Entry {
    /// Whether it means this in this form only, so that its root says nothing.
    pub whole: bool,
    /// What it is next to a number.
    pub role: Role,
    /// What it says about the words around it, as a set of [`Mark`].
    pub marks: u16,
    /// How strong a deed it names: 1 helped, 2 did, 3 designed, 4 led, 5 founded; 0 for no deed.
    pub rank: u8,
    /// The groups of words by any of which it is held.
    pub says: &'static [u16],
    /// The groups of words that it holds.
    pub holds: &'static [u16],
}

/// The words of one language.
struct Tables {
    /// Words and phrases in one form, in byte order.
    exact: &'static [(&'static str, Entry)],
    /// Roots, in byte order.
    roots: &'static [(&'static str, Entry)],
}

include!(concat!(env!("OUT_DIR"), "/guard.rs"));

/// Most words of a phrase in the tables.
pub(super) const LONGEST: usize = 5;

impl Entry {
    /// Whether it has a mark.
    pub(super) fn is(&self, mark: Mark) -> bool {
        self.marks & mark as u16 != 0
    }
}

/// Returns what a word or a phrase means in exactly this form.
pub(super) fn exact(words: &str, language: Language) -> Option<&'static Entry> {
    find(tables(language).exact, words)
}

/// Returns what words of a root mean.
pub(super) fn rooted(root: &str, language: Language) -> Option<&'static Entry> {
    find(tables(language).roots, root)
}

/// Whether a phrase of the tables may go on behind these words.
pub(super) fn begins(words: &str, language: Language) -> bool {
    let list = tables(language).exact;
    let at = list.partition_point(|(key, _)| *key <= words);
    list.get(at).is_some_and(|(key, _)| {
        key.strip_prefix(words)
            .is_some_and(|rest| rest.starts_with(' '))
    })
}

fn tables(language: Language) -> &'static Tables {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    }
}

fn find(list: &'static [(&'static str, Entry)], key: &str) -> Option<&'static Entry> {
    let at = list.binary_search_by(|(known, _)| (*known).cmp(key)).ok()?;
    list.get(at).map(|(_, entry)| entry)
}
