//! What can be left out to save space, and in which order.
//!
//! Candidates ([`candidates`]) are ranked by tier and, within a tier, by worth. Two passes go through them: the
//! first takes what can go without weakening anything that the posting requires, the second what leaves some place
//! that shows it. What would leave a requirement only listed, or not named at all, is never taken.

mod candidates;

use std::collections::BTreeMap;

use crate::resume::Resume;
use crate::score::matching::demands::Ask;
use crate::score::weights::credit::LISTED;

use super::worth::Worth;
use super::{Edit, EditKind};
use candidates::{Candidate, candidates, rooms};

/// Returns the edits that leave something out, the least valuable first.
pub(super) fn drops(resume: &Resume, worth: &Worth<'_>) -> Vec<Edit> {
    let mut candidates = candidates(resume, worth);
    candidates.sort_by_key(|candidate| candidate.rank);
    let mut left = Left {
        worth,
        gone: vec![false; worth.case.profile.fields.len()],
        room: rooms(resume),
    };
    let mut edits = Vec::new();
    for weaken in [false, true] {
        candidates.retain(|candidate| {
            let goes = left.lets_go(candidate, weaken);
            if goes {
                edits.push(left.edit(candidate));
                left.remove(candidate);
            }
            !goes
        });
    }
    edits
}

/// What is left of the resume while candidates go.
struct Left<'w, 'a> {
    worth: &'w Worth<'a>,
    /// Whether each field is gone.
    gone: Vec<bool>,
    /// How many texts each of the newest roles can still lose.
    room: BTreeMap<usize, usize>,
}

impl Left<'_, '_> {
    /// Whether a candidate may go: without weakening what is required, or else with some place left that shows it.
    fn lets_go(&self, candidate: &Candidate, weaken: bool) -> bool {
        if candidate.role.and_then(|role| self.room.get(&role)) == Some(&0) {
            return false;
        }
        let shown = self.worth.shown(&candidate.fields);
        let touched = |ask: &&Ask| ask.targets.iter().any(|target| shown.contains_key(target));
        self.worth
            .case
            .demands
            .must
            .iter()
            .filter(touched)
            .all(|ask| {
                let with = self.credit(&ask.targets, &[]);
                let without = self.credit(&ask.targets, &candidate.fields);
                without >= with || (weaken && without > LISTED)
            })
    }

    fn remove(&mut self, candidate: &Candidate) {
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
    fn edit(&self, candidate: &Candidate) -> Edit {
        let answers = self.worth.answers(&candidate.fields);
        let mut shown = self.worth.shown(&candidate.fields).into_iter();
        let reason = if answers.is_empty() {
            "to save space: answers nothing that the posting asks for".to_owned()
        } else if shown.all(|(target, credit)| self.credit(&[target], &candidate.fields) >= credit)
        {
            format!("to save space: {answers}, and other lines do so as well")
        } else {
            format!("to save space: {answers}, but less than the lines that stay")
        };
        Edit::new(
            EditKind::Drop,
            candidate.path.clone(),
            candidate.text.clone(),
            reason,
        )
    }

    /// Returns the best credit of targets by the fields that are left, without those in `without`.
    fn credit(&self, targets: &[usize], without: &[usize]) -> u32 {
        let hits = self.worth.case.profile.hits.iter();
        hits.filter(|hit| targets.contains(&hit.target))
            .filter(|hit| self.gone.get(hit.field) == Some(&false) && !without.contains(&hit.field))
            .map(|hit| hit.credit)
            .max()
            .unwrap_or(0)
    }
}
