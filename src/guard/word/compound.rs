//! German compounds, of words of the sources or a part of one of theirs.

use super::super::held::Held;
use super::super::item::{Item, meaning};
use super::super::mark::Mark;
use super::super::root::Language;

/// Fewest letters of a part of a compound.
const PART: usize = 4;

/// First parts of German compounds without which the rest would say more.
const LESSER: [&str; 14] = [
    "teil", "co", "stellv", "nicht", "vize", "praktik", "prototyp", "pilot", "lern", "übung",
    "schul", "hilfs", "mit", "studi",
];

/// Whether a German word is made of words of the sources, or is a part of one of theirs.
pub(super) fn in_compound(item: &Item, held: &Held<'_>) -> bool {
    if item.is(Mark::Seniority) || item.rank() > 2 || item.lower.chars().count() < PART {
        return false;
    }
    made_of(&item.lower, held, 3) || part_of(item, held) || declined(item, held)
}

/// Whether a word parts into so many words of the sources or fewer.
fn made_of(word: &str, held: &Held<'_>, parts: usize) -> bool {
    let cuts = word
        .char_indices()
        .map(|(at, _)| at)
        .filter(|at| *at >= PART && word.len() - at >= PART);
    parts > 1
        && cuts.clone().any(|at| {
            let (first, last) = word.split_at(at);
            let linked = [
                first,
                first.trim_end_matches('s'),
                first.trim_end_matches("en"),
            ];
            linked.iter().any(|first| known(first, held))
                && (known(last, held) || made_of(last, held, parts - 1))
        })
}

/// Whether an adjective that is written large stands in the sources in another case: `Innerer`, `Inneren`.
fn declined(item: &Item, held: &Held<'_>) -> bool {
    let stem = |word: &str| {
        ["er", "en", "em", "es", "e"]
            .iter()
            .find_map(|end| word.strip_suffix(end))
            .map(str::to_owned)
    };
    let own = item.lower.strip_suffix("er");
    own.is_some()
        && held
            .readings
            .iter()
            .flat_map(|reading| &reading.items)
            .any(|source| stem(&source.lower).as_deref() == own && !source.lower.ends_with("er"))
}

/// Whether a word stands in the sources by its root or a synonym.
fn known(word: &str, held: &Held<'_>) -> bool {
    if word.len() < PART {
        return false;
    }
    let (entry, root) = meaning(word, Language::German, true);
    held.word(&root) || held.word(word) || entry.is_some_and(|entry| held.group(entry.says))
}

/// Whether a word is the end or the beginning of a compound of the sources.
fn part_of(item: &Item, held: &Held<'_>) -> bool {
    let root = plain(&item.root);
    root.chars().count() >= PART
        && held
            .readings
            .iter()
            .flat_map(|reading| &reading.items)
            .any(|source| {
                let longer = source.lower.len() > item.lower.len() + 2;
                let lesser = LESSER.iter().any(|part| source.lower.starts_with(part));
                longer
                    && (plain(&source.root).ends_with(&root) && !lesser
                        || plain(&source.lower).starts_with(&root))
            })
}

/// Returns a word without the signs on vowels that German plurals take: `Stürze`, `Sturz`.
fn plain(word: &str) -> String {
    word.replace('ä', "a").replace('ö', "o").replace('ü', "u")
}
