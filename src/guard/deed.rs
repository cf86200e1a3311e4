//! Deeds, ranks and states: none above what the sources say, and none of its limits left out.

use super::count::share;
use super::held::Held;
use super::item::Item;
use super::mark::Mark;
use super::reading::Reading;
use super::token::Kind;
use super::{Breach, BreachKind};

/// Words that make a rank somebody else's: "with the lead architect".
const OTHERS: [&str; 26] = [
    "the", "to", "by", "with", "for", "under", "of", "our", "their", "his", "her", "from", "der", "dem", "den", "des", "die",
    "beim", "vom", "zum", "zur", "unter", "mit", "für", "von", "an",
];

/// Words before which a prototype is the thing that was made, not one that is spoken of.
const MADE: [&str; 12] = ["a", "an", "as", "my", "ein", "eine", "einen", "einer", "eines", "als", "im", "zum"];

/// How many words around a deed tell what it was done to.
const ABOUT: usize = 8;

/// How many words around an unfinished thing belong to it.
const NEAR: usize = 6;

/// Adds the deeds, ranks and states above those of the sources.
pub(super) fn check(proposed: &Reading, held: &Held, found: &mut Vec<Breach>) {
    for (at, item) in proposed.items.iter().enumerate() {
        if !item.claims() {
            continue;
        }
        let sources = held.items(item);
        if sources.is_empty() {
            continue;
        }
        let kind = unlimited(item, &sources)
            .or_else(|| led(proposed, at, item, &sources))
            .or_else(|| ranked(proposed, at, item, &sources));
        if let Some(kind) = kind {
            found.push(Breach { kind, words: item.text.clone() });
        }
    }
    left_out(proposed, held, found);
}

type Sources<'a> = [(&'a Reading, usize, &'a Item)];

/// Returns the breach of a word that every source limits and the proposal does not, or the other way for a denial.
fn unlimited(item: &Item, sources: &Sources<'_>) -> Option<BreachKind> {
    let deed = item.rank() > 1;
    let level = item.is(Mark::Mastery) || item.is(Mark::Seniority) || item.is(Mark::Title) || item.skill.is_some();
    let all = |mark| sources.iter().all(|(_, _, source)| source.limited(mark));
    let lost = |mark| !item.limited(mark) && all(mark);
    if deed && lost(Mark::Help) {
        return Some(BreachKind::Leading);
    }
    let denied = !item.is(Mark::Deny) && (lost(Mark::Deny) || (item.limited(Mark::Deny) && !sources.iter().any(|(_, _, source)| source.limited(Mark::Deny))));
    if (deed && lost(Mark::Intent)) || denied {
        return Some(BreachKind::Scope);
    }
    (level && lost(Mark::Slight)).then_some(BreachKind::Seniority)
}

/// Returns the breach of a deed of designing or leading that was done to something else.
fn led(proposed: &Reading, at: usize, item: &Item, sources: &Sources<'_>) -> Option<BreachKind> {
    let entry = item.entry.filter(|entry| entry.rank > 2)?;
    let (before, after) = proposed.around(at..at + 1, 3);
    let object = if after.is_empty() { before } else { after };
    let alike = |(reading, i, source): &(&Reading, usize, &Item)| {
        let same = source.entry.is_some_and(|other| other.rank >= entry.rank) || source.lower == item.lower;
        let around: Vec<&Item> = reading.neighbours(*i, ABOUT);
        same && (object.is_empty() || around.is_empty() || share(&object, &around))
    };
    (!sources.iter().any(alike)).then_some(BreachKind::Leading)
}

/// Returns the breach of a rank that is somebody else's in the sources, or of a level in something else.
fn ranked(proposed: &Reading, at: usize, item: &Item, sources: &Sources<'_>) -> Option<BreachKind> {
    if !(item.is(Mark::Seniority) || item.is(Mark::Mastery)) {
        return None;
    }
    let others = |reading: &Reading, at: usize| {
        reading.before(at).is_some_and(|before| OTHERS.contains(&before.lower.as_str()))
    };
    let own = others(proposed, at);
    let (_, object) = proposed.around(at..at + 1, 3);
    let alike = |(reading, i, _): &(&Reading, usize, &Item)| {
        let mine = own || !item.is(Mark::Seniority) || !others(reading, *i);
        let around = reading.neighbours(*i, NEAR);
        mine && (object.is_empty() || around.is_empty() || share(&object, &around))
    };
    (!sources.iter().any(alike)).then_some(BreachKind::Seniority)
}

/// Adds what the sources limit as a whole and the proposal does not: made with others, a prototype, not finished.
fn left_out(proposed: &Reading, held: &Held, found: &mut Vec<Breach>) {
    let shared = proposed.has(Mark::Share) || proposed.has(Mark::Help);
    for reading in &held.readings {
        for (at, item) in reading.items.iter().enumerate() {
            let kept = proposed.items.iter().any(|own| own.held_by(item));
            let said = |item: &&Item| proposed.items.iter().any(|own| own.claims() && own.held_by(item));
            if item.is(Mark::Share) && !shared && !kept {
                let deeds = reading.items.iter().filter(|deed| deed.sentence == item.sentence);
                if deeds.filter(|deed| deed.rank() > 1).any(|deed| said(&deed)) {
                    found.push(Breach { kind: BreachKind::Leading, words: item.text.clone() });
                }
            }
            let made = item.is(Mark::Draft) && is_made(reading, at);
            if (made || item.is(Mark::Open)) && !kept && item.kind == Kind::Word {
                let around = reading.neighbours(at, NEAR);
                let told = around.iter().copied().filter(said).count();
                if told >= around.len().clamp(1, 2) {
                    found.push(Breach { kind: BreachKind::Scope, words: item.text.clone() });
                }
            }
        }
    }
}

/// Whether the prototype at an item is what was made, not one that something is compared with.
fn is_made(reading: &Reading, at: usize) -> bool {
    let item = reading.items.get(at);
    match reading.before(at) {
        None => item.is_some_and(|item| item.first),
        Some(before) => MADE.contains(&before.lower.as_str()) || before.rank() > 1 || before.claims(),
    }
}
