//! What is wrong with how an answer is given, with its own words.

use super::length::spoken;
use super::structure::deeds;
use super::words::{BUZZWORDS, HEDGES, VIRTUES};
use super::{Answer, Part, PartKind, Slip};
use crate::interview::Kind;
use crate::score::Citation;

/// From how much of a sentence on it only repeats the question.
const REPEATS: f64 = 0.7;
/// Fewest words of a sentence that can be a repetition or a list.
const SENTENCE: usize = 8;
/// From how much of its evidence on a sentence counts as told.
const TOLD: f64 = 0.5;
/// Most quotes of one slip.
const QUOTES: usize = 5;
/// Fewest words of an answer that has slips.
const ANSWER: usize = 15;

/// Returns what is wrong with how the answer is given.
pub(super) fn slips(answer: &Answer<'_>, parts: &[Part]) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut push = |code: &str, text: &str, quotes: Vec<Citation>| {
        slips.push(Slip {
            code: code.to_owned(),
            text: text.to_owned(),
            quotes: quotes.into_iter().take(QUOTES).collect(),
        });
    };
    let words = spoken(answer);
    if words == 0 {
        push(
            "empty",
            "There is nothing in it yet: say what you know, however little.",
            Vec::new(),
        );
        return slips;
    }
    let repeats = sentences(answer, |at| repeated(answer, at) >= REPEATS);
    if !repeats.is_empty() {
        push(
            "repeats-question",
            "It repeats the question, which costs time and proves nothing.",
            repeats,
        );
    }
    let lists = sentences(answer, |at| {
        answer.prose.get(at).is_some_and(|told| *told < TOLD)
    });
    if !lists.is_empty() {
        push(
            "list",
            "It lists terms: say in sentences how they belong together and why.",
            lists,
        );
    }
    if words < ANSWER {
        return slips;
    }
    for (code, text, phrases, least) in [
        (
            "hedges",
            "It commits to nothing: say what you would do, and on what it depends.",
            HEDGES,
            2,
        ),
        (
            "virtues",
            "It praises: tell what you did, and let others call it that.",
            VIRTUES,
            1,
        ),
        (
            "buzzwords",
            "It uses words that fit any answer: say what they mean here.",
            BUZZWORDS,
            3,
        ),
    ] {
        let found = answer.said.all(phrases);
        if found.len() >= least {
            push(
                code,
                text,
                found
                    .iter()
                    .filter_map(|words| answer.quote(words))
                    .collect(),
            );
        }
    }
    let we = answer
        .said
        .words
        .iter()
        .filter(|word| word.small == "we")
        .count();
    if answer.question.kind == Kind::Behavioural && we > 1 && deeds(answer).is_empty() {
        push(
            "we",
            "It tells what \"we\" did: say what you did yourself.",
            Vec::new(),
        );
    }
    let nothing = |part: &&Part| part.kind == PartKind::Coverage && part.score.0 < 150;
    if parts.iter().any(|part| nothing(&part)) {
        push(
            "off-point",
            "Hardly any of what was asked is in it: compare it with the points below.",
            Vec::new(),
        );
    }
    slips
}

/// Returns the sentences of some length for which `test` holds, by their number.
fn sentences(answer: &Answer<'_>, test: impl Fn(usize) -> bool) -> Vec<Citation> {
    let sentences = answer.said.sentences.iter().enumerate();
    let long = sentences.filter(|(at, words)| words.len() >= SENTENCE && test(*at));
    long.filter_map(|(_, words)| answer.quote(words)).collect()
}

/// Returns how much of a sentence's own words the question has.
fn repeated(answer: &Answer<'_>, sentence: usize) -> f64 {
    let words = answer
        .said
        .sentences
        .get(sentence)
        .and_then(|range| answer.said.words.get(range.clone()));
    let words = words
        .unwrap_or_default()
        .iter()
        .filter(|word| !word.is_function());
    let stems: Vec<&str> = words.map(|word| word.stem.as_str()).collect();
    let asked = stems
        .iter()
        .filter(|stem| answer.asked.has_stem(stem))
        .count();
    if stems.len() < 3 {
        0.0
    } else {
        asked as f64 / stems.len() as f64
    }
}
