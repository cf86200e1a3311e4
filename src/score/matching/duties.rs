//! Duties: how many of the words that describe them the person's own prose holds.

use std::collections::{BTreeMap, BTreeSet};

use crate::score::part::Reached;
use crate::score::tenths::Share;
use crate::score::words::Words;
use crate::score::{Citation, Finding, FindingKind};

use super::demands::Demands;
use super::standing::Standing;
use super::{Case, Locator};

/// Per cent of the words at which the criterion is full: nobody describes their work in the posting's words only.
pub(crate) const FULL_AT: u64 = 50;

/// Fewest words that a bullet shares with a duty to be cited as its evidence.
const SHARED: usize = 2;

/// Returns the distinct words of the duties that the prose holds.
pub(super) fn share(demands: &Demands<'_>, standing: &Standing) -> Reached {
    let words = demands.duty.iter().filter(|&&duty| duty).count() as u64;
    if words == 0 {
        return Err("The posting describes no duties.");
    }
    let held = demands.duty.iter().zip(&standing.duties);
    let held = held.filter(|&(&duty, &shown)| duty && shown).count() as u64;
    Ok(Share::new(held * 100, words * FULL_AT))
}

/// Returns for each duty the bullet that shares most words with it.
pub(super) fn findings(case: &Case<'_>, locator: &Locator<'_>) -> Vec<Finding> {
    let mut holders: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for &(field, stem) in &case.profile.duty_words {
        holders.entry(stem).or_default().insert(field);
    }
    case.posting
        .duties
        .iter()
        .filter_map(|duty| {
            let stems = stems(case, &duty.text);
            let least = SHARED.min(stems.len());
            let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
            for field in stems.iter().filter_map(|stem| holders.get(stem)).flatten() {
                *shared.entry(*field).or_default() += 1;
            }
            let best = shared
                .into_iter()
                .reduce(|best, other| if other.1 > best.1 { other } else { best })
                .filter(|(_, words)| *words >= least)
                .and_then(|(field, _)| case.profile.fields.get(field));
            (least > 0).then(|| Finding {
                kind: best.map_or(FindingKind::Gap, |_| FindingKind::Match),
                term: duty.text.clone(),
                topic: None,
                skill: None,
                required: false,
                posting: Some(Citation {
                    span: duty.span,
                    text: duty.text.clone(),
                }),
                resume: best
                    .map(|field| locator.field(&field.place.to_string(), field.text))
                    .into_iter()
                    .collect(),
                gain: None,
                fix: None,
                advice: None,
            })
        })
        .collect()
}

/// Returns the numbers of the distinct content words of a duty.
fn stems(case: &Case<'_>, text: &str) -> BTreeSet<usize> {
    let mut buffer = String::new();
    Words::new(text)
        .filter_map(|word| case.demands.stems.find(&word, &mut buffer))
        .collect()
}
