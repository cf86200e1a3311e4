//! Numbers, dates and multiples: each must be held, of the same thing, as exactly.

use super::held::Held;
use super::item::Item;
use super::mark::Unit;
use super::quantity::Quantity;
use super::reading::Reading;
use super::{Breach, BreachKind};

/// How many words on each side tell what a number is about.
const ABOUT: usize = 4;

/// Adds the numbers that the sources do not hold.
pub(super) fn check(proposed: &Reading, held: &Held<'_>, found: &mut Vec<Breach>) {
    for quantity in proposed.quantities.iter().filter(|quantity| !quantity.one) {
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
    let counts = (own.1.is_plain() || own.1.is_of(Unit::Month)) && !own_after.is_empty();
    let own_words = if counts {
        own_after
    } else {
        [own_before, own_after].concat()
    };
    let words = if counts && !after.is_empty() {
        after
    } else {
        [before, after].concat()
    };
    own_words.is_empty() || words.is_empty() || share(&own_words, &words)
}

/// Whether one of the words is held by one of the others; a name is not held by a word: `Payments`, `payment`.
pub(super) fn share(own: &[&Item], other: &[&Item]) -> bool {
    let is_name = |own: &Item, other: &Item| own.is_name() && !other.is_name() && !other.first;
    own.iter().any(|own| {
        other
            .iter()
            .any(|other| own.held_by(other) && !is_name(own, other))
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
