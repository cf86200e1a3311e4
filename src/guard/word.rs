//! Words: each that claims something must stand in the sources, by its root, a synonym of the tables, a skill's other
//! name, an abbreviation, or a part of a German compound.

use super::held::Held;
use super::item::{Item, meaning};
use super::mark::{Mark, Unit};
use super::reading::Reading;
use super::root::Language;
use super::token::Kind;
use super::{Breach, BreachKind};

/// Fewest letters of a part of a compound.
const PART: usize = 4;

/// Fewest letters of an abbreviation that is matched by the initials of words.
const INITIALS: usize = 3;

/// First parts of German compounds without which the rest would say more.
const LESSER: [&str; 14] = [
    "teil", "co", "stellv", "nicht", "vize", "praktik", "prototyp", "pilot", "lern", "übung", "schul", "hilfs", "mit",
    "studi",
];

/// Adds the words and skills that the sources do not hold.
pub(super) fn check(proposed: &Reading, held: &Held, found: &mut Vec<Breach>) {
    let spelt = spelt_out(proposed, held);
    let mut at = 0;
    while let Some(item) = proposed.items.get(at) {
        let length = mention(&proposed.items, at);
        let words = proposed.items.get(at..at + length).unwrap_or_default();
        if let Some(skill) = &item.skill {
            if !held.skill(skill) && !words.iter().all(|word| !word.claims() || named(word, held)) {
                found.push(breach(BreachKind::Skill, words));
            }
        } else if item.claims() && !spelt.contains(&at) && !is_held(proposed, at, held) {
            found.push(breach(kind(item), words));
        }
        at += length;
    }
}

/// Returns how many items from one on are the same mention of a skill, or 1.
fn mention(items: &[Item], at: usize) -> usize {
    let skill = items.get(at).and_then(|item| item.skill.as_ref());
    let same = |item: &&Item| skill.is_some() && item.skill.as_ref() == skill;
    items.iter().skip(at).take_while(same).count().max(1)
}

fn breach(kind: BreachKind, words: &[Item]) -> Breach {
    let words: Vec<&str> = words.iter().map(|item| item.text.as_str()).collect();
    Breach { kind, words: words.join(" ") }
}

/// Whether a word of a skill's name stands in the sources as such: written alike, or as an ordinary word.
fn named(item: &Item, held: &Held) -> bool {
    let ordinary = item.text.chars().all(|c| c.is_lowercase()) || item.first;
    let singular = |word: &str| word.strip_suffix('s').unwrap_or(word).to_owned();
    held.items(item).iter().any(|(_, _, source)| {
        singular(&source.text) == singular(&item.text) || (ordinary && item.lower.len() > 5)
    })
}

/// What kind of claim a word makes.
fn kind(item: &Item) -> BreachKind {
    let marks = [
        (Mark::Vague, BreachKind::Number),
        (Mark::Degree, BreachKind::Degree),
        (Mark::Certificate, BreachKind::Certificate),
        (Mark::Seniority, BreachKind::Seniority),
        (Mark::Mastery, BreachKind::Seniority),
    ];
    if let Some((_, kind)) = marks.iter().find(|(mark, _)| item.is(*mark)) {
        return *kind;
    }
    let mut letters = item.text.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let technical = letters.any(|c| c.is_uppercase() || !c.is_alphabetic());
    match item.rank() {
        3.. => BreachKind::Leading,
        _ if technical => BreachKind::Skill,
        _ if capital && !item.first => BreachKind::Name,
        _ => BreachKind::Invented,
    }
}

/// Whether a word stands in the sources in any of the ways that count.
fn is_held(proposed: &Reading, at: usize, held: &Held) -> bool {
    let Some(item) = proposed.items.get(at) else { return true };
    !held.places(item).is_empty()
        || joined(proposed, at, held)
        || short(item, held)
        || several(proposed, at, held)
        || (proposed.language.or(held.language) == Some(Language::German) && in_compound(item, held))
}

/// Whether the word and its neighbour are one word in the sources, or two words there are this one: `back end`.
fn joined(proposed: &Reading, at: usize, held: &Held) -> bool {
    let lower = |at: usize| proposed.items.get(at).map_or("", |item| item.lower.as_str());
    let own = lower(at);
    let before = at.checked_sub(1).map_or("", lower);
    held.word(&format!("{own}{}", lower(at + 1)))
        || held.word(&format!("{before}{own}"))
        || held.readings.iter().any(|reading| {
            reading.items.windows(2).any(|pair| match pair {
                [first, second] => own.strip_prefix(first.lower.as_str()) == Some(second.lower.as_str()),
                _ => false,
            })
        })
}

/// Whether the word is an abbreviation whose letters begin words of a source that follow each other.
fn short(item: &Item, held: &Held) -> bool {
    let letters = item.text.strip_suffix('s').unwrap_or(&item.text);
    let capitals = letters.chars().count() >= INITIALS && letters.chars().all(char::is_uppercase);
    capitals && held.readings.iter().any(|reading| spells(&reading.items, letters).is_some())
}

/// Returns the first place at which words that follow each other begin with the letters.
fn spells(items: &[Item], letters: &str) -> Option<(usize, usize)> {
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
fn spelt_out(proposed: &Reading, held: &Held) -> Vec<usize> {
    let words = held.readings.iter().flat_map(|reading| &reading.items);
    let short = words.filter(|item| {
        let letters = item.text.strip_suffix('s').unwrap_or(&item.text);
        (INITIALS..=5).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase)
    });
    short
        .filter_map(|item| spells(&proposed.items, item.text.strip_suffix('s').unwrap_or(&item.text)))
        .flat_map(|(from, to)| from..to)
        .collect()
}

/// Whether `several` stands for a number of three or more of the same things in the sources.
fn several(proposed: &Reading, at: usize, held: &Held) -> bool {
    let vague = proposed.items.get(at).is_some_and(|item| {
        matches!(item.lower.as_str(), "several" | "multiple" | "various" | "mehrere" | "mehreren" | "verschiedene")
    });
    let (_, own) = proposed.around(at..at + 1, 3);
    vague
        && held.quantities().any(|(reading, quantity)| {
            let many = quantity.readings.iter().any(|(value, unit)| *unit == Unit::Plain && *value >= 3.0);
            let (_, after) = reading.around(quantity.items.clone(), 3);
            many && super::count::share(&own, &after)
        })
}

/// Whether a German word is made of words of the sources, or is a part of one of theirs.
fn in_compound(item: &Item, held: &Held) -> bool {
    if item.is(Mark::Seniority) || item.rank() > 2 || item.lower.chars().count() < PART {
        return false;
    }
    made_of(&item.lower, held, 3) || part_of(item, held)
}

/// Whether a word parts into so many words of the sources or fewer.
fn made_of(word: &str, held: &Held, parts: usize) -> bool {
    let cuts = word.char_indices().map(|(at, _)| at).filter(|at| *at >= PART && word.len() - at >= PART);
    parts > 1
        && cuts.clone().any(|at| {
            let (first, last) = word.split_at(at);
            let linked = [first, first.trim_end_matches('s'), first.trim_end_matches("en")];
            linked.iter().any(|first| known(first, held)) && (known(last, held) || made_of(last, held, parts - 1))
        })
}

/// Whether a word stands in the sources by its root or a synonym.
fn known(word: &str, held: &Held) -> bool {
    if word.len() < PART {
        return false;
    }
    let (entry, root) = meaning(word, Language::German, true);
    held.word(&root) || held.word(word) || entry.is_some_and(|entry| held.group(entry.says))
}

/// Whether a word is the end or the beginning of a compound of the sources.
fn part_of(item: &Item, held: &Held) -> bool {
    let root = item.root.as_str();
    root.chars().count() >= PART
        && held.readings.iter().flat_map(|reading| &reading.items).any(|source| {
            let longer = source.lower.len() > item.lower.len() + 2;
            let lesser = LESSER.iter().any(|part| source.lower.starts_with(part));
            longer && (source.root.ends_with(root) && !lesser || source.lower.starts_with(root))
        })
}
