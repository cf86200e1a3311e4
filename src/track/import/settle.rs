//! From what was written to a track: ids, limits, skills of the table, and what can be kept of the rest.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Imported;
use super::outline::{Item, Outline, is_page};
use super::shape::{LINES, TEXT, TITLE, lines, material, project, question, resource, tidy};
use crate::error::{Error, Result};
use crate::progress::{Mark, State};
use crate::skills::Lexicon;
use crate::track::OWN;
use crate::track::{Module, Track, Week};
use crate::warned::Warning;

/// Most weeks and modules of an own track.
const WEEKS: usize = 60;
const MODULES: usize = 500;
/// Longest part of an id that is made of a title, in characters.
const SLUG: usize = 40;
/// The hours of a module, and of a week of a track, that says none.
const HOURS: u16 = 5;
const PACE: u16 = 10;
/// How many unknown names a warning tells.
const NAMED: usize = 10;

/// Brings a track into shape.
pub fn settle(
    outline: Outline,
    lexicon: &Lexicon,
    today: Date,
    warnings: &mut Vec<Warning>,
) -> Result<Imported> {
    let mut title = tidy(&outline.title, TITLE);
    if title.is_empty() {
        title = "My track".to_owned();
        let message = "the track has no title, and is called \"My track\"";
        warnings.push(Warning::new("title", message));
    }
    let mut settler = Settler {
        id: format!("{OWN}{}", slug(&title, "track")),
        taken: BTreeSet::new(),
        names: BTreeMap::new(),
        unknown: Vec::new(),
        needs: 0,
        untitled: 0,
        lexicon,
        today,
        imported: Imported::default(),
    };
    let mut weeks = Vec::new();
    let mut empty = 0;
    for part in outline.weeks {
        let modules: Vec<String> = part
            .modules
            .into_iter()
            .filter_map(|item| settler.module(item))
            .collect();
        if modules.is_empty() {
            empty += 1;
            continue;
        }
        let number = weeks.len() + 1;
        let named = tidy(&part.title, TITLE);
        weeks.push(Week {
            title: if named.is_empty() {
                format!("Week {number}")
            } else {
                named
            },
            goal: tidy(&part.goal, TEXT),
            modules,
        });
    }
    if weeks.is_empty() {
        return Err(Error::refused("no-modules", "the track has no modules")
            .hint("write each as an item of a list, such as: - [ ] Learn to read music"));
    }
    if weeks.len() > WEEKS {
        return Err(too_large(&format!("a track has at most {WEEKS} weeks")));
    }
    if settler.imported.modules.len() > MODULES {
        return Err(too_large(&format!("a track has at most {MODULES} modules")));
    }
    settler.tell(empty, warnings);
    settler.imported.track = Track {
        id: settler.id,
        title,
        role: tidy(&outline.role, TITLE),
        summary: tidy(&outline.summary, TEXT),
        hours_per_week: outline.hours_per_week.unwrap_or(PACE).clamp(1, 100),
        needs: tidy(&outline.needs, TEXT),
        weeks,
    };
    Ok(settler.imported)
}

/// Refuses what is too large.
pub fn too_large(message: &str) -> Error {
    Error::refused("too-large", message).hint("part it into several tracks")
}

/// What was settled so far.
struct Settler<'l> {
    id: String,
    /// The ids that are taken.
    taken: BTreeSet<String>,
    /// The ids by what the text calls the modules.
    names: BTreeMap<String, String>,
    unknown: Vec<String>,
    needs: usize,
    untitled: usize,
    lexicon: &'l Lexicon,
    today: Date,
    imported: Imported,
}

impl Settler<'_> {
    /// Keeps a module, and returns its id.
    fn module(&mut self, item: Item) -> Option<String> {
        let title = tidy(&item.title, TITLE);
        if title.is_empty() {
            self.untitled += 1;
            return None;
        }
        let id = self.new_id(&title);
        let skills = self.skills(&item.skills);
        let needs = self.needed(&item.needs);
        for name in [&item.id, &title] {
            let name = name.trim().to_lowercase();
            if !name.is_empty() {
                self.names.entry(name).or_insert_with(|| id.clone());
            }
        }
        let since = item.since.filter(|day| *day <= self.today);
        if item.state != State::Pending || !item.evidence.is_empty() {
            let mark = Mark {
                state: item.state,
                since: since.unwrap_or(self.today),
                evidence: item.evidence,
            };
            self.imported.marks.insert(id.clone(), mark);
        }
        let resources = item.resources.into_iter().filter(|r| is_page(&r.url));
        self.imported.modules.push(Module {
            id: id.clone(),
            title,
            goal: tidy(&item.goal, TEXT),
            hours: item.hours.unwrap_or(HOURS).clamp(1, 200),
            skills,
            needs,
            steps: lines(&item.steps),
            resources: resources.map(resource).take(LINES).collect(),
            project: item.project.map(project),
            quiz: item.quiz.into_iter().map(question).take(LINES).collect(),
            resume: item
                .resume
                .map(material)
                .filter(|said| !said.name.is_empty()),
        });
        Some(id)
    }

    /// Returns an id that no other module has.
    fn new_id(&mut self, title: &str) -> String {
        let plain = format!("{}.{}", self.id, slug(title, "module"));
        let mut id = plain.clone();
        let mut number = 1;
        while !self.taken.insert(id.clone()) {
            number += 1;
            id = format!("{plain}-{number}");
        }
        id
    }

    /// Returns the ids of the skills that are in the table.
    fn skills(&mut self, names: &[String]) -> Vec<String> {
        let mut skills = Vec::new();
        for name in names {
            let name = tidy(name, TITLE);
            match skill(&name, self.lexicon) {
                Some(id) if !skills.contains(&id) => skills.push(id),
                Some(_) => {}
                None if name.is_empty() => {}
                None => self.unknown.push(name),
            }
        }
        skills.truncate(LINES);
        skills
    }

    /// Returns the ids of the earlier modules that are meant.
    fn needed(&mut self, names: &[String]) -> Vec<String> {
        let mut needs = Vec::new();
        for name in names.iter().map(|name| name.trim().to_lowercase()) {
            match self.names.get(&name) {
                Some(id) if !needs.contains(id) => needs.push(id.clone()),
                Some(_) => {}
                None if name.is_empty() => {}
                None => self.needs += 1,
            }
        }
        needs
    }

    /// Tells what was left out.
    fn tell(&self, empty: usize, warnings: &mut Vec<Warning>) {
        let mut tell = |code: &str, count: usize, message: String| {
            if count > 0 {
                warnings.push(Warning::new(code, message));
            }
        };
        let mut unknown = self.unknown.clone();
        unknown.sort();
        unknown.dedup();
        let told = unknown.iter().take(NAMED).cloned().collect::<Vec<_>>();
        let told = told.join("\", \"");
        let skills = format!("no skill of the table is called \"{told}\"; left out");
        tell("skills", unknown.len(), skills);
        let needs = format!(
            "{} needs name no earlier module of the track; left out",
            self.needs
        );
        tell("needs", self.needs, needs);
        let untitled = format!("{} modules have no title; left out", self.untitled);
        tell("untitled", self.untitled, untitled);
        tell(
            "weeks",
            empty,
            format!("{empty} weeks have no modules; left out"),
        );
    }
}

/// Returns the id of the skill that is meant, by its id or one of its names.
fn skill(name: &str, lexicon: &Lexicon) -> Option<String> {
    let id = name.to_lowercase();
    if lexicon.name(&id).is_some() {
        return Some(id);
    }
    let whole = name.chars().count();
    let mut mentions = lexicon.find(name).into_iter();
    let mention = mentions.find(|mention| mention.span.start == 0 && mention.span.end == whole);
    mention.map(|mention| mention.skill)
}

/// Returns a title as a part of an id: letters and digits in lower case, with hyphens between words.
fn slug(title: &str, otherwise: &str) -> String {
    let lower = title.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let slug: String = words.join("-").chars().take(SLUG).collect();
    match slug.trim_end_matches('-') {
        "" => otherwise.to_owned(),
        slug => slug.to_owned(),
    }
}
