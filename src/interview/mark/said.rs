//! A text as it is compared: its words by their stems, its sentences, and where a phrase stands in it.

mod stem;
mod token;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use rust_stemmers::Stemmer;

use super::words::{EVERYDAY, FUNCTION, GLUE};
use crate::text::Span;

use stem::stem;
pub(super) use stem::stemmer;
use token::tokens;

/// Longest phrase that is found as it stands, in words.
const LONGEST: usize = 5;
/// How many words may stand between those of a phrase whose words come in another order.
const LOOSE: usize = 3;

/// A text, taken apart.
pub(super) struct Said {
    /// Its words, in order.
    pub words: Vec<Word>,
    /// Its sentences, each with the words that it has.
    pub sentences: Vec<Range<usize>>,
    /// The words in lower case, parted by blanks.
    plain: String,
    phrases: HashMap<String, Vec<Range<usize>>>,
    stems: HashSet<String>,
}

/// A word of a text.
pub(super) struct Word {
    /// The word in lower case.
    pub small: String,
    /// What its inflections have in common.
    pub stem: String,
    /// Where it stands, in characters.
    pub span: Span,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// The sentence that it stands in.
    pub sentence: usize,
    /// Whether a comma or the like parts it from the word before.
    pub parted: bool,
}

/// A phrase that may be looked for.
pub(super) struct Phrase {
    stems: Vec<String>,
    joined: [String; 2],
}

impl Said {
    /// Takes a text apart.
    pub fn new(text: &str, stemmer: &Stemmer) -> Self {
        let (words, sentences) = tokens(text, stemmer);
        let plain: String = words
            .iter()
            .map(|word| format!("{} ", word.small))
            .collect();
        let mut said = Self {
            plain: format!(" {plain}"),
            stems: words.iter().map(|word| word.stem.clone()).collect(),
            words,
            sentences,
            phrases: HashMap::new(),
        };
        for sentence in &said.sentences {
            let open: Vec<usize> = sentence
                .clone()
                .filter(|at| !said.words.get(*at).is_some_and(Word::is_glue))
                .collect();
            for length in 1..=LONGEST {
                for window in open.windows(length) {
                    let (Some(first), Some(last)) = (window.first(), window.last()) else {
                        continue;
                    };
                    let words = window.iter().filter_map(|at| said.words.get(*at));
                    for key in joined(&words.collect::<Vec<_>>(), stemmer) {
                        said.phrases.entry(key).or_default().push(*first..last + 1);
                    }
                }
            }
        }
        said
    }

    /// Returns where a phrase stands first among these sentences, as a range of words.
    pub fn find(&self, phrase: &Phrase, among: Range<usize>) -> Option<Range<usize>> {
        let within = |words: &&Range<usize>| {
            let word = self.words.get(words.start);
            word.is_some_and(|word| among.contains(&word.sentence))
        };
        let as_is = phrase.joined.iter().filter_map(|key| self.phrases.get(key));
        let found = as_is
            .flat_map(|places| places.iter().find(within))
            .min_by_key(|at| at.start);
        found.cloned().or_else(|| self.find_loose(phrase, among))
    }

    /// Returns whether a phrase stands in the text.
    pub fn has(&self, phrase: &Phrase) -> bool {
        self.find(phrase, 0..self.sentences.len()).is_some()
    }

    /// Returns whether a word with this stem stands in the text.
    pub fn has_stem(&self, stem: &str) -> bool {
        self.stems.contains(stem)
    }

    /// Returns where each of these phrases stands first, as it is written or with a plural's ending.
    pub fn all(&self, phrases: &[&str]) -> Vec<Range<usize>> {
        let find = |phrase: &&str| {
            let phrase = phrase.replace('-', " ");
            let at = [" ", "s "]
                .into_iter()
                .filter_map(|end| self.plain.find(&format!(" {phrase}{end}")))
                .min()?;
            let start = self.plain.get(..at)?.split_whitespace().count();
            Some(start..start + phrase.split(' ').count())
        };
        phrases.iter().filter_map(find).collect()
    }

    /// Returns where a range of words stands, in characters.
    pub fn span(&self, words: &Range<usize>) -> Option<Span> {
        let words = self.words.get(words.clone())?;
        Some(Span {
            start: words.first()?.span.start,
            end: words.last()?.span.end,
        })
    }

    /// Finds the words of a phrase near each other in one sentence, in any order.
    fn find_loose(&self, phrase: &Phrase, among: Range<usize>) -> Option<Range<usize>> {
        if phrase.stems.len() < 2 || !phrase.stems.iter().all(|stem| self.has_stem(stem)) {
            return None;
        }
        let reach = phrase.stems.len() + LOOSE;
        let sentences = self.sentences.get(among)?;
        sentences.iter().find_map(|sentence| {
            sentence.clone().find_map(|start| {
                let end = sentence.end.min(start + reach);
                let words = self.words.get(start..end)?;
                // What a phrase says twice must stand there twice.
                let all = phrase.stems.iter().all(|stem| {
                    let wanted = phrase.stems.iter().filter(|other| *other == stem);
                    let there = words.iter().filter(|word| word.stem == *stem);
                    there.count() >= wanted.count()
                });
                all.then_some(start..end)
            })
        })
    }
}

impl Word {
    /// Whether it binds others together and says nothing by itself.
    pub fn is_function(&self) -> bool {
        FUNCTION.binary_search(&self.small.as_str()).is_ok()
    }

    /// Whether it can tell something by itself.
    pub fn tells(&self) -> bool {
        self.is_word() && !self.is_function()
    }

    /// Whether it stands in texts about anything.
    pub fn is_everyday(&self) -> bool {
        EVERYDAY.binary_search(&self.stem.as_str()).is_ok()
    }

    fn is_glue(&self) -> bool {
        GLUE.binary_search(&self.small.as_str()).is_ok()
    }

    /// Whether it is a word rather than a sign.
    pub fn is_word(&self) -> bool {
        self.small.contains(char::is_alphanumeric)
    }
}

impl Phrase {
    /// Returns a phrase as it is looked for.
    pub fn new(text: &str, stemmer: &Stemmer) -> Self {
        let (words, _) = tokens(text, stemmer);
        let open: Vec<&Word> = words.iter().filter(|word| !word.is_glue()).collect();
        let kept = if open.is_empty() {
            words.iter().collect()
        } else {
            open
        };
        let content = kept.iter().filter(|word| !word.is_function());
        Self {
            stems: content.map(|word| word.stem.clone()).collect(),
            joined: joined(&kept, stemmer),
        }
    }
}

/// Returns words as one, once by their stems and once by the stem of all, so that "trade-offs" meets "tradeoff".
fn joined(words: &[&Word], stemmer: &Stemmer) -> [String; 2] {
    let stems = words.iter().map(|word| word.stem.as_str()).collect();
    let small: String = words.iter().map(|word| word.small.as_str()).collect();
    [stems, stem(&small, stemmer)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(text: &str, phrase: &str) -> bool {
        let stemmer = stemmer();
        Said::new(text, &stemmer).has(&Phrase::new(phrase, &stemmer))
    }

    #[test]
    fn a_phrase_is_found_however_it_is_inflected_and_joined() {
        for (text, phrase) in [
            ("It uses separately linked lists.", "linked list"),
            ("There are trade-offs here", "tradeoff"),
            ("a tradeoff", "trade-off"),
            ("We chose a list of the buckets", "choose list buckets"),
            ("that is O(n^2) in time", "o(n^2)"),
            ("that is O( n log n )", "o(n log n)"),
            ("O(n²)", "o(n^2)"),
            ("I organised the partitioning", "organize partition"),
            ("it's the team's own", "team own"),
            ("take k % n", "k % n"),
            ("retries come in a storm", "retry storm"),
            ("it has two pointers", "2 pointer"),
            ("the keys were replicated", "key replication"),
            ("eventually consistent", "eventual consistency"),
            (
                "later the revert has its own revert",
                "revert of the revert",
            ),
        ] {
            assert!(finds(text, phrase), "{phrase:?} in {text:?}");
        }
    }

    #[test]
    fn another_phrase_is_not_found() {
        for (text, phrase) in [
            ("it takes O(n^2)", "o(n)"),
            ("a C program", "c++"),
            ("the list ends. Linked to it is more", "linked list"),
            ("it is a hash", "hash map"),
            (
                "git revert undoes the faulty commit",
                "revert of the revert",
            ),
            ("", "a"),
        ] {
            assert!(!finds(text, phrase), "{phrase:?} in {text:?}");
        }
    }
}
