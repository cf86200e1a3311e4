//! What limits a word of a text: that it was helped with, planned, not done, or little.

use super::item::Item;
use super::mark::Mark;
use super::root::Language;
use super::token::Kind;

/// How many words a denial or a small measure reaches.
const REACH: usize = 4;

/// Notes at each word the marks that limit it.
pub(super) fn limit(items: &mut [Item], language: Language) {
    for at in 0..items.len() {
        let (before, rest) = items.split_at_mut(at);
        let Some((item, after)) = rest.split_first_mut() else {
            return;
        };
        for mark in [Mark::Help, Mark::Intent] {
            if item.is(mark) && !(mark == Mark::Intent && is_deed(before, after)) {
                deeds(before, item, after, mark, language);
            }
        }
        for mark in [Mark::Deny, Mark::Slight] {
            if item.is(mark) {
                words(before, item, after, mark);
            }
        }
    }
}

/// Limits what follows in the sentence up to another deed of the past, or, where nothing follows in the clause (as in German),
/// what stands before it.
fn deeds(before: &mut [Item], item: &Item, after: &mut [Item], mark: Mark, language: Language) {
    let mut reached = false;
    let mut joined = false;
    let mut clause = item.clause;
    for next in after
        .iter_mut()
        .take_while(|next| next.sentence == item.sentence)
    {
        let listed = next.clause != clause && next.counted;
        if listed || ((joined || next.clause != clause) && past(next, language)) {
            break;
        }
        clause = next.clause;
        joined = matches!(
            next.lower.as_str(),
            "and" | "und" | "sowie" | "or" | "oder" | "then"
        );
        reached |= clause == item.clause && next.claims();
        next.limits |= mark as u16;
    }
    if !reached {
        let clause = before
            .iter_mut()
            .rev()
            .take_while(|other| other.clause == item.clause);
        clause.for_each(|other| other.limits |= mark as u16);
    }
}

/// Limits the next words of the clause, or those before it where it stands alone ("SEO (basic)"); German puts `nicht` behind
/// the verb, so a deed before it is limited too.
fn words(before: &mut [Item], item: &Item, after: &mut [Item], mark: Mark) {
    let mut reached = 0;
    for next in after
        .iter_mut()
        .take_while(|next| next.clause == item.clause)
    {
        if reached == REACH || matches!(next.lower.as_str(), "but" | "sondern") {
            break;
        }
        reached += usize::from(next.claims() || next.counted);
        next.limits |= mark as u16;
    }
    let alone = before.last().is_none_or(|last| last.clause != item.clause);
    if reached == 0 && alone && mark == Mark::Slight {
        let sentence = before
            .iter_mut()
            .rev()
            .take_while(|other| other.sentence == item.sentence);
        sentence
            .take(REACH)
            .for_each(|other| other.limits |= mark as u16);
    } else if item.lower == "nicht" {
        let mut clause = before
            .iter_mut()
            .rev()
            .take_while(|other| other.clause == item.clause);
        if let Some(deed) = clause.find(|other| other.rank() > 0) {
            deed.limits |= mark as u16;
        }
    }
}

/// Whether a plan between these words was a deed like those beside it: "planned and run", "geplant und ausgewertet".
pub(super) fn is_deed(before: &[Item], after: &[Item]) -> bool {
    let joint = |item: Option<&Item>| {
        item.is_some_and(|item| matches!(item.lower.as_str(), "and" | "und" | "sowie"))
    };
    let deed = |item: Option<&Item>| item.is_some_and(|item| item.rank() > 1);
    (joint(after.first()) && deed(after.get(1)))
        || (joint(before.last()) && deed(before.iter().rev().nth(1)))
}

/// Whether a word is a deed in the past, which begins a statement of its own.
fn past(item: &Item, language: Language) -> bool {
    let ending = match language {
        Language::English => item.lower.ends_with("ed"),
        Language::German => {
            let lower = item.text.chars().next().is_some_and(char::is_lowercase);
            lower && item.lower.ends_with("te")
        }
    };
    item.kind == Kind::Word && (ending || item.is(Mark::Past)) && !item.is(Mark::Help)
}
