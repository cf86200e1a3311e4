//! Deeds, ranks and states: none above what the sources say, and none of its limits left out.

use super::count::share;
use super::held::Held;
use super::item::Item;
use super::limit::is_deed;
use super::mark::Mark;
use super::reading::Reading;
use super::root::Language;
use super::token::Kind;
use super::{Breach, BreachKind};

/// Words that make a rank somebody else's: "with the lead architect".
const OTHERS: [&str; 26] = [
    "the", "to", "by", "with", "for", "under", "of", "our", "their", "his", "her", "from", "der",
    "dem", "den", "des", "die", "beim", "vom", "zum", "zur", "unter", "mit", "für", "von", "an",
];

/// Words before which a prototype is the thing that was made, not one that is spoken of.
const MADE: [&str; 12] = [
    "a", "an", "as", "my", "ein", "eine", "einen", "einer", "eines", "als", "im", "zum",
];

/// Words that begin where, how or for whom something was done.
const PLACES: [&str; 24] = [
    "in", "at", "for", "with", "to", "from", "on", "by", "across", "into", "im", "bei", "beim",
    "mit", "für", "zu", "zur", "zum", "an", "am", "auf", "aus", "durch", "using",
];

/// Words for several people, who are told behind them.
const TEAMS: [&str; 8] = [
    "team",
    "teams",
    "group",
    "crew",
    "gruppe",
    "mannschaft",
    "abteilung",
    "department",
];

/// Words for the whole of what follows them.
const ALL: [&str; 10] = [
    "all", "every", "each", "entire", "alle", "allen", "aller", "jede", "jeden", "jeder",
];

/// How many words around a deed tell what it was done to.
const ABOUT: usize = 8;

/// How many words around an unfinished thing belong to it.
const NEAR: usize = 6;

/// Adds the deeds, ranks and states above those of the sources.
pub(super) fn check(proposed: &Reading, held: &Held<'_>, found: &mut Vec<Breach>) {
    for (at, item) in proposed.items.iter().enumerate() {
        if !item.claims() {
            continue;
        }
        let sources = held.items(item);
        if sources.is_empty() {
            continue;
        }
        let nominal = !proposed
            .items
            .iter()
            .any(|other| other.sentence == item.sentence && other.rank() > 0);
        let kind = unlimited((proposed, at), nominal, &sources)
            .or_else(|| led(proposed, at, item, &sources))
            .or_else(|| ranked(proposed, at, item, &sources))
            .or_else(|| every(proposed, at, item, &sources));
        if let Some(kind) = kind {
            found.push(Breach {
                kind,
                words: item.text.clone(),
            });
        }
    }
    left_out(proposed, held, found);
}

type Sources<'a> = [(&'a Reading, usize, &'a Item)];

/// Returns the breach of a word that every source limits and the proposal does not, or the other way for a denial;
/// `nominal` tells that its sentence names no deed, so that it stands for one itself.
fn unlimited(own: (&Reading, usize), nominal: bool, sources: &Sources<'_>) -> Option<BreachKind> {
    let (proposed, at) = own;
    let item = proposed.items.get(at)?;
    let helped = sources
        .first()
        .into_iter()
        .flat_map(|(reading, ..)| &reading.items)
        .filter(|other| other.is(Mark::Help));
    let shared = helped.into_iter().any(|help| {
        proposed.items.iter().any(|own| {
            (own.is(Mark::Share) || own.is(Mark::Seniority)) && own.lower.contains(&help.lower)
        })
    });
    let deed = item.rank() > 1 || nominal;
    let level = item.is(Mark::Mastery)
        || item.is(Mark::Seniority)
        || item.is(Mark::Title)
        || item.skill.is_some();
    let all = |mark| sources.iter().all(|(_, _, source)| source.limited(mark));
    let lost = |mark| !item.limited(mark) && all(mark);
    if deed && lost(Mark::Help) && !shared {
        return Some(BreachKind::Leading);
    }
    let denied = !item.is(Mark::Deny)
        && (lost(Mark::Deny)
            || (item.limited(Mark::Deny)
                && !sources
                    .iter()
                    .any(|(_, _, source)| source.limited(Mark::Deny))));
    if (deed && lost(Mark::Intent)) || denied {
        return Some(BreachKind::Scope);
    }
    let slight = |reading: &Reading, at| {
        reading
            .before(at)
            .is_some_and(|before| before.is(Mark::Slight))
    };
    let all_slight = sources.iter().all(|(reading, at, _)| slight(reading, *at));
    let less = (level && lost(Mark::Slight)) || (all_slight && !slight(proposed, at));
    less.then_some(BreachKind::Seniority)
}

/// Returns the breach of `all` or `every` of something else.
fn every(proposed: &Reading, at: usize, item: &Item, sources: &Sources<'_>) -> Option<BreachKind> {
    let next = |reading: &Reading, at: usize| reading.items.get(at + 1).cloned();
    let own =
        next(proposed, at).filter(|own| ALL.contains(&item.lower.as_str()) && own.claims())?;
    let same = |(reading, at, source): &(&Reading, usize, &Item)| {
        let other = next(reading, *at);
        !source.is(Mark::Vague)
            || other.is_none_or(|other| own.held_by(&other) || other.is(Mark::Free))
    };
    (!sources.iter().any(same)).then_some(BreachKind::Number)
}

/// Returns the breach of a deed of designing or leading that was done to something else.
fn led(proposed: &Reading, at: usize, item: &Item, sources: &Sources<'_>) -> Option<BreachKind> {
    let entry = item.entry.filter(|entry| entry.rank > 2)?;
    let (before, _) = proposed.around(at..at + 1, 3);
    let own = object(proposed, at);
    let passive = own.is_empty();
    let own = if passive { before } else { own };
    let alike = |(reading, i, source): &(&Reading, usize, &Item)| {
        let same = source.entry.is_some_and(|other| other.rank >= entry.rank)
            || source.lower == item.lower;
        let mut other = object(reading, *i);
        if passive || other.is_empty() {
            other = reading.neighbours(*i, ABOUT);
        }
        same && (own.is_empty() || other.is_empty() || share(&own, &other))
    };
    (!sources.iter().any(alike)).then_some(BreachKind::Leading)
}

/// Returns what a deed was done to: the words behind it up to a preposition, and past it where they are only a team.
fn object(reading: &Reading, at: usize) -> Vec<&Item> {
    let clause = reading.items.get(at).map(|item| item.clause);
    let behind = reading.items.get(at + 1..).unwrap_or_default();
    let mut found: Vec<&Item> = Vec::new();
    for item in behind.iter().take_while(|item| Some(item.clause) == clause) {
        let only_team = !found.is_empty()
            && found
                .iter()
                .all(|item| TEAMS.contains(&item.lower.as_str()));
        if PLACES.contains(&item.lower.as_str()) && !only_team {
            break;
        }
        if item.claims() && item.kind == Kind::Word {
            found.push(item);
        }
    }
    found
}

/// Returns the breach of a rank that is somebody else's in the sources, or of a level in something else.
fn ranked(proposed: &Reading, at: usize, item: &Item, sources: &Sources<'_>) -> Option<BreachKind> {
    if !(item.is(Mark::Seniority) || item.is(Mark::Mastery)) {
        return None;
    }
    let others = |reading: &Reading, at: usize| {
        reading
            .free_before(at)
            .is_some_and(|before| OTHERS.contains(&before.lower.as_str()))
    };
    let own = others(proposed, at) || is_object(proposed, at);
    let (_, object) = proposed.around(at..at + 1, 3);
    let alike = |(reading, i, _): &(&Reading, usize, &Item)| {
        let mine = own || !item.is(Mark::Seniority) || !others(reading, *i);
        let around = reading.neighbours(*i, NEAR);
        mine && (object.is_empty() || around.is_empty() || share(&object, &around))
    };
    (!sources.iter().any(alike)).then_some(BreachKind::Seniority)
}

/// Whether a German clause ends in a deed to what an item names: "Marktleitungen geschult".
fn is_object(proposed: &Reading, at: usize) -> bool {
    let clause = proposed.items.get(at).map(|item| item.clause);
    let rest = proposed.items.get(at + 1..).unwrap_or_default().iter();
    let last = rest.take_while(|item| Some(item.clause) == clause).last();
    proposed.spoken == Language::German && last.is_some_and(|last| last.rank() > 0)
}

/// Adds what the sources limit as a whole and the proposal does not: made with others, a prototype, not finished.
fn left_out(proposed: &Reading, held: &Held<'_>, found: &mut Vec<Breach>) {
    let limits = |item: &Item| item.is(Mark::Share) || item.is(Mark::Draft) || item.is(Mark::Open);
    let shared = proposed.has(Mark::Share) || proposed.has(Mark::Help);
    for reading in &held.readings {
        for (at, item) in reading.items.iter().enumerate() {
            let kept = proposed
                .items
                .iter()
                .any(|own| limits(own) && own.held_by(item));
            let said = |item: &&Item| {
                proposed
                    .items
                    .iter()
                    .any(|own| own.claims() && own.held_by(item))
            };
            if item.is(Mark::Share) && !shared && !kept {
                let sentence = reading
                    .items
                    .iter()
                    .filter(|other| other.sentence == item.sentence);
                let told = sentence
                    .filter(|other| other.claims() && said(other))
                    .count();
                if told > 1 {
                    found.push(Breach {
                        kind: BreachKind::Leading,
                        words: item.text.clone(),
                    });
                }
            }
            let made = item.is(Mark::Draft) && is_made(reading, at);
            let (before, after) = reading.items.split_at(at);
            let open = item.is(Mark::Open) && !is_deed(before, after.get(1..).unwrap_or_default());
            if (made || open) && !kept && item.kind == Kind::Word {
                let around = reading.neighbours(at, NEAR);
                let told = around.iter().copied().filter(said).count();
                if told >= around.len().clamp(1, 2) {
                    found.push(Breach {
                        kind: BreachKind::Scope,
                        words: item.text.clone(),
                    });
                }
            }
        }
    }
}

/// Whether the prototype at an item is what was made, not one that something is compared with.
fn is_made(reading: &Reading, at: usize) -> bool {
    let deed = reading.before(at).is_some_and(|before| before.rank() > 1);
    let item = reading.items.get(at);
    match reading.free_before(at) {
        None => deed || item.is_some_and(|item| item.first || reading.before(at).is_some()),
        Some(before) => deed || MADE.contains(&before.lower.as_str()),
    }
}

/// Whether a title is less than its words without some of them: deputy head, assistant nurse.
pub(super) fn is_lesser(title: &Reading) -> bool {
    title.has(Mark::Slight) || title.has(Mark::Help)
}
