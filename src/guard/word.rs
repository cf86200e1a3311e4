//! Words: each that claims something must stand in the sources, by its root, a synonym of the tables, a skill's other
//! name, an abbreviation, or a part of a German compound.

mod compound;
mod short;

use super::held::Held;
use super::item::{Item, meaning};
use super::mark::{Mark, Unit};
use super::quantity::{Quantity, Step};
use super::reading::Reading;
use super::root::{Language, root};
use super::{Breach, BreachKind};

use compound::in_compound;
use short::{INITIALS, short, spelt_out};

/// Fewest letters of the end that two compounds have in common.
const HEAD: usize = 6;

/// Adds the words and skills that the sources do not hold.
pub(super) fn check(proposed: &Reading, held: &Held<'_>, found: &mut Vec<Breach>) {
    let spelt = spelt_out(proposed, held);
    let german = is_german(proposed, held);
    let mut at = 0;
    while let Some(item) = proposed.items.get(at) {
        let length = mention(&proposed.items, at);
        let words = proposed.items.get(at..at + length).unwrap_or_default();
        if let Some(skill) = &item.skill {
            let shown = held.skill(skill)
                && spelt_alike(words, skill, german, held)
                && !is_another(words, held);
            let mut claims = words.iter().filter(|word| word.claims());
            let spelt = (at..at + length).all(|at| spelt.contains(&at));
            if !(shown || spelt || claims.all(|word| named(word, german, held))) {
                found.push(breach(BreachKind::Skill, words));
            }
        } else if item.claims()
            && !lessens(item)
            && !spelt.contains(&at)
            && !is_held(proposed, at, held)
        {
            found.push(breach(kind(item), words));
        }
        at += length;
    }
}

/// Whether a word makes less of a deed: helped, together with.
fn lessens(item: &Item) -> bool {
    item.is(Mark::Share) || (item.is(Mark::Help) && !item.is(Mark::Seniority))
}

/// Whether a mention of a skill says what a mention in the sources says: the names of a skill are as wide as postings are,
/// and HGB is not IFRS, a yearly close no monthly one, a certificate not what it certifies.
fn spelt_alike(words: &[Item], skill: &str, german: bool, held: &Held<'_>) -> bool {
    let mut others = Vec::new();
    for reading in &held.readings {
        let mut at = 0;
        while at < reading.items.len() {
            let length = mention(&reading.items, at);
            let other = reading.items.get(at..at + length).unwrap_or_default();
            if other
                .first()
                .is_some_and(|item| item.skill.as_deref() == Some(skill))
            {
                others.push(other);
            }
            at += length;
        }
    }
    let alike = |other: &&[Item]| {
        let holds = |own: &Item| {
            let here = !own.claims() || other.iter().any(|item| item.root == own.root);
            let short = !own.text.contains(char::is_lowercase) && abbreviates(own, other);
            here || short || named(own, german, held)
        };
        let within = other
            .iter()
            .all(|item| words.iter().any(|own| own.root == item.root));
        match words {
            [own] if is_short(own) => abbreviates(own, other),
            _ if !shares_head(words, other) => true,
            _ => words
                .iter()
                .all(|own| holds(own) || (within && belongs(own, other))),
        }
    };
    others.is_empty() || others.iter().any(alike)
}

/// Whether a name in one word is another thing than the sources speak of, though one skill proves both: a rank that they
/// do not name, or a compound with the end of one of theirs.
fn is_another(words: &[Item], held: &Held<'_>) -> bool {
    let [own] = words else { return false };
    let mut others = held.readings.iter().flat_map(|reading| &reading.items);
    let name = std::slice::from_ref(own);
    held.places(own).is_empty()
        && (own.is(Mark::Seniority)
            || others.any(|other| other.claims() && shares_head(name, std::slice::from_ref(other))))
}

/// Whether an item is written in capitals, as abbreviations are.
fn is_short(item: &Item) -> bool {
    item.text.chars().count() >= INITIALS && item.text.chars().all(char::is_uppercase)
}

/// Whether the letters of an abbreviation stand in a name in that order; ordinary words may be called what they are.
fn abbreviates(own: &Item, name: &[Item]) -> bool {
    let mut letters = name.iter().flat_map(|item| item.lower.chars());
    let ordinary = name
        .iter()
        .all(|item| !item.text.contains(char::is_uppercase));
    ordinary
        || own
            .lower
            .chars()
            .filter(|c| c.is_alphabetic())
            .all(|c| letters.any(|letter| letter == c))
}

/// Whether two mentions have a word in common, or the end of a compound.
fn shares_head(own: &[Item], other: &[Item]) -> bool {
    let common = |a: &str, b: &str| {
        let (a, b) = (a.chars().rev(), b.chars().rev());
        a.zip(b).take_while(|(a, b)| a == b).count()
    };
    let alike = |a: &Item| {
        let same = |b: &Item| a.root == b.root || common(&a.root, &b.root) >= HEAD;
        other.iter().any(same)
    };
    own.iter().any(alike)
}

/// Whether a word that a name is widened by is part of a name too (`Apache` Kafka), or its abbreviation.
fn belongs(own: &Item, name: &[Item]) -> bool {
    let capitals = own.text.chars().all(char::is_uppercase);
    own.text.starts_with(char::is_uppercase) && (!capitals || abbreviates(own, name))
}

/// Returns how many items from one on are the same mention of a skill, or 1.
fn mention(items: &[Item], at: usize) -> usize {
    let skill = items.get(at).and_then(|item| item.skill.as_ref());
    let same = |item: &&Item| skill.is_some() && item.skill.as_ref() == skill;
    items.iter().skip(at).take_while(same).count().max(1)
}

fn breach(kind: BreachKind, words: &[Item]) -> Breach {
    let words: Vec<&str> = words.iter().map(|item| item.text.as_str()).collect();
    Breach {
        kind,
        words: words.join(" "),
    }
}

/// Whether the sources and the proposal are in German.
fn is_german(proposed: &Reading, held: &Held<'_>) -> bool {
    proposed.language.or(held.spoken) == Some(Language::German)
}

/// Whether a word of a skill's name stands in the sources as such: written alike, or as an ordinary word.
fn named(item: &Item, german: bool, held: &Held<'_>) -> bool {
    let small = !item.text.contains(char::is_uppercase);
    let ordinary = small || ((item.first || german) && item.lower.len() > 5);
    let singular = |word: &str| word.strip_suffix('s').unwrap_or(word).to_owned();
    held.items(item).iter().any(|(_, _, source)| {
        singular(&source.text) == singular(&item.text)
            || (item.first && singular(&source.lower) == singular(&item.lower))
            || ordinary
    }) || (german && in_compound(item, held))
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
    let technical = letters.any(|c| c.is_uppercase() || !(c.is_alphabetic() || c == ' '));
    match item.rank() {
        3.. => BreachKind::Leading,
        _ if technical => BreachKind::Skill,
        _ if capital && !item.first => BreachKind::Name,
        _ => BreachKind::Invented,
    }
}

/// Whether a word stands in the sources in any of the ways that count.
fn is_held(proposed: &Reading, at: usize, held: &Held<'_>) -> bool {
    let Some(item) = proposed.items.get(at) else {
        return true;
    };
    !held.places(item).is_empty()
        || joined(proposed, at, held)
        || short(item, held)
        || several(proposed, at, held)
        || moved(proposed, item, held)
        || did(item, held)
        || (is_german(proposed, held) && in_compound(item, held))
}

/// Whether the word and its neighbour are one word in the sources, or two words there are this one: `back end`.
fn joined(proposed: &Reading, at: usize, held: &Held<'_>) -> bool {
    let lower = |at: usize| {
        proposed
            .items
            .get(at)
            .map_or("", |item| item.lower.as_str())
    };
    let own = lower(at);
    let before = at.checked_sub(1).map_or("", lower);
    let language = proposed.spoken;
    let one = |word: String| held.word(&word) || held.word(&root(&word, language, true));
    one(format!("{own}{}", lower(at + 1)))
        || one(format!("{before}{own}"))
        || held.readings.iter().any(|reading| {
            reading.items.windows(2).any(|pair| match pair {
                [first, second] => {
                    own.strip_prefix(first.lower.as_str()) == Some(second.lower.as_str())
                }
                _ => false,
            })
        })
}

/// Whether `several` stands for a number of three or more of the same things in the sources.
fn several(proposed: &Reading, at: usize, held: &Held<'_>) -> bool {
    let vague = proposed.items.get(at).is_some_and(|item| {
        matches!(
            item.lower.as_str(),
            "several" | "multiple" | "various" | "mehrere" | "mehreren" | "verschiedene"
        )
    });
    let (_, own) = proposed.around(at..at + 1, 3);
    vague
        && held.quantities().any(|(reading, quantity)| {
            let many = quantity
                .readings
                .iter()
                .any(|(value, unit)| *unit == Unit::Plain && *value >= 3.0);
            let (_, after) = reading.around(quantity.items.clone(), 3);
            many && super::count::share(&own, &after)
        })
}

/// Whether a word only says that what the sources name was done, where they name no deed.
fn did(item: &Item, held: &Held<'_>) -> bool {
    let does = [
        "performed",
        "carried out",
        "conducted",
        "durchgeführt",
        "durchführung",
    ]
    .contains(&item.lower.as_str());
    let deed = |source: &Item| {
        source.rank() > 0
            || ["ung", "ungen", "ing", "tion", "ment"]
                .iter()
                .any(|end| source.lower.ends_with(end))
    };
    does && !held
        .readings
        .iter()
        .flat_map(|reading| &reading.items)
        .any(deed)
}

/// Whether a word says the rise or fall that the numbers of a source show: raised, where something went from 54 to 97.
fn moved(proposed: &Reading, item: &Item, held: &Held<'_>) -> bool {
    let says = |words: [&str; 2]| {
        let groups = words.iter().zip([Language::English, Language::German]);
        let mut entries = groups.filter_map(|(word, language)| meaning(word, language, false).0);
        entries.any(|entry| {
            item.entry
                .is_some_and(|own| own.says.iter().any(|id| entry.holds.contains(id)))
        })
    };
    let (up, down) = (says(["increase", "erhöhen"]), says(["reduce", "senken"]));
    let kept = |own: &Quantity| {
        held.quantities().any(|(reading, quantity)| {
            let sign = quantity
                .items
                .start
                .checked_sub(1)
                .and_then(|at| reading.items.get(at));
            let sign = sign.map_or("", |sign| sign.text.as_str());
            own.held_by(quantity) && ((up && sign == "+") || (down && sign == "-"))
        })
    };
    let pairs = proposed.quantities.windows(2);
    (up || down)
        && (pairs
            .filter_map(|pair| match pair {
                [first, second] => change(first, second).filter(|_| first.step == Step::At),
                _ => None,
            })
            .any(|grown| grown == up)
            || proposed.quantities.iter().any(kept))
}

/// Whether the second of two numbers of a kind is larger; none where they are of different kinds.
fn change(first: &Quantity, second: &Quantity) -> Option<bool> {
    let ((from, unit), (to, other)) = (first.readings.first()?, second.readings.first()?);
    (unit == other).then_some(to > from)
}
