//! What can be left out to save space, and in which order.
//!
//! Candidates ([`candidates`]) go by tier and, within a tier, by worth, judged anew as others go ([`left`]). Two
//! passes go through them: the first takes what can go without weakening anything that the posting requires, the
//! second what leaves some place that shows it. What would leave a requirement only listed, or not named at all,
//! is never taken.

mod candidates;
mod left;

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use crate::resume::Resume;

use super::Edit;
use super::worth::Worth;
use candidates::candidates;
use left::Left;

/// Returns the edits that leave something out, the least valuable first.
pub(super) fn drops(resume: &Resume, worth: &Worth<'_>) -> Vec<Edit> {
    let candidates = candidates(resume, worth);
    let mut left = Left::new(resume, worth);
    let mut gone = BTreeSet::new();
    let mut edits = Vec::new();
    let mut waiting: Vec<usize> = (0..candidates.len()).collect();
    for weaken in [false, true] {
        let rank = |left: &Left<'_, '_>, i: usize| Some((left.rank(candidates.get(i)?), i));
        let mut heap: BinaryHeap<_> = waiting
            .drain(..)
            .filter_map(|i| rank(&left, i).map(Reverse))
            .collect();
        while let Some(Reverse((ranked, i))) = heap.pop() {
            let Some(candidate) = candidates.get(i) else {
                continue;
            };
            // Ranks only rise while others go, so whatever still ranks as it did is the least of all.
            let now = left.rank(candidate);
            if now > ranked {
                heap.push(Reverse((now, i)));
            } else if gone.contains(candidate.entry()) {
                continue;
            } else if left.lets_go(candidate, weaken) {
                edits.push(left.edit(candidate));
                left.remove(candidate);
                gone.insert(candidate.path.clone());
            } else {
                waiting.push(i);
            }
        }
    }
    edits
}
