//! Whether words are told or only listed.

use std::collections::HashSet;

use super::said::Said;

/// Share of different binding words among all, from which on a sentence counts as told in full, and below which it is a list.
/// Measured on the project's own samples: English prose has 0.3 to 0.5 of them.
const TOLD: f64 = 0.26;
const LISTED: f64 = 0.12;
/// What is left of a sentence's evidence in a list.
const LEAST: f64 = 0.15;
/// A terse remark of at most so many words is told where the answer around it is.
const TERSE: usize = 9;
/// Share of binding words in a whole text of so many words, below which it is no English.
const ENGLISH: f64 = 0.15;
const ENOUGH_WORDS: usize = 15;

/// Returns for each sentence how much it is told rather than listed, 0 to 1.
///
/// A bare list of terms is no answer, though it names what one would hold. Prose binds its words with many small ones, each
/// of which counts once for a sentence, so that "x is y is z" is a list too.
pub(super) fn prose(said: &Said) -> Vec<f64> {
    let whole = told(binding(said), said.words.len());
    let sentences = said.sentences.iter().map(|sentence| {
        let words = said.words.get(sentence.clone()).unwrap_or_default();
        let bound: HashSet<&str> = words
            .iter()
            .filter(|word| word.is_function())
            .map(|word| word.small.as_str())
            .collect();
        // Long sentences repeat what binds them.
        let own = told(bound.len(), words.len().min(30));
        let own = if words.len() <= TERSE {
            own.max(0.8)
        } else {
            own
        };
        own.min(whole)
    });
    sentences.collect()
}

/// Whether a text is in no English, as far as that shows.
pub(super) fn is_foreign(said: &Said) -> bool {
    let words = said.words.iter().filter(|word| word.is_word()).count();
    words >= ENOUGH_WORDS && (binding(said) as f64) < ENGLISH * words as f64
}

/// Returns how many words of a text bind others.
fn binding(said: &Said) -> usize {
    said.words.iter().filter(|word| word.is_function()).count()
}

fn told(bound: usize, words: usize) -> f64 {
    let share = bound as f64 / words.max(1) as f64;
    ((share - LISTED) / (TOLD - LISTED)).clamp(LEAST, 1.0)
}
