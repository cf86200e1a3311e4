//! Direction: from what to what, and what took whose place.

use super::held::Held;
use super::item::Item;
use super::reading::Reading;
use super::{Breach, BreachKind};

/// How many items behind a direction belong to it.
const REACH: usize = 4;

/// How words begin that tell of a move to what follows `to`.
const MOVES: [&str; 10] = [
    "migrat",
    "migrier",
    "mov",
    "switch",
    "convert",
    "transition",
    "port",
    "umstell",
    "umgestell",
    "überführ",
];

/// A change: what was, and what is.
#[derive(Debug, Default)]
struct Change<'a> {
    old: Vec<&'a Item>,
    new: Vec<&'a Item>,
}

/// Adds the changes that the sources tell the other way round.
pub(super) fn check(proposed: &Reading, held: &Held<'_>, found: &mut Vec<Breach>) {
    let own = changes(proposed);
    if own.is_empty() {
        return;
    }
    let told: Vec<Change<'_>> = held.readings.iter().flat_map(changes).collect();
    for change in &own {
        let turned = told.iter().any(|other| change.turns(other));
        if turned && !told.iter().any(|other| change.agrees(other)) {
            let words = change
                .old
                .iter()
                .chain(&change.new)
                .map(|item| item.text.as_str());
            found.push(Breach {
                kind: BreachKind::Scope,
                words: words.collect::<Vec<_>>().join(" "),
            });
        }
    }
}

impl Change<'_> {
    /// Whether what was here is what is there, and the other way.
    fn turns(&self, other: &Self) -> bool {
        meet(&self.old, &self.new, &other.new, &other.old)
            && meet(&self.new, &self.old, &other.old, &other.new)
    }

    /// Whether both tell the same change.
    fn agrees(&self, other: &Self) -> bool {
        meet(&self.old, &self.new, &other.old, &other.new)
            && meet(&self.new, &self.old, &other.new, &other.old)
    }
}

/// Whether some word that stands on one side only stands on one side only there too.
fn meet(own: &[&Item], not: &[&Item], other: &[&Item], other_not: &[&Item]) -> bool {
    let has = |list: &[&Item], item: &Item| list.iter().any(|listed| same(item, listed));
    own.iter()
        .any(|item| !has(not, item) && has(other, item) && !has(other_not, item))
}

fn same(own: &Item, other: &Item) -> bool {
    if own.counted || other.counted {
        let digits = |item: &Item| {
            item.lower
                .trim_end_matches('0')
                .trim_end_matches(['.', ','])
                .to_owned()
        };
        return own.lower == other.lower
            || digits(own) == digits(other) && own.lower.len() == other.lower.len();
    }
    own.held_by(other)
}

/// Returns the changes that a text tells.
fn changes(reading: &Reading) -> Vec<Change<'_>> {
    let items = &reading.items;
    let mut found = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let sentence = |i: usize| {
            items
                .get(i)
                .is_some_and(|other| other.sentence == item.sentence)
        };
        let next = |from: usize, words: &[&str]| {
            (from..items.len())
                .take_while(|i| sentence(*i))
                .take(12)
                .find(|i| {
                    items
                        .get(*i)
                        .is_some_and(|item| words.contains(&item.lower.as_str()))
                })
        };
        let said = |from: usize, to: usize| -> Vec<&Item> {
            let range = items
                .get(from..to.min(items.len()))
                .unwrap_or_default()
                .iter();
            range
                .filter(|other| {
                    other.sentence == item.sentence && (other.claims() || other.counted)
                })
                .collect()
        };
        let behind = |from: usize| said(from, from + REACH);
        let before = |to: usize| said(to.saturating_sub(REACH), to);
        let change = match item.lower.as_str() {
            "from" | "von" | "vom" => {
                match next(at + 1, &["to", "into", "onto", "auf", "zu", "nach", "→"]) {
                    Some(to) => Change {
                        old: said(at + 1, to),
                        new: behind(to + 1),
                    },
                    None => {
                        let to = (0..at).rev().take_while(|i| sentence(*i)).find(|i| {
                            items
                                .get(*i)
                                .is_some_and(|item| matches!(item.lower.as_str(), "to" | "auf"))
                        });
                        let Some(to) = to else { continue };
                        Change {
                            old: behind(at + 1),
                            new: said(to + 1, at),
                        }
                    }
                }
            }
            word if MOVES.iter().any(|start| word.starts_with(start))
                && next(at + 1, &["from", "von", "vom"]).is_none() =>
            {
                let Some(to) = next(at + 1, &["to", "into", "auf", "zu", "nach"]) else {
                    continue;
                };
                Change {
                    old: said(at + 1, to),
                    new: behind(to + 1),
                }
            }
            "→" => Change {
                old: before(at),
                new: behind(at + 1),
            },
            "statt" | "anstatt" | "anstelle" => Change {
                old: behind(at + 1),
                new: before(at),
            },
            "instead" => Change {
                old: behind(at + 1),
                new: before(at),
            },
            "durch" | "with" | "by" if replaced(items, at) => Change {
                old: before(at),
                new: behind(at + 1),
            },
            _ => continue,
        };
        if !change.old.is_empty() && !change.new.is_empty() {
            found.push(change);
        }
    }
    found
}

/// Whether the clause of an item speaks of one thing in another's place.
fn replaced(items: &[Item], at: usize) -> bool {
    let clause = items.get(at).map(|item| item.clause);
    items
        .iter()
        .filter(|item| Some(item.clause) == clause)
        .any(|item| {
            [
                "replac",
                "substitut",
                "swap",
                "ersetz",
                "abgelöst",
                "ablös",
                "löst",
            ]
            .iter()
            .any(|start| item.lower.starts_with(start))
        })
}
