//! Required and preferred skills: how much each counts by where the resume names it.

use crate::posting::Demand;
use crate::score::part::Reached;
use crate::score::tenths::Share;
use crate::score::weights::credit::{IMPLIED, LISTED, SHOWN};
use crate::score::words::Words;
use crate::score::{Citation, Finding, FindingKind, Gap, Tenths};

use super::demands::{Ask, Target};
use super::profile::{Hit, Standing};
use super::{Case, Found, Locator};

/// Most places that one finding cites.
const CITED: usize = 4;

/// Returns the credits of the demands, each by its weight and its best alternative.
pub(super) fn share(asks: &[Ask], standing: &Standing) -> Reached {
    if asks.is_empty() {
        return Err("The posting names none.");
    }
    let done = asks
        .iter()
        .map(|ask| ask.weight * u64::from(best(ask, standing).1))
        .sum();
    let of = asks.iter().map(|ask| ask.weight * u64::from(SHOWN)).sum();
    Ok(Share::new(done, of))
}

/// Returns a finding for every demand, and the gaps.
pub(super) fn found(case: &Case<'_>, asks: &[Ask], locator: &Locator<'_>) -> Found {
    let mut found = Found {
        findings: Vec::new(),
        gaps: Vec::new(),
    };
    for ask in asks {
        let (target, credit) = best(ask, &case.standing);
        let Some(best) = case.demands.targets.get(target) else {
            continue;
        };
        let required = best.term.kind == Demand::Must;
        let gain = case.gain(&if_shown(case, target));
        let gain = (gain > Tenths(0)).then_some(gain);
        let mut finding = Finding {
            kind: FindingKind::Match,
            term: best.name(),
            skill: best.term.skill.clone(),
            required,
            posting: Some(Citation {
                span: best.term.span,
                text: best.term.text.clone(),
            }),
            resume: Vec::new(),
            gain,
            fix: None,
        };
        if credit == 0 {
            finding.kind = FindingKind::Gap;
            finding.term = name(case, ask);
            found.gaps.push(Gap {
                term: finding.term.clone(),
                skill: finding.skill.clone(),
                required,
                gain: gain.unwrap_or_default(),
            });
        } else {
            let hits = strongest(case, target);
            finding.resume = hits
                .iter()
                .filter_map(|hit| {
                    let field = case.profile.fields.get(hit.field)?;
                    Some(locator.words(&field.place.to_string(), field.text, hit.span))
                })
                .collect();
            finding.fix = gain.and_then(|_| fix(case, best, hits.first()?));
            finding.gain = gain.filter(|_| finding.fix.is_some());
        }
        found.findings.push(finding);
    }
    found
}

/// Returns the standing if a dated bullet named the target in the posting's words.
fn if_shown(case: &Case<'_>, target: usize) -> Standing {
    let mut standing = case.standing.clone();
    let Some(shown) = case.demands.targets.get(target) else {
        return standing;
    };
    standing.raise(target, SHOWN);
    let skill = shown.term.skill.as_deref();
    let skill = skill.and_then(|id| case.lexicon.number(id));
    for &proven in skill.map_or(&[][..], |skill| case.lexicon.proves(skill)) {
        if let Some(implied) = case.demands.of_skill(proven.into()) {
            standing.raise(implied, SHOWN * IMPLIED / 100);
        }
    }
    let mut buffer = String::new();
    for word in Words::new(&shown.term.text) {
        if let Some(stem) = case.demands.stems.find(&word, &mut buffer) {
            standing.cover(stem);
        }
    }
    standing
}

/// Returns the alternative with the most credit, the first among equals, and its credit.
fn best(ask: &Ask, standing: &Standing) -> (usize, u32) {
    ask.targets
        .iter()
        .map(|&target| (target, standing.credit(target)))
        .reduce(|best, other| if other.1 > best.1 { other } else { best })
        .unwrap_or_default()
}

/// Returns the places that show a target, the strongest first.
fn strongest<'c>(case: &'c Case<'_>, target: usize) -> Vec<&'c Hit> {
    let mut hits: Vec<&Hit> = case
        .profile
        .hits
        .iter()
        .filter(|hit| hit.target == target)
        .collect();
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.credit));
    hits.truncate(CITED);
    hits
}

/// Returns the name of a demand: its alternatives in the order of the posting.
fn name(case: &Case<'_>, ask: &Ask) -> String {
    let names: Vec<String> = ask
        .targets
        .iter()
        .filter_map(|&target| case.demands.targets.get(target))
        .map(Target::name)
        .collect();
    names.join(" or ")
}

/// Returns what would raise the credit of a target that the resume names already, where something can.
fn fix(case: &Case<'_>, target: &Target<'_>, hit: &Hit) -> Option<String> {
    let field = case.profile.fields.get(hit.field)?;
    let term = target.name();
    let words: String = field
        .text
        .chars()
        .skip(hit.span.start)
        .take(hit.span.end - hit.span.start)
        .collect();
    Some(if hit.implied {
        format!(
            "'{words}' only implies '{term}'; if you used {term} itself, say where, in a bullet of that role."
        )
    } else if matches!(field.place.section, "work" | "volunteer" | "projects")
        && field.credit > LISTED
        && field.place.field != "keywords"
    {
        format!(
            "Date the role or project in which you used '{words}', and name it in one of its bullets."
        )
    } else if field.place.section == "certificates" {
        format!(
            "Give the date of the certificate that shows '{words}', or say in a dated bullet where you used it."
        )
    } else {
        format!(
            "Say in a bullet of a dated role or project where you used '{words}'; it is only named, not shown."
        )
    })
}
