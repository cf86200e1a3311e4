//! Specificity: whether an answer names things, numbers and deeds, or stays with words that fit any question.

use std::collections::BTreeSet;

use super::said::Word;
use super::structure::deeds;
use super::words::{BUZZWORDS, HEDGES, VIRTUES};
use super::{Answer, Judged, Tip};
use crate::skills::Lexicon;

/// How many concrete things make an answer specific: of what one did oneself, and of what one explains.
const STORY: f64 = 7.0;
const EXPLANATION: f64 = 4.0;
/// Most that things of one kind count: an answer of numbers only is none.
const EACH: usize = 4;
/// What one empty word in a hundred takes off.
const EMPTY: f64 = 0.08;
/// Most that empty words take off.
const MOST: f64 = 0.8;
/// Numbers that are written as words; "one" is an article more often.
const NUMBERS: [&str; 17] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen",
    "twenty", "thirty", "hundred", "thousand", "half", "twice",
];

/// Returns how concrete an answer is.
pub(super) fn judge(answer: &Answer<'_>, lexicon: &Lexicon) -> Judged {
    let words = &answer.said.words;
    let asked: BTreeSet<String> = lexicon
        .find(&answer.question.ask)
        .into_iter()
        .map(|mention| mention.skill)
        .collect();
    let named = lexicon
        .find(answer.text)
        .into_iter()
        .map(|mention| mention.skill);
    let named = named.filter(|skill| {
        !asked.contains(skill)
            && !matches!(lexicon.category(skill), Some("soft" | "spoken-language"))
    });
    let named = named.collect::<BTreeSet<_>>().len();
    let distinct = |test: fn(&Word) -> bool| {
        let stems = words
            .iter()
            .filter(|word| test(word))
            .map(|word| word.stem.as_str());
        let stems: BTreeSet<&str> = stems.filter(|stem| !answer.asked.has_stem(stem)).collect();
        stems.len()
    };
    let numbers = distinct(is_number);
    let code = distinct(is_code);
    let names = names(answer);
    let deeds = deeds(answer).len();
    let things = [named, numbers, code, names, deeds]
        .map(|kind| kind.min(EACH))
        .iter()
        .sum::<usize>();
    let enough = if answer.question.kind.is_personal() {
        STORY
    } else {
        EXPLANATION
    };
    let empty = empty(answer);
    let per_hundred = 100.0 * empty as f64 / words.len().max(50) as f64;
    let share = (things as f64 / enough).min(1.0) * (1.0 - (EMPTY * per_hundred).min(MOST));
    let mut tips = Vec::new();
    if (things as f64) < enough {
        tips.push(if answer.question.kind.is_personal() {
            Tip::Facts
        } else {
            Tip::Terms
        });
    }
    if empty > 1 {
        tips.push(Tip::Filler);
    }
    Judged { share, tips }
}

fn is_number(word: &Word) -> bool {
    word.small.contains(|c: char| c.is_ascii_digit()) || NUMBERS.contains(&word.small.as_str())
}

/// Whether a word is written as only programs and formulas are.
fn is_code(word: &Word) -> bool {
    word.small.contains(['_', '(', '#', '^', '=']) || word.small.trim_matches('.').contains('.')
}

/// Returns how many words inside sentences are written as names, other than "I".
fn names(answer: &Answer<'_>) -> usize {
    let starts: BTreeSet<usize> = answer
        .said
        .sentences
        .iter()
        .map(|sentence| sentence.start)
        .collect();
    let inside = answer
        .said
        .words
        .iter()
        .enumerate()
        .filter(|(at, _)| !starts.contains(at));
    let names = inside.filter(|(_, word)| {
        word.capital && !word.is_function() && !answer.asked.has_stem(&word.stem)
    });
    let names: BTreeSet<&str> = names.map(|(_, word)| word.stem.as_str()).collect();
    names.len()
}

/// Returns how many phrases fit any question, and commit to nothing.
fn empty(answer: &Answer<'_>) -> usize {
    let lists = [HEDGES, VIRTUES, BUZZWORDS];
    lists.iter().map(|list| answer.said.all(list).len()).sum()
}
