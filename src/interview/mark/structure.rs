//! Structure: whether an answer is told in an order that can be followed.
//!
//! A story of one's own has a situation, a task, actions in the first person and a result (STAR); an explanation has a claim,
//! its reason, a case and what it costs; the answer to a question of human resources has a claim, its reason and a proof from
//! one's own work.

use std::collections::BTreeSet;

use super::words::{DEEDS, EXAMPLE, NO_DEEDS, REASON, RESULT, SITUATION, STEPS, TASK, TRADE_OFF};
use super::{Answer, Judged, Tip};
use crate::interview::{Kind, Question};

/// How many different deeds make a full action.
const ACTIONS: usize = 3;
/// How many reasons make an explanation.
const REASONS: usize = 2;
/// How many words of its own a sentence has that claims something.
const CLAIM: usize = 3;
/// How many words may stand between "I" and what was done.
const REACH: usize = 3;

/// An element of an answer: its share of the whole, how far it is there, and what to do where it is not.
type Element = (f64, f64, Tip);

/// Returns how well an answer is built.
pub(super) fn judge(answer: &Answer<'_>) -> Judged {
    let elements = match answer.question.kind {
        _ if is_story(answer.question) => story(answer),
        Kind::Behavioural | Kind::Hr => stance(answer),
        Kind::Algorithms | Kind::Design | Kind::Technical => explanation(answer),
    };
    let share = elements
        .iter()
        .map(|(weight, reached, _)| weight * reached)
        .sum();
    let missing = elements
        .into_iter()
        .filter(|(_, reached, _)| *reached < 0.5);
    Judged {
        share,
        tips: missing.map(|(_, _, tip)| tip).collect(),
    }
}

/// Returns the stems of what the person says that they did themselves: "I measured", "I then wrote and tested".
pub(super) fn deeds<'s>(answer: &'s Answer<'_>) -> BTreeSet<&'s str> {
    let mut deeds = BTreeSet::new();
    for sentence in &answer.said.sentences {
        let words = answer.said.words.get(sentence.clone()).unwrap_or_default();
        let mut near = 0;
        let mut mine = false;
        for word in words {
            let small = word.small.as_str();
            match small {
                "i" => (near, mine) = (REACH, true),
                "we" | "they" | "he" | "she" | "it" => (near, mine) = (0, false),
                "and" | "then" | "but" if mine => near = REACH,
                _ if near > 0 && is_deed(small) => {
                    deeds.insert(word.stem.as_str());
                }
                _ => near = near.saturating_sub(1),
            }
        }
    }
    deeds
}

/// Whether a question asks for a story of the person's own past, rather than for what they think or would do.
pub(super) fn is_story(question: &Question) -> bool {
    let ask = question.ask.to_lowercase();
    let supposed = ["would you", "do you", "are you"]
        .iter()
        .any(|phrase| ask.contains(phrase));
    let past = ["a time", "did you", "have you"]
        .iter()
        .any(|phrase| ask.contains(phrase));
    question.kind == Kind::Behavioural && (past || !supposed)
}

/// Whether a word is a verb in the past.
pub(super) fn is_past(word: &str) -> bool {
    is_deed(word)
        || matches!(
            word,
            "was" | "were" | "had" | "wasn't" | "weren't" | "hadn't" | "didn't" | "couldn't"
        )
}

fn is_deed(word: &str) -> bool {
    let past = word.len() > 3 && word.ends_with("ed") && NO_DEEDS.binary_search(&word).is_err();
    past || DEEDS.binary_search(&word).is_ok()
}

fn story(answer: &Answer<'_>) -> Vec<Element> {
    let actions = deeds(answer).len().min(ACTIONS) as f64 / ACTIONS as f64;
    vec![
        (0.2, has(answer, SITUATION, 2), Tip::Scene),
        (0.2, has(answer, TASK, 1), Tip::Task),
        (0.35, actions, Tip::Actions),
        (0.25, has(answer, RESULT, 1), Tip::Result),
    ]
}

fn stance(answer: &Answer<'_>) -> Vec<Element> {
    let told = has(answer, EXAMPLE, 1).max(has(answer, SITUATION, 2));
    let own = told.max((deeds(answer).len() as f64 / 2.0).min(1.0));
    vec![
        (0.3, claim(answer), Tip::Claim),
        (0.35, has(answer, REASON, REASONS), Tip::Reason),
        (0.35, own, Tip::Proof),
    ]
}

fn explanation(answer: &Answer<'_>) -> Vec<Element> {
    let steps = has(answer, STEPS, 2);
    let case = has(answer, EXAMPLE, 1);
    let third = match answer.question.kind {
        Kind::Technical => (0.2, case.max(0.5 * steps), Tip::Case),
        _ => (0.2, steps.max(case), Tip::Steps),
    };
    vec![
        (0.3, claim(answer), Tip::Claim),
        (0.3, has(answer, REASON, REASONS), Tip::Cause),
        third,
        (0.2, has(answer, TRADE_OFF, 1), Tip::Cost),
    ]
}

/// Returns how much of `enough` of these phrases the answer has, 0 to 1.
fn has(answer: &Answer<'_>, phrases: &[&str], enough: usize) -> f64 {
    let found = answer.said.all(phrases).len();
    found.min(enough) as f64 / enough as f64
}

/// Returns whether one of the first two sentences says something of its own.
fn claim(answer: &Answer<'_>) -> f64 {
    let claims = answer.said.sentences.iter().take(2).any(|sentence| {
        let words = answer.said.words.get(sentence.clone()).unwrap_or_default();
        let own = words
            .iter()
            .filter(|word| word.tells() && !answer.asked.has_stem(&word.stem));
        own.count() >= CLAIM
    });
    f64::from(u8::from(claims))
}
