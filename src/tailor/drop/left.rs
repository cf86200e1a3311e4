//! What is left of the resume while candidates go, and what the next one would cost.

use std::collections::{BTreeMap, BTreeSet};

use crate::resume::Resume;
use crate::score::matching::demands::Ask;
use crate::score::matching::duties::FULL_AT;
use crate::score::weights::credit::LISTED;
use crate::tailor::worth::Worth;
use crate::tailor::{Edit, EditKind, Why};

use super::candidates::{Candidate, Tier, rooms};

/// Which part of its own worth a candidate keeps where others show the same: one in so many.
const REPEATED: u64 = 8;

/// What a certificate, project or another entry that answers something is worth besides, in thousandths of a point:
/// it takes a line or two, and its absence shows more than that of one bullet among many.
const ENTRY: u64 = 1500;

/// What is left of the resume.
pub(super) struct Left<'w, 'a> {
    worth: &'w Worth<'a>,
    /// Whether each field is gone.
    gone: Vec<bool>,
    /// Field and credit of every place that shows a target.
    places: Vec<Vec<(usize, u32)>>,
    /// How many of the fields that are left hold each word of the duties.
    holders: BTreeMap<usize, usize>,
    /// How many words of the duties are held beyond those that give all points.
    spare: usize,
    /// How many texts each of the newest roles can still lose.
    room: BTreeMap<usize, usize>,
}

impl<'w, 'a> Left<'w, 'a> {
    /// Returns the whole resume.
    pub fn new(resume: &Resume, worth: &'w Worth<'a>) -> Self {
        let demands = &worth.case.demands;
        let mut places = vec![Vec::new(); demands.targets.len()];
        for hit in &worth.case.profile.hits {
            if let Some(places) = places.get_mut(hit.target) {
                places.push((hit.field, hit.credit));
            }
        }
        let fields = worth.case.profile.fields.len();
        let mut holders: BTreeMap<usize, usize> = BTreeMap::new();
        for word in (0..fields).flat_map(|field| worth.words(&[field])) {
            *holders.entry(word).or_default() += 1;
        }
        let asked = demands.duty.iter().filter(|&&duty| duty).count();
        let needed = (asked * FULL_AT as usize).div_ceil(100);
        Self {
            worth,
            gone: vec![false; fields],
            places,
            spare: holders.len().saturating_sub(needed),
            holders,
            room: rooms(resume),
        }
    }

    /// Returns tier and worth of a candidate, the least valuable first: what the match would lose with it, a part of
    /// what it is worth by itself, and what an entry is worth besides.
    pub fn rank(&self, candidate: &Candidate) -> (Tier, u64) {
        let loss = self.loss(candidate);
        let (tier, entry) = match candidate.tier {
            Tier::Unrelated | Tier::Idle if loss > 0 => (Tier::Telling, 0),
            Tier::Related => (Tier::Telling, ENTRY),
            tier => (tier, 0),
        };
        (tier, loss + candidate.worth / REPEATED + entry)
    }

    /// Whether a candidate may go: without weakening what is required, or else with some place left that shows it.
    pub fn lets_go(&self, candidate: &Candidate, weaken: bool) -> bool {
        if candidate.role.and_then(|role| self.room.get(&role)) == Some(&0) {
            return false;
        }
        let shown = self.worth.shown(&candidate.fields);
        let touched = |ask: &&Ask| ask.targets.iter().any(|target| shown.contains_key(target));
        let must = self.worth.case.demands.must.iter();
        must.filter(touched).all(|ask| {
            let with = self.credit(&ask.targets, &[]);
            let without = self.credit(&ask.targets, &candidate.fields);
            without >= with || (weaken && without > LISTED)
        })
    }

    /// Takes a candidate out.
    pub fn remove(&mut self, candidate: &Candidate) {
        self.spare = self.spare.saturating_sub(self.lost_words(candidate));
        for &field in candidate
            .fields
            .iter()
            .filter(|&&field| self.gone.get(field) == Some(&false))
        {
            for word in self.worth.words(&[field]) {
                if let Some(holders) = self.holders.get_mut(&word) {
                    *holders -= 1;
                }
            }
        }
        for &field in &candidate.fields {
            if let Some(gone) = self.gone.get_mut(field) {
                *gone = true;
            }
        }
        if let Some(room) = candidate.role.and_then(|role| self.room.get_mut(&role)) {
            *room -= 1;
        }
    }

    /// Returns the edit that leaves a candidate out, with what it answers and where else that is shown.
    pub fn edit(&self, candidate: &Candidate) -> Edit {
        let mut shown = self.worth.shown(&candidate.fields).into_iter();
        let repeated =
            shown.all(|(target, credit)| self.credit(&[target], &candidate.fields) >= credit);
        let why = match self.worth.answers(&candidate.fields) {
            None => Why::Idle,
            Some(answers) if repeated => Why::Repeated { answers },
            Some(answers) => Why::Weaker { answers },
        };
        Edit::new(
            EditKind::Drop,
            candidate.path.clone(),
            candidate.text.clone(),
            why,
        )
    }

    /// Returns what the match would lose without a candidate, in thousandths of a point.
    fn loss(&self, candidate: &Candidate) -> u64 {
        let shown = self.worth.shown(&candidate.fields);
        let targets: u64 = shown
            .keys()
            .map(|&target| {
                let with = self.credit(&[target], &[]);
                let without = self.credit(&[target], &candidate.fields);
                self.worth.target(target) * u64::from(with - without) / 100
            })
            .sum();
        let words = self.lost_words(candidate).saturating_sub(self.spare);
        targets + words as u64 * self.worth.word
    }

    /// Returns how many words of the duties only this candidate still holds.
    fn lost_words(&self, candidate: &Candidate) -> usize {
        let words: BTreeSet<usize> = self.worth.words(&candidate.fields);
        let fields = candidate
            .fields
            .iter()
            .filter(|&&field| self.gone.get(field) == Some(&false));
        let mut own: BTreeMap<usize, usize> = BTreeMap::new();
        for word in fields.flat_map(|&field| self.worth.words(&[field])) {
            *own.entry(word).or_default() += 1;
        }
        let only = |word: &&usize| {
            own.get(word)
                .is_some_and(|own| self.holders.get(word) == Some(own))
        };
        words.iter().filter(only).count()
    }

    /// Returns the best credit of targets by the fields that are left, without those in `without`.
    fn credit(&self, targets: &[usize], without: &[usize]) -> u32 {
        let places = targets
            .iter()
            .filter_map(|&target| self.places.get(target))
            .flatten();
        places
            .filter(|(field, _)| self.gone.get(*field) == Some(&false) && !without.contains(field))
            .map(|(_, credit)| *credit)
            .max()
            .unwrap_or(0)
    }
}
