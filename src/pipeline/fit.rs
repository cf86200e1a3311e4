//! Fits a draft to a page budget with the fewest drops.

use crate::error::Result;
use crate::pipeline::{Target, Tools};
use crate::posting::Posting;
use crate::resume::Resume;
use crate::tailor::{Draft, apply, drops};

/// Adds the fewest least valuable drops with which the resume fills at most `pages`; where even
/// all drops leave more, the fewest with which it fills as few pages as that.
pub(super) fn to_pages(
    resume: &Resume,
    draft: Draft,
    posting: &Posting,
    target: Target<'_>,
    pages: usize,
    tools: &Tools,
) -> Result<Draft> {
    let drops = drops(resume, posting, &tools.lexicon, tools.today);
    let with = |count: usize| {
        let mut trial = draft.clone();
        trial.edits.extend(drops.iter().take(count).cloned());
        trial
    };
    let pages_with = |count: usize| {
        let tailored = apply(resume, &with(count));
        tools.renderer.pages(&tailored, target.theme, target.locale)
    };
    if pages_with(0)? <= pages {
        return Ok(draft);
    }
    let budget = pages.max(pages_with(drops.len())?);
    // More drops never fill more pages, so the fewest that fit are found by halving.
    let (mut too_few, mut enough) = (0, drops.len());
    while enough - too_few > 1 {
        let middle = too_few + (enough - too_few) / 2;
        if pages_with(middle)? <= budget {
            enough = middle;
        } else {
            too_few = middle;
        }
    }
    Ok(with(enough))
}
