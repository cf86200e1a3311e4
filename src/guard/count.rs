//! Numbers, dates and multiples: each must be held, of the same thing, as exactly.

use super::held::Held;
use super::item::Item;
use super::mark::Unit;
use super::quantity::{Quantity, Step};
use super::reading::Reading;
use super::{Breach, BreachKind};

/// How many words on each side tell what a number is about.
const ABOUT: usize = 4;

/// Adds the numbers that the sources do not hold, and things of which the sources tell one.
pub(super) fn check(proposed: &Reading, held: &Held<'_>, found: &mut Vec<Breach>) {
    plurals(proposed, held, found);
    for quantity in proposed
        .quantities
        .iter()
        .filter(|quantity| !quantity.one || quantity.step != Step::None)
    {
        let known = held.quantities().any(|(reading, source)| {
            quantity.held_by(source) && alike((proposed, quantity), (reading, source))
        });
        if !known {
            found.push(Breach {
                kind: if quantity.is_date() {
                    BreachKind::Date
                } else {
                    BreachKind::Number
                },
                words: words(proposed, quantity),
            });
        }
    }
}

/// Adds plurals of what the sources tell one of: "an incident", "incidents".
fn plurals(proposed: &Reading, held: &Held<'_>, found: &mut Vec<Breach>) {
    let many = |item: &&Item| item.claims() && item.lower.ends_with('s');
    for item in proposed.items.iter().filter(many) {
        let sources = held.items(item);
        let one = |(reading, at, source): &(&Reading, usize, &Item)| {
            let singular = item.lower.strip_suffix('s') == Some(source.lower.as_str());
            let article = reading
                .free_before(*at)
                .map_or("", |before| before.lower.as_str());
            singular && matches!(article, "a" | "an")
        };
        if !sources.is_empty() && sources.iter().all(one) {
            found.push(Breach {
                kind: BreachKind::Number,
                words: item.text.clone(),
            });
        }
    }
}

/// Whether two equal numbers are about the same: the words beside them share one, where both have any.
///
/// What things are counted, and what years were spent on, stands behind the number, or before it where nothing stands
/// behind ("a team of five"); what another amount measures may stand on either side.
fn alike(own: (&Reading, &Quantity), source: (&Reading, &Quantity)) -> bool {
    if own.1.is_date() {
        return true;
    }
    let (own_before, own_after) = own.0.around(own.1.items.clone(), ABOUT);
    let (before, mut after) = source.0.around(source.1.items.clone(), ABOUT);
    if own.1.is_of(Unit::Month) {
        after = source.0.behind(source.1.items.end);
    }
    let named = |reading: &Reading, at: usize| {
        let before = reading.items.get(..at).unwrap_or_default();
        let before = before.iter().rev().find(|item| !item.counted);
        before
            .filter(|item| item.claims() && (item.is_name() || item.skill.is_some()))
            .cloned()
    };
    if let (Some(own), Some(other)) = (
        named(own.0, own.1.items.start),
        named(source.0, source.1.items.start),
    ) && own.held_by(&other)
    {
        return true;
    }
    let people = own
        .0
        .items
        .get(own.1.items.start)
        .is_some_and(|item| item.lower.contains("köpfig"));
    let counts = (own.1.is_plain() || own.1.is_of(Unit::Month)) && !own_after.is_empty() && !people;
    let moved = own.0.is_moved(own.1) || source.0.is_moved(source.1);
    if counts && !moved && !after.is_empty() && own.1.is_plain() {
        let head = source.0.head(source.1.items.end);
        let next = source.0.items.get(source.1.items.end);
        let any = head.is_none() || next.is_some_and(|item| item.glued);
        return share(&own_after, head.as_slice()) || (any && share(&own_after, &after));
    }
    let counts = counts && !moved;
    if own.1.is_of(Unit::Month)
        && counts
        && !whole_list(&own.0.behind(own.1.items.end), source.0, source.1.items.end)
    {
        return false;
    }
    if own.1.is_plain() && own_after.is_empty() && !moved {
        let head = source
            .0
            .head(source.1.items.end)
            .or(before.first().copied());
        let near = own_before.get(..1).unwrap_or_default();
        return near.is_empty() || head.is_none() || share(near, head.as_slice());
    }
    let both = [own_before, own_after.clone()].concat();
    let own_words = if counts { own_after } else { both };
    let words = if counts && !after.is_empty() {
        after
    } else {
        [before, after].concat()
    };
    own_words.is_empty() || words.is_empty() || share(&own_words, &words)
}

/// Whether the things that years were spent on are told whole: "six years in retail and travel" are not six in travel.
fn whole_list(own: &[&Item], source: &Reading, from: usize) -> bool {
    let told = |item: &Item| own.iter().any(|own| own.held_by(item));
    let sentence = source.items.get(from).map(|item| item.sentence);
    let rest = source.items.get(from..).unwrap_or_default();
    let length = rest
        .iter()
        .take_while(|item| Some(item.sentence) == sentence && !item.counted)
        .count();
    let items = rest.get(..length).unwrap_or_default();
    let joint = |at: &usize| {
        items
            .get(*at)
            .is_some_and(|item| matches!(item.lower.as_str(), "and" | "und"))
    };
    let starts = |at: &usize| match (
        at.checked_sub(1).and_then(|before| items.get(before)),
        items.get(*at),
    ) {
        (Some(before), Some(item)) => before.clause != item.clause,
        _ => false,
    };
    // "Rust, Go and Java": a comma parts what `and` joins with the word behind.
    let comma = |at: &usize| match (items.get(*at), items.get(at + 1)) {
        (Some(item), Some(next)) => item.clause != next.clause && joint(&(at + 2)),
        _ => false,
    };
    (0..length)
        .filter(|at| (joint(at) && !starts(at)) || comma(at))
        .all(|at| {
            let (before, after) = items.split_at(if joint(&at) { at } else { at + 1 });
            let before = before.iter().rfind(|item| item.claims());
            let after = after.iter().find(|item| item.claims());
            before.is_none_or(told) == after.is_none_or(told)
        })
}

/// Whether one of the words is held by one of the others; a name is not held by a word (`Payments`,
/// `payment`), and a German compound is of its last part's kind.
pub(super) fn share(own: &[&Item], other: &[&Item]) -> bool {
    let is_name = |own: &Item, other: &Item| own.is_name() && !other.is_name() && !other.first;
    let same = |own: &Item, other: &Item| {
        let ends = |long: &Item, short: &Item| {
            short.root.len() > 4
                && long.root.len() > short.root.len()
                && long.root.ends_with(&short.root)
        };
        own.held_by(other) || ends(own, other) || ends(other, own)
    };
    own.iter().any(|own| {
        other
            .iter()
            .any(|other| same(own, other) && !is_name(own, other))
    })
}

/// Returns a number as written, with what says how exact it is.
fn words(reading: &Reading, quantity: &Quantity) -> String {
    let items = reading
        .items
        .get(quantity.items.clone())
        .unwrap_or_default();
    let words: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
    words.join(" ")
}
