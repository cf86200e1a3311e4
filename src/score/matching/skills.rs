//! Required and preferred skills: how much each counts by where the resume names it.

use crate::posting::Demand;
use crate::score::part::Reached;
use crate::score::tenths::Share;
use crate::score::weights::credit::SHOWN;
use crate::score::{Citation, Finding, FindingKind, Tenths};

use super::demands::{Ask, Target};
use super::profile::Hit;
use super::standing::Standing;
use super::{Case, Found, Locator, advice, gaps};

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

/// Returns a finding for every demand, the gaps and the fixes.
pub(super) fn found(case: &Case<'_>, asks: &[Ask], locator: &Locator<'_>) -> Found {
    let mut found = Found::default();
    for ask in asks {
        let (target, credit) = best(ask, &case.standing);
        let Some(best) = case.demands.targets.get(target) else {
            continue;
        };
        let required = best.term.kind == Demand::Must;
        let mut finding = Finding {
            kind: FindingKind::Match,
            term: best.name(),
            topic: None,
            skill: best.term.skill.clone(),
            required,
            posting: Some(Citation {
                span: best.term.span,
                text: best.term.text.clone(),
            }),
            resume: Vec::new(),
            gain: None,
            fix: None,
            advice: None,
        };
        if credit == 0 {
            let gap = gaps::missing(case, target, names(case, ask), required);
            finding.kind = FindingKind::Gap;
            finding.term.clone_from(&gap.term);
            finding.topic.clone_from(&gap.topic);
            finding.gain = Some(gap.gain).filter(|gain| *gain > Tenths(0));
            found.gaps.push(gap);
        } else {
            let hits = strongest(case, target);
            finding.resume = hits
                .iter()
                .filter_map(|hit| {
                    let field = case.profile.fields.get(hit.field)?;
                    Some(locator.words(&field.place.to_string(), field.text, hit.span))
                })
                .collect();
            let fix = hits.first().and_then(|hit| advice::fix(case, target, hit));
            finding.gain = fix.as_ref().map(|fix| fix.gain);
            finding.fix = fix.as_ref().map(|fix| fix.text.clone());
            finding.advice = fix.as_ref().and_then(|fix| fix.advice.clone());
            found.fixes.extend(fix);
            found.gaps.extend(gaps::short(case, target, required));
        }
        found.findings.push(finding);
    }
    found
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

/// Returns the names of a demand's alternatives in the order of the posting.
fn names(case: &Case<'_>, ask: &Ask) -> Vec<String> {
    let targets = ask.targets.iter();
    targets
        .filter_map(|&target| case.demands.targets.get(target))
        .map(Target::name)
        .collect()
}
