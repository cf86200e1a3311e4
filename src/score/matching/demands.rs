//! What a posting asks for, ready to be compared: each demand once, however often it is repeated.

use std::collections::{BTreeMap, HashMap};

use crate::posting::{Demand, Posting, Term};
use crate::score::weights::credit::NAMED;
use crate::score::words::{Words, is_stop_word, stem};

/// One skill or term that a posting names, of all its mentions.
#[derive(Debug)]
pub(crate) struct Target<'a> {
    /// The mention that asks most strongly, the first among equals.
    pub term: &'a Term,
    /// The stems of a term that the skills table does not know, in order; empty for a known skill.
    pub stems: Vec<usize>,
}

/// One demand: a term, or several of which one is enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ask {
    /// Indices of the targets, of which one is enough.
    pub targets: Vec<usize>,
    /// Share in its criterion, in hundredths before normalising.
    pub weight: u64,
}

/// What a posting asks for.
#[derive(Debug)]
pub(crate) struct Demands<'a> {
    /// Every distinct skill and term.
    pub targets: Vec<Target<'a>>,
    /// What is required; what is named at all where the posting parts nothing.
    pub must: Vec<Ask>,
    /// What is preferred, and the known skills that are only named.
    pub nice: Vec<Ask>,
    /// Target of each known skill.
    pub skills: HashMap<&'a str, usize>,
    /// Number of each stem of the unknown terms and the duties.
    pub stems: HashMap<String, usize>,
    /// Targets by the number of their last stem.
    pub ends: Vec<Vec<usize>>,
    /// For each stem whether a duty's content holds it.
    pub duty: Vec<bool>,
}

impl Target<'_> {
    /// Returns the posting's words, on one line.
    pub fn name(&self) -> String {
        self.term
            .text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }
}

impl<'a> Demands<'a> {
    /// Returns the demands of a posting.
    pub fn new(posting: &'a Posting) -> Self {
        let mut demands = Self {
            targets: Vec::new(),
            must: Vec::new(),
            nice: Vec::new(),
            skills: HashMap::new(),
            stems: HashMap::new(),
            ends: Vec::new(),
            duty: Vec::new(),
        };
        let mut seen = Seen::default();
        let targets = demands.add_targets(posting, &mut seen);
        let mut must = asks(posting, &targets, Demand::Must);
        let mut nice = asks(posting, &targets, Demand::Nice);
        let mut named = asks(posting, &targets, Demand::Other);
        if must.is_empty() && nice.is_empty() {
            must = std::mem::take(&mut named);
        }
        named.retain(|ask| ask.targets.iter().all(|&target| demands.is_known(target)));
        for ask in &mut named {
            ask.weight = ask.weight * NAMED / 100;
        }
        let sole: Vec<usize> = must.iter().filter_map(Ask::sole).collect();
        nice.retain(|ask| !ask.targets.iter().any(|target| sole.contains(target)));
        named.retain(|ask| {
            let mut stronger = must.iter().chain(&nice).flat_map(|ask| &ask.targets);
            !stronger.any(|target| ask.targets.contains(target))
        });
        nice.append(&mut named);
        demands.must = must;
        demands.nice = nice;
        demands.add_duties(posting, &mut seen);
        demands
    }

    /// Whether a target is a skill of the table.
    fn is_known(&self, target: usize) -> bool {
        self.targets
            .get(target)
            .is_some_and(|target| target.term.skill.is_some())
    }

    /// Whether the content of a stem is part of the duties.
    pub fn is_duty(&self, stem: usize) -> bool {
        self.duty.get(stem).copied().unwrap_or(false)
    }

    /// Returns the target of every term, none for terms without words.
    fn add_targets(&mut self, posting: &'a Posting, seen: &mut Seen) -> Vec<Option<usize>> {
        let mut unknown: HashMap<Vec<usize>, usize> = HashMap::new();
        let mut of_terms = Vec::with_capacity(posting.terms.len());
        for term in &posting.terms {
            let stems = match term.skill {
                Some(_) => Vec::new(),
                None => self.stems_of(&term.text, seen),
            };
            let known = match &term.skill {
                Some(skill) => self.skills.get(skill.as_str()),
                None => unknown.get(&stems),
            };
            let target = match (known, &term.skill) {
                (Some(&target), _) => {
                    if let Some(target) = self.targets.get_mut(target)
                        && rank(term.kind) < rank(target.term.kind)
                    {
                        target.term = term;
                    }
                    Some(target)
                }
                (None, None) if stems.is_empty() => None,
                (None, skill) => {
                    let target = self.targets.len();
                    match skill {
                        Some(skill) => self.skills.insert(skill, target),
                        None => unknown.insert(stems.clone(), target),
                    };
                    if let Some(ends) = stems.last().and_then(|&last| self.ends.get_mut(last)) {
                        ends.push(target);
                    }
                    self.targets.push(Target { term, stems });
                    Some(target)
                }
            };
            of_terms.push(target);
        }
        of_terms
    }

    fn add_duties(&mut self, posting: &Posting, seen: &mut Seen) {
        for duty in &posting.duties {
            for stem in self.stems_of(&duty.text, seen) {
                if let Some(duty) = self.duty.get_mut(stem) {
                    *duty = true;
                }
            }
        }
    }

    /// Returns the numbers of the stems of a text's content words.
    fn stems_of(&mut self, text: &str, seen: &mut Seen) -> Vec<usize> {
        let mut found = Vec::new();
        for word in Words::new(text) {
            word.lower_into(&mut seen.buffer);
            let number = match seen.words.get(&seen.buffer) {
                Some(number) => *number,
                None => {
                    let number = self.number(&seen.buffer);
                    seen.words.insert(seen.buffer.clone(), number);
                    number
                }
            };
            found.extend(number);
        }
        found
    }

    /// Returns the number of the stem of a word in lower case, a new one for a new stem; none where it says nothing.
    fn number(&mut self, word: &str) -> Option<usize> {
        if is_stop_word(word) || !word.contains(char::is_alphabetic) {
            return None;
        }
        if let Some(number) = self.stems.get(stem(word)) {
            return Some(*number);
        }
        let number = self.ends.len();
        self.stems.insert(stem(word).to_owned(), number);
        self.ends.push(Vec::new());
        self.duty.push(false);
        Some(number)
    }
}

/// Words seen so far, in lower case, with the number of their stem, so that each is judged once.
#[derive(Default)]
struct Seen {
    words: HashMap<String, Option<usize>>,
    buffer: String,
}

impl Ask {
    /// Returns the target where only one is asked for.
    fn sole(&self) -> Option<usize> {
        match self.targets.as_slice() {
            [target] => Some(*target),
            _ => None,
        }
    }
}

/// Returns the distinct demands of one kind, in the order of the posting.
///
/// A group is of the strongest kind among its members. Alternatives of which one is also asked for by itself
/// ask nothing more.
fn asks(posting: &Posting, of_terms: &[Option<usize>], kind: Demand) -> Vec<Ask> {
    let mut groups: BTreeMap<u32, Demand> = BTreeMap::new();
    for term in &posting.terms {
        if let Some(group) = term.group {
            let strongest = groups.entry(group).or_insert(term.kind);
            if rank(term.kind) < rank(*strongest) {
                *strongest = term.kind;
            }
        }
    }
    let mut asks: Vec<Ask> = Vec::new();
    let mut of_group: BTreeMap<u32, usize> = BTreeMap::new();
    for (term, target) in posting.terms.iter().zip(of_terms) {
        let Some(target) = *target else { continue };
        let strength = term
            .group
            .and_then(|group| groups.get(&group))
            .copied()
            .unwrap_or(term.kind);
        let weight = (term.weight.clamp(0.0, 1.0) * 100.0).round() as u64;
        if strength != kind || weight == 0 {
            continue;
        }
        let open = term
            .group
            .and_then(|group| of_group.get(&group))
            .and_then(|&i| asks.get_mut(i));
        if let Some(ask) = open {
            ask.targets.push(target);
            ask.weight = ask.weight.max(weight);
        } else {
            if let Some(group) = term.group {
                of_group.insert(group, asks.len());
            }
            asks.push(Ask {
                targets: vec![target],
                weight,
            });
        }
    }
    distinct(asks)
}

/// Merges demands for the same, and leaves out alternatives to what is asked for anyway.
fn distinct(asks: Vec<Ask>) -> Vec<Ask> {
    let mut merged: Vec<Ask> = Vec::new();
    let mut seen: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    for mut ask in asks {
        ask.targets.sort_unstable();
        ask.targets.dedup();
        match seen.get(&ask.targets).and_then(|&i| merged.get_mut(i)) {
            Some(same) => same.weight = same.weight.max(ask.weight),
            None => {
                seen.insert(ask.targets.clone(), merged.len());
                merged.push(ask);
            }
        }
    }
    merged.retain(|ask| {
        ask.targets.len() == 1
            || !ask
                .targets
                .iter()
                .any(|&target| seen.contains_key(&vec![target]))
    });
    merged
}

/// Returns the rank of a kind, the strongest first.
fn rank(kind: Demand) -> u8 {
    match kind {
        Demand::Must => 0,
        Demand::Nice => 1,
        Demand::Other => 2,
    }
}
