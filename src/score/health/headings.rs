//! Whether the sections that everybody expects stand under headings that software knows.

use crate::parse::Parsed;

use super::facts::Facts;
use super::{Change, Locator, Mend, Reached, Share};

/// What each of [`Facts::essentials`] is usually called.
const ESSENTIALS: [&str; 3] = ["Experience", "Education", "Skills"];

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
                fix: format!(
                    "Software may not know the heading '{}'; use a common one if its content fits there.",
                    section.title
                ),
                mended,
                place: Some(locator.field(&path, &section.title)),
                path,
                change: Change::Document,
            }
        })
        .collect();
    for (i, essential) in ESSENTIALS.iter().enumerate() {
        if facts.essentials.get(i) == Some(&false) {
            let mut mended = facts.clone();
            if let Some(found) = mended.essentials.get_mut(i) {
                *found = true;
            }
            mended.headings += 1;
            mends.push(Mend {
                rule: "missing-section",
                fix: format!("Give what belongs there a section of its own under the heading '{essential}'; none was found."),
                mended,
                place: None,
                path: String::new(),
                change: Change::Document,
            });
        }
    }
    mends
}
