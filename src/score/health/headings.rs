//! Whether the sections that everybody expects stand under headings that software knows.

use crate::parse::Parsed;

use super::facts::Facts;
use super::{Advice, Change, Locator, Mend, Reached, Share};

/// What to do where one of [`Facts::essentials`] is missing.
const ESSENTIALS: [Advice; 3] = [Advice::NoExperience, Advice::NoEducation, Advice::NoSkills];

/// The share of experience, education and skills that was found, times the share of headings that is known.
pub(super) fn share(facts: &Facts) -> Reached {
    let found = facts.essentials.iter().filter(|&&found| found).count();
    let headings = facts.headings + facts.unknown.len();
    Ok(Share::new(
        (found * facts.headings) as u64,
        (ESSENTIALS.len() * headings) as u64,
    ))
}

pub(super) fn mends(facts: &Facts, parsed: &Parsed, locator: &Locator) -> Vec<Mend> {
    let sections = parsed
        .resume
        .meta
        .iter()
        .flat_map(|meta| &meta.upward.sections);
    let mut mends: Vec<Mend> = sections
        .enumerate()
        .filter(|(i, _)| facts.unknown.contains(i))
        .map(|(i, section)| {
            let mut mended = facts.clone();
            mended.unknown.retain(|unknown| *unknown != i);
            mended.headings += 1;
            let path = format!("meta.upward.sections[{i}].title");
            Mend {
                rule: "unknown-heading",
                advice: Advice::UnknownHeading {
                    heading: section.title.clone(),
                },
                mended,
                place: Some(locator.field(&path, &section.title)),
                path,
                change: Change::Document,
            }
        })
        .collect();
    for (i, advice) in ESSENTIALS.into_iter().enumerate() {
        if facts.essentials.get(i) == Some(&false) {
            let mut mended = facts.clone();
            if let Some(found) = mended.essentials.get_mut(i) {
                *found = true;
            }
            mended.headings += 1;
            mends.push(Mend {
                rule: "missing-section",
                advice,
                mended,
                place: None,
                path: String::new(),
                change: Change::Document,
            });
        }
    }
    mends
}
