//! What the resume does not show: the gain once it is true, and what the person has that is near.

use std::cmp::Reverse;

use crate::score::weights::credit::SHOWN;
use crate::score::{Gap, Tenths, Topic};

use super::Case;
use super::advice::is_language;
use super::fields::Place;
use super::profile::Profile;
use super::standing::Standing;

/// Most skills that a gap names as near.
const NEAR: usize = 3;

/// Returns the gap of a target that the resume does not show at all; `names` are its own and its alternatives'.
pub(super) fn missing(case: &Case<'_>, target: usize, names: Vec<String>, required: bool) -> Gap {
    let near = near(case, target);
    let asked = case.demands.targets.get(target);
    let hint = if is_language(case, asked.and_then(|asked| asked.skill)) {
        "The resume does not name it: it belongs among your languages if you speak it.".to_owned()
    } else if near.is_empty() {
        "Nothing in the resume shows it: learn it before you write it.".to_owned()
    } else {
        format!(
            "You show {}: from there it is nearer to learn.",
            near.join(", ")
        )
    };
    let several = names.len() > 1;
    let topic = Topic::Either { names };
    Gap {
        term: topic.to_string(),
        topic: several.then_some(topic),
        skill: skill(case, target),
        required,
        gain: gain(case, target),
        hint,
        near,
    }
}

/// Returns the gap of a target that the resume shows for fewer years than are asked for, where that is so.
pub(super) fn short(case: &Case<'_>, target: usize, required: bool) -> Option<Gap> {
    let asked = case.demands.targets.get(target)?;
    let shown = case.standing.months.get(target).copied().unwrap_or(0);
    let gain = gain(case, target);
    let topic = Topic::SkillYears {
        years: asked.months / 12,
        name: asked.name(),
    };
    (shown < asked.months && gain > Tenths(0)).then(|| Gap {
        term: topic.to_string(),
        topic: Some(topic),
        skill: skill(case, target),
        required,
        gain,
        hint: format!(
            "Dated roles and projects show {} years of it; only time adds more.",
            Tenths::of_years(shown.into())
        ),
        near: Vec::new(),
    })
}

fn skill(case: &Case<'_>, target: usize) -> Option<String> {
    case.demands.targets.get(target)?.term.skill.clone()
}

/// Returns what the match gains when a target is shown in full.
fn gain(case: &Case<'_>, target: usize) -> Tenths {
    let Some(asked) = case.demands.targets.get(target) else {
        return Tenths(0);
    };
    let place = Place::of("work", case.resume.work.len(), "highlights");
    let words = asked.name();
    let shown = Profile::of_sentence(place, &words, true, &case.demands, case.lexicon);
    let mut standing = Standing::new(
        &[&case.profile, &shown],
        &case.demands,
        case.resume,
        case.today,
    );
    standing.raise(target, SHOWN);
    case.gain(&standing)
}

/// Returns the names of the skills of a target's category that the resume names, the best shown first.
fn near(case: &Case<'_>, target: usize) -> Vec<String> {
    let category = |number: usize| {
        let id = case.lexicon.id(number)?;
        case.lexicon.category(id)
    };
    let asked = case
        .demands
        .targets
        .get(target)
        .and_then(|target| target.skill);
    let Some(kind) = asked.and_then(category) else {
        return Vec::new();
    };
    let skills = case.profile.skills.iter();
    let mut near: Vec<(Reverse<u32>, &str)> = skills
        .filter(|(number, _)| Some(*number) != asked && category(*number) == Some(kind))
        .filter_map(|(number, credit)| {
            let name = case.lexicon.name(case.lexicon.id(*number)?)?;
            Some((Reverse(*credit), name))
        })
        .collect();
    near.sort_unstable();
    let mut names: Vec<String> = Vec::new();
    for (_, name) in near {
        if names.len() < NEAR && !names.iter().any(|other| other == name) {
            names.push(name.to_owned());
        }
    }
    names
}
