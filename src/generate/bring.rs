//! Bringing a resume in line with what was learned.

use std::collections::BTreeSet;

use super::group::{UNFINISHED, brought, group, place};
use super::{Lesson, Plan, material, plan};
use crate::resume::{Learned, Project, Resume};
use crate::skills::Lexicon;

/// A skill that a module gives: its name, and the group in which it stands.
struct Given {
    name: String,
    group: &'static str,
}

/// Returns the resume with the material of just these modules, which are in the order in which it is to tell them, and
/// of the plan. What earlier modules gave and these do not is taken away; what the person changed of it stays.
pub fn bring(
    resume: &Resume,
    lessons: &[Lesson<'_>],
    unfinished: Option<&Plan<'_>>,
    lexicon: &Lexicon,
) -> Resume {
    let mut resume = resume.clone();
    let meta = resume.meta.get_or_insert_default();
    let before = std::mem::take(&mut meta.upward.learned);
    let (kept, gone): (Vec<Learned>, Vec<Learned>) = before.into_iter().partition(|learned| {
        let wanted = lessons
            .iter()
            .any(|lesson| lesson.module.id == learned.module);
        wanted && !learned.unfinished
    });
    take_away(&mut resume, &kept, &gone);
    let own = own(&resume, &kept, lexicon);

    let mut learned = Vec::new();
    let mut given: Vec<Given> = Vec::new();
    let mut after: Option<usize> = None;
    for (at, lesson) in lessons.iter().enumerate() {
        let known = kept.iter().find(|known| known.module == lesson.module.id);
        let entry = match known {
            Some(known) => still(&mut resume, known, lesson),
            None => {
                let place = after.or_else(|| first(&resume, &kept, &lessons[at..]));
                add(&mut resume, lesson, place, &own, lexicon)
            }
        };
        if let Some(stands) = position(&resume.projects, &entry.project) {
            after = Some(stands + 1);
        }
        given.extend(lesson.module.skills.iter().filter_map(|id| {
            let name = lexicon.name(id)?.to_owned();
            let noted = entry.skills.contains(&name);
            noted.then(|| Given {
                name,
                group: group(lexicon, id),
            })
        }));
        learned.push(entry);
    }
    if let Some(unfinished) = unfinished.filter(|plan| !plan.open.is_empty()) {
        learned.push(open(&mut resume, unfinished, &own, &mut given, lexicon));
    }
    list(&mut resume, &given);
    let meta = resume.meta.get_or_insert_default();
    meta.upward.learned = learned;
    if meta.upward == Default::default() {
        resume.meta = None;
    }
    resume
}

/// Takes away what the modules gave that are gone.
fn take_away(resume: &mut Resume, kept: &[Learned], gone: &[Learned]) {
    let stays = |name: &String| kept.iter().any(|known| known.skills.contains(name));
    for learned in gone {
        if let Some(at) = position(&resume.projects, &learned.project) {
            resume.projects.remove(at);
        }
        for skill in &mut resume.skills {
            skill
                .keywords
                .retain(|name| !learned.skills.contains(name) || stays(name));
        }
        resume
            .certificates
            .retain(|certificate| !learned.certificates.contains(&certificate.name));
    }
    resume
        .skills
        .retain(|skill| !(skill.keywords.is_empty() && brought(&skill.name)));
}

/// Returns the ids of the skills that the resume lists by itself.
fn own(resume: &Resume, kept: &[Learned], lexicon: &Lexicon) -> BTreeSet<String> {
    let noted = |name: &&String| kept.iter().any(|known| known.skills.contains(name));
    let words = resume.skills.iter().flat_map(|skill| {
        let alone = skill.keywords.is_empty().then_some(&skill.name);
        alone.into_iter().chain(&skill.keywords)
    });
    words
        .filter(|word| !noted(word))
        .flat_map(|word| lexicon.find(word))
        .map(|mention| mention.skill)
        .collect()
}

/// Returns the note on a module that stays, with what the person has left of its skills.
fn still(resume: &mut Resume, known: &Learned, lesson: &Lesson<'_>) -> Learned {
    let mut entry = known.clone();
    let listed = |name: &String| resume.skills.iter().any(|s| s.keywords.contains(name));
    entry.skills.retain(listed);
    if let Some(at) = position(&resume.projects, &entry.project)
        && let Some(project) = resume.projects.get_mut(at)
        && project.url == entry.url
    {
        lesson.url().clone_into(&mut project.url);
        lesson.url().clone_into(&mut entry.url);
    }
    let certificates = material::certificates(lesson);
    resume.certificates.retain(|there| {
        !entry.certificates.contains(&there.name)
            || certificates.iter().any(|new| new.name == there.name)
    });
    for new in &certificates {
        if !entry.certificates.contains(&new.name) {
            resume.certificates.push(new.clone());
        }
    }
    entry.certificates = certificates.into_iter().map(|new| new.name).collect();
    entry
}

/// Adds what a module gives, and returns the note on it.
fn add(
    resume: &mut Resume,
    lesson: &Lesson<'_>,
    place: Option<usize>,
    own: &BTreeSet<String>,
    lexicon: &Lexicon,
) -> Learned {
    let project = material::project(lesson, lexicon);
    let skills = lesson.module.skills.iter().filter(|id| !own.contains(*id));
    let certificates = material::certificates(lesson);
    let entry = Learned {
        module: lesson.module.id.clone(),
        unfinished: false,
        project: project
            .as_ref()
            .map_or_else(String::new, |p| p.name.clone()),
        url: project.as_ref().map_or_else(String::new, |p| p.url.clone()),
        skills: skills
            .filter_map(|id| lexicon.name(id))
            .map(str::to_owned)
            .collect(),
        certificates: certificates.iter().map(|new| new.name.clone()).collect(),
    };
    resume.certificates.extend(certificates);
    if let Some(project) = project {
        let place = place.unwrap_or(resume.projects.len());
        resume
            .projects
            .insert(place.min(resume.projects.len()), project);
    }
    entry
}

/// Adds what is still being learned, and returns the note on it.
fn open(
    resume: &mut Resume,
    unfinished: &Plan<'_>,
    own: &BTreeSet<String>,
    given: &mut Vec<Given>,
    lexicon: &Lexicon,
) -> Learned {
    let project = plan::project(unfinished);
    let mut entry = Learned {
        module: unfinished.track.id.clone(),
        unfinished: true,
        project: project.name.clone(),
        ..Learned::default()
    };
    resume.projects.push(project);
    let skills = unfinished
        .open
        .iter()
        .flat_map(|(module, _)| &module.skills);
    for id in skills.filter(|id| !own.contains(*id)) {
        let Some(name) = lexicon.name(id) else {
            continue;
        };
        if !given.iter().any(|given| given.name == name) {
            entry.skills.push(name.to_owned());
            given.push(Given {
                name: name.to_owned(),
                group: UNFINISHED,
            });
        }
    }
    entry
}

/// Lists the skills that are given and not there yet, each in its group before those of later modules.
fn list(resume: &mut Resume, given: &[Given]) {
    for (at, new) in given.iter().enumerate() {
        let listed = resume.skills.iter();
        if listed
            .flat_map(|skill| &skill.keywords)
            .any(|word| *word == new.name)
        {
            continue;
        }
        let later = |word: &String| given.iter().skip(at).any(|other| other.name == *word);
        if let Some(group) = place(&mut resume.skills, new.group) {
            let before = group.keywords.iter().position(later);
            let place = before.unwrap_or(group.keywords.len());
            group.keywords.insert(place, new.name.clone());
        }
    }
}

/// Returns where the first project stands that one of these modules gave.
fn first(resume: &Resume, kept: &[Learned], lessons: &[Lesson<'_>]) -> Option<usize> {
    let known = lessons
        .iter()
        .filter_map(|lesson| kept.iter().find(|known| known.module == lesson.module.id));
    known
        .filter_map(|known| position(&resume.projects, &known.project))
        .next()
}

fn position(projects: &[Project], name: &str) -> Option<usize> {
    let mut projects = projects.iter();
    (!name.is_empty()).then(|| projects.position(|project| project.name == name))?
}
