//! Abbreviations, by the initials of the words that they stand for.

use super::super::held::Held;
use super::super::item::Item;
use super::super::mark::Mark;
use super::super::reading::Reading;
use super::super::token::Kind;

/// Fewest letters of an abbreviation that is matched by the initials of words.
pub(super) const INITIALS: usize = 3;

/// Whether the word is an abbreviation whose letters begin words of a source that follow each other.
pub(super) fn short(item: &Item, held: &Held<'_>) -> bool {
    let letters = item.text.strip_suffix('s').unwrap_or(&item.text);
    let capitals = letters.chars().count() >= INITIALS && letters.chars().all(char::is_uppercase);
    capitals
        && held
            .readings
            .iter()
            .any(|reading| spells(&reading.items, letters).is_some())
}

/// Returns the first place at which words that follow each other begin with the letters.
pub(super) fn spells(items: &[Item], letters: &str) -> Option<(usize, usize)> {
    (0..items.len()).find_map(|from| {
        let mut letters = letters.chars().flat_map(char::to_lowercase).peekable();
        let mut to = from;
        for item in items.get(from..)? {
            let Some(letter) = letters.peek() else { break };
            if item.lower.starts_with(*letter) && item.kind == Kind::Word {
                letters.next();
            } else if to == from || !item.is(Mark::Free) {
                return None;
            }
            to += 1;
        }
        letters.peek().is_none().then_some((from, to))
    })
}

/// Returns the items that spell out an abbreviation of the sources.
pub(super) fn spelt_out(proposed: &Reading, held: &Held<'_>) -> Vec<usize> {
    let words = held.readings.iter().flat_map(|reading| &reading.items);
    let short = words.filter(|item| {
        let letters = item.text.strip_suffix('s').unwrap_or(&item.text);
        (INITIALS..=5).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase)
    });
    short
        .filter_map(|item| {
            spells(
                &proposed.items,
                item.text.strip_suffix('s').unwrap_or(&item.text),
            )
        })
        .flat_map(|(from, to)| from..to)
        .collect()
}
