//! The words of one side of a comparison: a number for each stem, found quickly for the words of the other side.

use std::collections::HashMap;

use super::stop::is_stop_word;
use super::{Word, stem};

/// Bits of the set of starts, a power of two.
const BITS: usize = 4096;

/// Numbers of stems, from 0 on.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    numbers: HashMap<String, usize>,
    /// A set bit for the start of every stem and few others.
    starts: [u64; BITS / 64],
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self {
            // Room for the words of most postings, so that none is hashed again.
            numbers: HashMap::with_capacity(256),
            starts: [0; BITS / 64],
        }
    }
}

impl Vocabulary {
    /// Whether it holds no stem.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// Returns how many stems it holds.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Returns the number of a word's stem, none where the word says nothing or its stem is not held.
    ///
    /// The word is written in lower case into `buffer`, where that is needed to tell.
    pub fn find(&self, word: &Word<'_>, buffer: &mut String) -> Option<usize> {
        if let Some((at, bit)) = start(word.text)
            && self.starts.get(at).is_some_and(|set| set & bit == 0)
        {
            return None;
        }
        word.lower_into(buffer);
        let number = self.numbers.get(stem(buffer)).copied();
        number.filter(|_| !is_stop_word(buffer))
    }

    /// Returns the number of the stem of a word in lower case, a new one for a new stem; none where it says nothing.
    pub fn add(&mut self, word: &str) -> Option<usize> {
        if is_stop_word(word) || !word.contains(char::is_alphabetic) {
            return None;
        }
        let stem = stem(word);
        if let Some(number) = self.numbers.get(stem) {
            return Some(*number);
        }
        if let Some((at, bit)) = start(stem)
            && let Some(set) = self.starts.get_mut(at)
        {
            *set |= bit;
        }
        let number = self.numbers.len();
        self.numbers.insert(stem.to_owned(), number);
        Some(number)
    }
}

/// Returns where the set of starts tells of a word by its first three letters, which its stem keeps: which 64 bits, and
/// which of them.
///
/// None where the start of a word may differ from that of its stem, as behind an apostrophe or in another script. No other
/// word has the stem of one of those.
fn start(word: &str) -> Option<(usize, u64)> {
    let bytes = word.as_bytes();
    let byte = |i: usize| bytes.get(i).copied().unwrap_or(0);
    let start = [byte(0), byte(1), byte(2)];
    if !start.is_ascii() || start.contains(&b'\'') {
        return None;
    }
    // One bit makes letters of ASCII small; what else it changes, it changes in words and stems alike.
    let [a, b, c] = start.map(|byte| usize::from(byte | 0x20));
    let hash = (a * 37 + b) * 37 + c;
    Some((hash % BITS / 64, 1 << (hash % 64)))
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use super::*;

    #[test]
    fn words_are_found_by_their_stem_in_any_case() {
        let mut held = Vocabulary::default();
        for word in ["services", "c++", "go", "größe", "client's", "it's", ".net"] {
            held.add(word);
        }
        let mut buffer = String::new();
        for (text, found) in [
            ("Service", true),
            ("SERVICES", true),
            ("C++", true),
            ("C", false),
            ("going", false),
            ("Größen", true),
            ("Client", true),
            ("It", false),
            (".NET", true),
            ("with", false),
            ("Über", false),
        ] {
            let word = Words::new(text).next();
            let number = word.and_then(|word| held.find(&word, &mut buffer));
            assert_eq!(number.is_some(), found, "{text}");
        }
    }
}
