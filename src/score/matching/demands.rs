//! What a posting asks for, ready to be compared: each demand once, however often it is repeated.

use std::collections::{BTreeMap, HashMap};

use crate::posting::{Demand, Posting, Term};
use crate::score::weights::credit::NAMED;
use crate::score::words::{Vocabulary, Words};
use crate::skills::Lexicon;

/// One skill or term that a posting names, of all its mentions.
#[derive(Debug)]
pub(crate) struct Target<'a> {
    /// The mention that asks most strongly, the first among equals.
    pub term: &'a Term,
    /// The stems of a term that the skills table does not know, in order; empty for a known skill.
    pub stems: Vec<usize>,
    /// Number of the skill in the table; none for a term that it does not know.
    pub skill: Option<usize>,
    /// Months of experience with it that are asked for: the most of all mentions, 0 for none.
    pub months: u32,
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
    /// Target of each skill of the table, by the skill's number; empty where no skill is asked for.
    skills: Vec<Option<u32>>,
    /// The stems of the unknown terms and the duties.
    pub stems: Vocabulary,
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
    pub fn new(posting: &'a Posting, lexicon: &Lexicon) -> Self {
        let mut demands = Self {
            targets: Vec::new(),
            must: Vec::new(),
            nice: Vec::new(),
            skills: Vec::new(),
            stems: Vocabulary::default(),
            ends: Vec::new(),
            duty: Vec::new(),
        };
        let mut buffer = String::new();
        let targets = demands.add_targets(posting, lexicon, &mut buffer);
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
        demands.add_duties(posting, &mut buffer);
        demands
    }

    /// Whether a target is a skill of the table.
    fn is_known(&self, target: usize) -> bool {
        self.targets
            .get(target)
            .is_some_and(|target| target.term.skill.is_some())
    }

    /// Returns the target of a skill, where it is asked for.
    pub fn of_skill(&self, skill: usize) -> Option<usize> {
        let target = self.skills.get(skill).copied().flatten()?;
        usize::try_from(target).ok()
    }

    /// Whether any skill of the table is asked for.
    pub fn asks_for_skills(&self) -> bool {
        !self.skills.is_empty()
    }

    /// Whether the content of a stem is part of the duties.
    pub fn is_duty(&self, stem: usize) -> bool {
        self.duty.get(stem).copied().unwrap_or(false)
    }

    /// Returns the target of every term, none for terms without words.
    fn add_targets(
        &mut self,
        posting: &'a Posting,
        lexicon: &Lexicon,
        buffer: &mut String,
    ) -> Vec<Option<usize>> {
        let mut unknown: HashMap<Vec<usize>, usize> = HashMap::new();
        let mut of_terms = Vec::with_capacity(posting.terms.len());
        for term in &posting.terms {
            let skill = term.skill.as_deref().and_then(|id| lexicon.number(id));
            let stems = match skill {
                Some(_) => Vec::new(),
                None => self.stems_of(&term.text, buffer),
            };
            if skill.is_none() && stems.is_empty() {
                of_terms.push(None);
                continue;
            }
            let known = match skill {
                Some(skill) => self.of_skill(skill),
                None => unknown.get(&stems).copied(),
            };
            let target = known.unwrap_or(self.targets.len());
            let months = term.years.unwrap_or(0).saturating_mul(12);
            match self.targets.get_mut(target) {
                Some(same) => {
                    same.months = same.months.max(months);
                    if rank(term.kind) < rank(same.term.kind) {
                        same.term = term;
                    }
                }
                None => {
                    match skill {
                        Some(skill) => self.add_skill(skill, target, lexicon),
                        None => {
                            unknown.insert(stems.clone(), target);
                        }
                    }
                    if let Some(ends) = stems.last().and_then(|&last| self.ends.get_mut(last)) {
                        ends.push(target);
                    }
                    self.targets.push(Target {
                        term,
                        stems,
                        skill,
                        months,
                    });
                }
            }
            of_terms.push(Some(target));
        }
        of_terms
    }

    fn add_skill(&mut self, skill: usize, target: usize, lexicon: &Lexicon) {
        self.skills.resize(lexicon.len(), None);
        if let Some(of_skill) = self.skills.get_mut(skill) {
            *of_skill = u32::try_from(target).ok();
        }
    }

    fn add_duties(&mut self, posting: &Posting, buffer: &mut String) {
        for duty in &posting.duties {
            for stem in self.stems_of(&duty.text, buffer) {
                if let Some(duty) = self.duty.get_mut(stem) {
                    *duty = true;
                }
            }
        }
    }

    /// Returns the numbers of the stems of a text's content words.
    fn stems_of(&mut self, text: &str, buffer: &mut String) -> Vec<usize> {
        let mut found = Vec::new();
        for word in Words::new(text) {
            word.lower_into(buffer);
            found.extend(self.stems.add(buffer));
        }
        self.ends.resize(self.stems.len(), Vec::new());
        self.duty.resize(self.stems.len(), false);
        found
    }
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
