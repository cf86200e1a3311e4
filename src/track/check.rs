//! What a library that Upward brings must hold to. `cargo test -p upward-engine track` runs it over `templates/tracks/`.

use std::collections::{BTreeMap, BTreeSet};

use super::{Library, Module, Track};
use crate::skills::Lexicon;

/// Returns every fault of a library, each as a sentence that begins with the track or module.
pub fn faults(library: &Library, lexicon: &Lexicon) -> Vec<String> {
    let tracks = library.tracks().iter();
    let of_tracks = tracks.flat_map(|track| of_track(library, track));
    let modules = library.modules().flat_map(|module| {
        let home = library.home(&module.id);
        let homeless = home.is_none().then(|| "stands in no track".to_owned());
        let found = of_module(module, library, lexicon).into_iter();
        found
            .chain(homeless)
            .map(|fault| format!("{}: {fault}", module.id))
            .collect::<Vec<_>>()
    });
    of_tracks
        .map(|(id, fault)| format!("{id}: {fault}"))
        .chain(modules)
        .chain(repeated(library))
        .collect()
}

fn of_track<'a>(library: &Library, track: &'a Track) -> Vec<(&'a str, String)> {
    let mut faults = Vec::new();
    if !(16..=24).contains(&track.weeks.len()) {
        faults.push(format!("has {} weeks, not 16 to 24", track.weeks.len()));
    }
    for (name, text) in [
        ("role", &track.role),
        ("summary", &track.summary),
        ("needs", &track.needs),
    ] {
        if text.trim().is_empty() {
            faults.push(format!("says nothing as {name}"));
        }
    }
    let mut seen = BTreeSet::new();
    let mut taught: BTreeMap<&str, &str> = BTreeMap::new();
    for (number, week) in track.weeks.iter().enumerate() {
        if week.goal.trim().is_empty() || week.modules.is_empty() {
            faults.push(format!("week {} lacks a goal or modules", number + 1));
        }
        for id in &week.modules {
            let Ok(module) = library.module(id) else {
                faults.push(format!("lists \"{id}\", which is no module"));
                continue;
            };
            if !seen.insert(id.as_str()) {
                faults.push(format!("lists \"{id}\" twice"));
            }
            for needed in &module.needs {
                if !seen.contains(needed.as_str()) && !week.modules.contains(needed) {
                    faults.push(format!("\"{id}\" needs \"{needed}\", which is not earlier"));
                }
            }
            for skill in &module.skills {
                if let Some(other) = taught.insert(skill, id) {
                    faults.push(format!("\"{skill}\" is taught by \"{other}\" and \"{id}\""));
                }
            }
        }
    }
    let id = track.id.as_str();
    faults.into_iter().map(|fault| (id, fault)).collect()
}

fn of_module(module: &Module, library: &Library, lexicon: &Lexicon) -> Vec<String> {
    let mut faults = Vec::new();
    let mut count = |what: &str, has: usize, least: usize, most: usize| {
        if !(least..=most).contains(&has) {
            faults.push(format!("has {has} {what}, not {least} to {most}"));
        }
    };
    count("hours", module.hours.into(), 1, 40);
    count("skills", module.skills.len(), 1, 4);
    count("steps", module.steps.len(), 5, 8);
    count("resources", module.resources.len(), 2, 5);
    count("questions", module.quiz.len(), 5, 7);
    let criteria = module.project.as_ref().map_or(0, |p| p.criteria.len());
    count("criteria", criteria, 3, 6);
    let highlights = module.resume.as_ref().map_or(0, |m| m.highlights.len());
    count("highlights", highlights, 1, 3);
    for skill in &module.skills {
        if lexicon.name(skill).is_none() {
            faults.push(format!(
                "teaches \"{skill}\", which is no skill of the table"
            ));
        }
    }
    for needed in &module.needs {
        if library.module(needed).is_err() {
            faults.push(format!("needs \"{needed}\", which is no module"));
        }
    }
    let mut addresses = BTreeSet::new();
    for resource in &module.resources {
        if !well_formed(&resource.url) || resource.note.trim().is_empty() {
            faults.push(format!("\"{}\" lacks an address or a note", resource.title));
        }
        if !addresses.insert(&resource.url) {
            faults.push(format!("names {} twice", resource.url));
        }
    }
    for question in &module.quiz {
        let options: BTreeSet<&str> = question.options().into_iter().collect();
        if options.len() != 4 || question.why.trim().is_empty() {
            faults.push(format!(
                "\"{}\" needs four different answers and a reason",
                question.question
            ));
        }
    }
    let material = module.resume.iter();
    let lines = material.flat_map(|m| {
        m.highlights
            .iter()
            .map(|h| (h, 180))
            .chain([(&m.doing, 140)])
    });
    for (line, most) in lines {
        let length = line.chars().count();
        if length == 0 || length > most {
            faults.push(format!(
                "a line has {length} characters, not 1 to {most}: {line}"
            ));
        }
    }
    faults
}

/// Whether an address is encrypted, has a host with a dot, and no space.
fn well_formed(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split('/').next().unwrap_or_default();
    host.contains('.')
        && host
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || ".-".contains(c))
        && !rest.contains(char::is_whitespace)
}

/// Returns the texts that stand twice.
fn repeated(library: &Library) -> Vec<String> {
    let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for module in library.modules() {
        let project = module.project.iter();
        let project = project.flat_map(|p| p.criteria.iter().chain([&p.brief]));
        let material = module.resume.iter();
        let material = material.flat_map(|m| m.highlights.iter().chain([&m.name, &m.doing]));
        let questions = module.quiz.iter().map(|q| &q.question);
        let texts = [&module.goal].into_iter().chain(&module.steps);
        for text in texts.chain(project).chain(material).chain(questions) {
            places.entry(text).or_default().push(&module.id);
        }
    }
    let twice = places.into_iter().filter(|(_, ids)| ids.len() > 1);
    twice
        .map(|(text, ids)| format!("{}: say the same: {text}", ids.join(" and ")))
        .collect()
}
