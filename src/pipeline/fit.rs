//! Fits a draft to a page budget with the fewest drops.

use crate::error::Result;
use crate::pipeline::{Target, Tools};
use crate::posting::Posting;
use crate::resume::Resume;
use crate::tailor::{Draft, Edit, apply, drops};

/// How many of the dropped lines are tried again in the space that the last drop left over.
const TRIED_AGAIN: usize = 3;

/// Adds the fewest least valuable drops with which the resume fills at most `pages`; where even
/// all drops leave more, the fewest with which it fills as few pages as that.
pub(super) fn to_pages(
    resume: &Resume,
    mut draft: Draft,
    posting: &Posting,
    target: Target<'_>,
    pages: usize,
    tools: &Tools,
) -> Result<Draft> {
    let mut drops = drops(resume, posting, &tools.lexicon, tools.today);
    let pages_with = |drops: &[Edit]| {
        let mut trial = draft.clone();
        trial.edits.extend_from_slice(drops);
        let tailored = apply(resume, &trial, &tools.lexicon);
        tools.renderer.pages(&tailored, target.theme, target.locale)
    };
    if pages_with(&[])? <= pages {
        return Ok(draft);
    }
    let mut budget = pages;
    let mut enough = fewest(&drops, budget, pages_with)?;
    if enough == drops.len() {
        // Nobody has looked yet whether all drops are enough.
        budget = budget.max(pages_with(&drops)?);
        if budget > pages {
            enough = fewest(&drops, budget, pages_with)?;
        }
    }
    drops.truncate(enough);
    // The last drop may have freed more than was needed: the most valuable of the others may fit again.
    for at in (0..drops.len().saturating_sub(1)).rev().take(TRIED_AGAIN) {
        let kept = drops.remove(at);
        if pages_with(&drops)? > budget {
            drops.insert(at, kept);
        }
    }
    draft.edits.extend(drops);
    Ok(draft)
}

/// Returns the fewest drops that fit the budget, by halving, since more drops never fill more pages; all of them
/// where fewer do not fit.
fn fewest(
    drops: &[Edit],
    budget: usize,
    pages_with: impl Fn(&[Edit]) -> Result<usize>,
) -> Result<usize> {
    let (mut too_few, mut enough) = (0, drops.len());
    while enough - too_few > 1 {
        let middle = too_few + (enough - too_few) / 2;
        if pages_with(&drops[..middle])? <= budget {
            enough = middle;
        } else {
            too_few = middle;
        }
    }
    Ok(enough)
}
