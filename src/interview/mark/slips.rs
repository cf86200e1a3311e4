//! What is wrong with how an answer is given, with its own words.

use super::length::spoken;
use super::structure::deeds;
use super::words::{BUZZWORDS, HEDGES, VIRTUES};
use super::{Answer, Part, PartKind, Slip, Tip};
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
    let mut push = |code: &str, tip: Tip, quotes: Vec<Citation>| {
        slips.push(Slip {
            code: code.to_owned(),
            text: tip.to_string(),
            tip: Some(tip),
            quotes: quotes.into_iter().take(QUOTES).collect(),
        });
    };
    let words = spoken(answer);
    if words == 0 {
        push("empty", Tip::Empty, Vec::new());
        return slips;
    }
    let repeats = sentences(answer, |at| repeated(answer, at) >= REPEATS);
    if !repeats.is_empty() {
        push("repeats-question", Tip::RepeatsQuestion, repeats);
    }
    let lists = sentences(answer, |at| {
        answer.prose.get(at).is_some_and(|told| *told < TOLD)
    });
    if !lists.is_empty() {
        push("list", Tip::List, lists);
    }
    if words < ANSWER {
        return slips;
    }
    for (code, tip, phrases, least) in [
        ("hedges", Tip::Hedges, HEDGES, 2),
        ("virtues", Tip::Virtues, VIRTUES, 1),
        ("buzzwords", Tip::Buzzwords, BUZZWORDS, 3),
    ] {
        let found = answer.said.all(phrases);
        if found.len() >= least {
            push(
                code,
                tip,
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
        push("we", Tip::We, Vec::new());
    }
    let nothing = |part: &&Part| part.kind == PartKind::Coverage && part.score.0 < 150;
    if parts.iter().any(|part| nothing(&part)) {
        push("off-point", Tip::OffPoint, Vec::new());
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
