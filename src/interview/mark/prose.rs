//! Whether words are told or only listed.

use std::collections::HashSet;

use super::said::{Said, Word};
use super::structure::is_past;
use super::words::COMMONEST;

/// A share below which something is listed, and one from which on it is told in full.
type Limits = (f64, f64);

/// The commonest words of English among those of a whole text. Prose has a fifth of them or more, terse notes a tenth.
const WHOLE: Limits = (0.03, 0.1);
/// Different binding words among those of a sentence.
const SENTENCE: Limits = (0.08, 0.2);
/// Words between two commas: lists have two or three.
const BETWEEN: Limits = (1.8, 3.6);
/// How many items make a list.
const ITEMS: usize = 5;
/// What is left of a sentence's evidence in a list.
const LEAST: f64 = 0.15;
/// What is left of a sentence's evidence that tells nothing of the past where that is asked for.
const OPINION: f64 = 0.6;
/// A remark of at most so many words is told where the answer around it is.
const TERSE: usize = 9;
/// After so many words of a sentence those that bind them repeat.
const REPEATS: usize = 30;
/// Share of the commonest words in a text of so many words, below which it is no English.
const ENGLISH: f64 = 0.04;
const ENOUGH_WORDS: usize = 15;

/// Returns for each sentence how much it is told rather than listed, 0 to 1.
///
/// A bare list of terms is no answer, though it names what one would hold. Prose binds its words with many small ones, each
/// of which counts once for a sentence, so that "x is y is z" is a list too.
///
/// Where a story of the person's own past is asked for, what is not told in the past is only opinion.
pub(super) fn prose(said: &Said, story: bool) -> Vec<f64> {
    let whole = told(WHOLE, commonest(said), said.words.len()).min(flowing(&said.words));
    let sentences = said.sentences.iter().map(|sentence| {
        let words = said.words.get(sentence.clone()).unwrap_or_default();
        let opinion = story && !words.iter().any(|word| is_past(&word.small));
        let whole = whole * if opinion { OPINION } else { 1.0 };
        if words.len() <= TERSE {
            return whole;
        }
        let bound = words.iter().filter(|word| word.is_function());
        let bound: HashSet<&str> = bound.map(|word| word.small.as_str()).collect();
        let own = told(SENTENCE, bound.len(), words.len().min(REPEATS));
        own.min(flowing(words)).min(whole)
    });
    sentences.collect()
}

/// Whether a text is in no English, as far as that shows.
pub(super) fn is_foreign(said: &Said) -> bool {
    let words = said.words.iter().filter(|word| word.is_word()).count();
    words >= ENOUGH_WORDS && (commonest(said) as f64) < ENGLISH * words as f64
}

/// Returns how many words of a text are among the commonest of English.
fn commonest(said: &Said) -> usize {
    let common = |word: &&Word| COMMONEST.binary_search(&word.small.as_str()).is_ok();
    said.words.iter().filter(common).count()
}

/// Returns how much words flow, rather than stand one by one between commas or on lines.
fn flowing(words: &[Word]) -> f64 {
    let joins = |pair: &&[Word]| match pair {
        [before, word] => {
            word.parted
                || word.sentence != before.sentence
                || matches!(word.small.as_str(), "and" | "or")
        }
        _ => false,
    };
    let items = 1 + words.windows(2).filter(joins).count();
    if items < ITEMS {
        1.0
    } else {
        told(BETWEEN, words.len(), items)
    }
}

fn told((listed, told): Limits, part: usize, of: usize) -> f64 {
    let share = part as f64 / of.max(1) as f64;
    ((share - listed) / (told - listed)).clamp(LEAST, 1.0)
}
