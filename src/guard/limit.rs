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
        for mark in [Mark::Help, Mark::Intent] {
            if items[at].is(mark) {
                deeds(items, at, mark, language);
            }
        }
        for mark in [Mark::Deny, Mark::Slight] {
            if items[at].is(mark) {
                words(items, at, mark);
            }
        }
    }
}

/// Limits what follows in the sentence up to another deed of the past, or, where nothing follows in the clause (as in German),
/// what stands before it.
fn deeds(items: &mut [Item], at: usize, mark: Mark, language: Language) {
    let (sentence, clause) = (items[at].sentence, items[at].clause);
    let mut reached = false;
    let mut joined = false;
    for i in at + 1..items.len() {
        let item = &items[i];
        if item.sentence != sentence {
            break;
        }
        let parted = joined || item.clause != items[i - 1].clause;
        if parted && past(item, language) {
            break;
        }
        joined = matches!(item.lower.as_str(), "and" | "und" | "sowie" | "or" | "oder" | "then");
        reached |= item.clause == clause && item.claims();
        items[i].limits |= mark as u16;
    }
    if !reached {
        let before = (0..at).rev().take_while(|i| items[*i].clause == clause);
        for i in before.collect::<Vec<_>>() {
            items[i].limits |= mark as u16;
        }
    }
}

/// Limits the next words of the clause; German puts `nicht` behind the verb, so a deed before it is limited too.
fn words(items: &mut [Item], at: usize, mark: Mark) {
    let clause = items[at].clause;
    let mut reached = 0;
    for i in at + 1..items.len() {
        if items[i].clause != clause || reached == REACH || matches!(items[i].lower.as_str(), "but" | "sondern") {
            break;
        }
        reached += usize::from(items[i].claims() || items[i].counted);
        items[i].limits |= mark as u16;
    }
    if items[at].lower == "nicht" {
        let verb = (0..at).rev().find(|i| items[*i].clause == clause && items[*i].rank() > 0);
        if let Some(verb) = verb {
            items[verb].limits |= mark as u16;
        }
    }
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
