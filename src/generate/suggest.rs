//! Which modules would close the gaps between a resume and a posting, and what the resume would then score.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::score::{Gap, Report, Tenths};
use crate::skills::Lexicon;
use crate::track::Module;

/// A module that would close gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Suggestion {
    /// The module.
    pub module: String,
    /// Its name.
    pub title: String,
    /// How long it takes.
    pub hours: u16,
    /// What the posting asks for that the resume would then show.
    pub closes: Vec<String>,
    /// What the resume would score with it.
    pub projected: Tenths,
    /// How much more that is than now.
    pub gain: Tenths,
    /// The modules that it needs and that are not finished.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unmet: Vec<String>,
}

/// Returns the modules that raise the score, the largest gain in an hour first, then the largest gain. Nothing is
/// estimated: `with` returns the report on the resume as it will be once the module is finished.
///
/// # Errors
/// Those of `with`.
pub fn suggest<'a, E>(
    now: &Report,
    open: impl IntoIterator<Item = &'a Module>,
    lexicon: &Lexicon,
    mut with: impl FnMut(&'a Module) -> Result<Report, E>,
) -> Result<Vec<Suggestion>, E> {
    let Some(score) = now.fit.score else {
        return Ok(Vec::new());
    };
    let mut suggestions = Vec::new();
    for module in open {
        if !now.gaps.iter().any(|gap| teaches(module, gap, lexicon)) {
            continue;
        }
        let then = with(module)?;
        let Some(projected) = then.fit.score.filter(|projected| *projected > score) else {
            continue;
        };
        let left: BTreeSet<&str> = then.gaps.iter().map(|gap| gap.term.as_str()).collect();
        let closed = now.gaps.iter().map(|gap| &gap.term);
        suggestions.push(Suggestion {
            module: module.id.clone(),
            title: module.title.clone(),
            hours: module.hours,
            closes: closed
                .filter(|term| !left.contains(term.as_str()))
                .cloned()
                .collect(),
            projected,
            gain: projected - score,
            unmet: Vec::new(),
        });
    }
    suggestions.sort_by_key(|found| {
        // Gains are compared by the hour without dividing: in tenths for 27,720 hours, which 1 to 12 divide.
        let hours = i64::from(found.hours.max(1));
        let by_hour = i64::from(found.gain.0) * 27_720 / hours;
        (
            Reverse(by_hour),
            Reverse(found.gain.0),
            found.module.clone(),
        )
    });
    Ok(suggestions)
}

/// Whether a module may close a gap: it teaches the skill, one that proves it, or writes the term into the resume.
fn teaches(module: &Module, gap: &Gap, lexicon: &Lexicon) -> bool {
    let by_skill = gap.skill.as_ref().is_some_and(|wanted| {
        module
            .skills
            .iter()
            .any(|skill| skill == wanted || lexicon.implies(skill).contains(&wanted.as_str()))
    });
    let term = gap.term.to_lowercase();
    by_skill
        || module.resume.iter().any(|material| {
            let lines = material.highlights.iter().chain([&material.summary]);
            let mut lines = lines.map(|line| line.to_lowercase());
            lines.any(|line| line.contains(&term))
        })
}
