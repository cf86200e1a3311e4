//! What the inflections of an English word have in common.

use rust_stemmers::{Algorithm, Stemmer};

use crate::guard::root::base;

/// Small numbers as words.
const NUMBERS: [&str; 11] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

/// Returns Porter's stemmer for English.
pub fn stemmer() -> Stemmer {
    Stemmer::create(Algorithm::English)
}

/// Returns the stem of a word in lower case: Porter's, of the form that the guard's table of irregular verbs and spellings
/// gives, so that "chosen" meets "choose" and "normalise" meets "normalized". Small numbers are as their words.
pub fn stem(word: &str, stemmer: &Stemmer) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word);
    if let Some(number) = word
        .parse()
        .ok()
        .and_then(|number: usize| NUMBERS.get(number))
    {
        return (*number).to_owned();
    }
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    stemmer.stem(&base(word)).into_owned()
}
