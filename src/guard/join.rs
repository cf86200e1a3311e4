//! Facts of several sources in one text: they may stand beside each other, not as one fact.

use super::held::Held;
use super::item::Item;
use super::reading::Reading;
use super::{Breach, BreachKind};

/// Words that begin another statement.
const JOINERS: [&str; 11] = [
    "and",
    "und",
    "sowie",
    "plus",
    "as well as",
    "also",
    "außerdem",
    "zudem",
    "while",
    "including",
    "darunter",
];

/// Adds the words that tell facts of different sources as one.
///
/// The words between two joints (a stop, a comma, `and`) must all stand in one source, or in one entry's head and one of
/// its lines: "a service in Go" and "3.2 million events per day" of another line are no service of so many events.
pub(super) fn check(proposed: &Reading, held: &Held<'_>, found: &mut Vec<Breach>) {
    if held.texts.len() < 2 {
        return;
    }
    let mut together: Option<Vec<usize>> = None;
    // Of the words since the last joint: a statement may begin with a word that both sources hold.
    let mut since: Option<Vec<usize>> = None;
    let mut last: Option<&Item> = None;
    for (at, item) in proposed.items.iter().enumerate() {
        let mut joint = JOINERS.contains(&item.lower.as_str());
        if item.claims() || item.counted {
            joint |= last.is_some_and(|last| {
                last.sentence != item.sentence
                    || (last.clause != item.clause && !depends(proposed, at, item))
            });
            last = Some(item);
        }
        if joint {
            since = None;
        }
        let own = if item.claims() || item.counted {
            sources(proposed, at, item, held)
        } else {
            Vec::new()
        };
        if own.is_empty() {
            continue;
        }
        let both = |known: &Option<Vec<usize>>| {
            known
                .as_ref()
                .map_or(own.clone(), |known| common(known, &own, held))
        };
        let (all, new) = (both(&together), both(&since));
        if new.is_empty() {
            found.push(Breach {
                kind: BreachKind::Scope,
                words: item.text.clone(),
            });
            return;
        }
        together = Some(if all.is_empty() { new.clone() } else { all });
        since = Some(new);
    }
}

/// Whether a word makes its clause a part of the one before: `reducing`, `which reduced`.
fn depends(proposed: &Reading, at: usize, item: &Item) -> bool {
    let before = proposed
        .before(at)
        .map_or("", |before| before.lower.as_str());
    let relative = matches!(before, "which" | "that" | "wodurch" | "was");
    item.lower.ends_with("ing") || relative
}

/// Returns the sources that hold an item.
fn sources(proposed: &Reading, at: usize, item: &Item, held: &Held<'_>) -> Vec<usize> {
    let number = proposed
        .quantities
        .iter()
        .find(|quantity| quantity.items.contains(&at));
    if let Some(number) = number {
        let states =
            |reading: &Reading| reading.quantities.iter().any(|other| number.held_by(other));
        let readings = held.readings.iter().enumerate();
        return readings
            .filter(|(_, reading)| states(reading))
            .map(|(i, _)| i)
            .collect();
    }
    let mut found: Vec<usize> = held
        .places(item)
        .into_iter()
        .map(|(reading, _)| reading)
        .collect();
    if let Some(skill) = &item.skill {
        let shows = |reading: &Reading| reading.skills.contains(skill);
        found.extend((0..held.readings.len()).filter(|i| held.readings.get(*i).is_some_and(shows)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Returns the sources among `own` that tell of the same as one of `known`, and those of `known` that do with one of
/// `own`.
fn common(known: &[usize], own: &[usize], held: &Held<'_>) -> Vec<usize> {
    let joins = |a: usize, b: usize| match (held.texts.get(a), held.texts.get(b)) {
        (Some(a), Some(b)) => a.joins(b),
        _ => false,
    };
    let mut both: Vec<usize> = own
        .iter()
        .copied()
        .filter(|a| known.iter().any(|b| joins(*a, *b)))
        .chain(
            known
                .iter()
                .copied()
                .filter(|a| own.iter().any(|b| joins(*a, *b))),
        )
        .collect();
    both.sort_unstable();
    both.dedup();
    both
}
