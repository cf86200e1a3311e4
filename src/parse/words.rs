//! What words mean in resumes, in many languages, as the data files in `templates/words` say.
//!
//! The files have one kind of word per line, `kind: word, word`; `*ending` stands for every word with that ending.
//! `build.rs` makes a constant of them, so that no run spends time on reading them.

use super::fold::{fold, tokens};

pub mod kind;
mod table;

use kind::FILES;
pub(super) use kind::{Hint, Topic};

/// A recognised heading: what it announces, and the languages it is written in as a set of bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heading {
    pub(super) topic: Topic,
    languages: u32,
}

/// The vocabulary.
pub(super) struct Words;

impl Words {
    /// Returns the vocabulary.
    pub(super) fn load() -> Self {
        Self
    }

    /// Returns what a folded phrase announces as a section heading.
    pub(super) fn heading(&self, folded: &str) -> Option<Heading> {
        table::find(folded)?.heading
    }

    /// Returns what a folded word of a heading that is not known as a whole tells that it announces.
    pub(super) fn cue(&self, folded: &str) -> Option<Heading> {
        table::find(folded)?.cue
    }

    /// Returns the month, 1 to 12, that a folded word names.
    pub(super) fn month(&self, folded: &str) -> Option<u8> {
        table::find(folded)?.month
    }

    /// Whether a folded word or phrase hints at `hint`.
    pub(super) fn is(&self, folded: &str, hint: Hint) -> bool {
        table::find(folded).is_some_and(|entry| entry.whole & hint as u64 != 0)
    }

    /// Counts the different phrases of `hint` that `text` holds.
    pub(super) fn phrases(&self, text: &str, hint: Hint) -> usize {
        let text = text.to_lowercase().replace('’', "'");
        table::all()
            .filter(|(phrase, entry)| entry.whole & hint as u64 != 0 && text.contains(phrase))
            .count()
    }

    /// Counts the words of `text` that hint at `hint`, by the whole word, a part of a hyphenated one, or an ending.
    pub(super) fn count(&self, text: &str, hint: Hint) -> usize {
        tokens(text).filter(|word| self.hints(word, hint)).count()
    }

    /// Whether any word of `text` hints at `hint`.
    pub(super) fn any(&self, text: &str, hint: Hint) -> bool {
        tokens(text).any(|word| self.hints(word, hint))
    }

    /// Whether the single word `word`, as printed, hints at `hint`.
    pub(super) fn hints(&self, word: &str, hint: Hint) -> bool {
        let folded = fold(word);
        self.is(&folded, hint)
            || folded
                .split('-')
                .any(|part| part.len() < folded.len() && self.is(part, hint))
            || folded.char_indices().any(|(i, _)| {
                table::find(&folded[i..]).is_some_and(|entry| entry.ending & hint as u64 != 0)
            })
    }
}

/// Returns the language in which most of `headings` are written, as BCP 47; the first of the files on a tie.
pub(super) fn prevailing_language(headings: &[Heading]) -> Option<String> {
    let votes = |bit: usize| {
        headings
            .iter()
            .filter(|h| h.languages & (1 << bit) != 0)
            .count()
    };
    let best = (0..FILES.len()).rev().max_by_key(|&bit| votes(bit))?;
    let (code, _) = FILES.get(best)?;
    (votes(best) > 0 && !code.is_empty()).then(|| (*code).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_data_is_folded() {
        for word in table::all().map(|(word, _)| word) {
            assert_eq!(fold(word), word, "'{word}' is not in folded form");
        }
    }

    #[test]
    fn knows_words_parts_and_endings() {
        let words = Words::load();
        for title in [
            "Engineer",
            "Softwareentwicklerin",
            "Embedded-Entwickler",
            "高级后端工程师",
            "वरिष्ठ",
        ] {
            assert!(words.any(title, Hint::Title), "{title}");
        }
        assert!(!words.any("Kwant & Syn", Hint::Title));
        assert_eq!(
            words.heading("work experience").map(|h| h.topic),
            Some(Topic::Work)
        );
        assert_eq!(words.month("märz"), Some(3));
    }
}
