//! Chooses the person's own lines that answer a posting best.

use std::collections::{BTreeMap, BTreeSet};

use crate::posting::{Demand, Posting};
use crate::resume::Resume;
use crate::skills::Lexicon;

/// Most lines that a letter cites: more is a second resume.
const MOST_LINES: usize = 3;

/// One line of the person's that a letter cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// The words, verbatim.
    pub text: String,
    /// Where the person did it: employer or project.
    pub place: String,
    /// The line's own path and that of the place.
    pub sources: [String; 2],
    /// Ids of the demanded skills that it shows.
    pub skills: BTreeSet<String>,
}

/// What a posting demands, with the words that ask for it.
#[derive(Debug)]
pub(super) struct Demands {
    by_skill: BTreeMap<String, (u32, String)>,
    order: Vec<String>,
}

impl Demands {
    /// Returns the demands of a posting: a must counts three times a nice-to-have.
    pub fn of(posting: &Posting) -> Self {
        let mut by_skill: BTreeMap<String, (u32, String)> = BTreeMap::new();
        let mut order = Vec::new();
        for term in &posting.terms {
            let Some(skill) = &term.skill else { continue };
            let weight = match term.kind {
                Demand::Must => 6,
                Demand::Nice => 2,
                Demand::Other => 1,
            };
            let entry = by_skill.entry(skill.clone()).or_insert_with(|| {
                order.push(skill.clone());
                (0, term.text.clone())
            });
            entry.0 = entry.0.max(weight);
        }
        Self { by_skill, order }
    }

    /// Returns the posting's words for those skills, in the posting's order.
    pub fn words(&self, skills: &BTreeSet<String>) -> Vec<String> {
        self.order
            .iter()
            .filter(|skill| skills.contains(*skill))
            .filter_map(|skill| self.by_skill.get(skill))
            .map(|(_, words)| words.clone())
            .collect()
    }

    /// Returns the skills that a text shows and the posting demands.
    pub fn shown_by(&self, text: &str, lexicon: &Lexicon) -> BTreeSet<String> {
        lexicon
            .find(text)
            .into_iter()
            .map(|mention| mention.skill)
            .filter(|skill| self.by_skill.contains_key(skill))
            .collect()
    }

    fn weight(&self, skills: &BTreeSet<String>, without: &BTreeSet<String>) -> u32 {
        let open = skills.difference(without);
        open.filter_map(|skill| self.by_skill.get(skill))
            .map(|(weight, _)| weight)
            .sum()
    }
}

/// Returns the lines that together show most of what is demanded, best first; where nothing
/// demanded is shown, the first lines of the newest role.
pub(super) fn choose(resume: &Resume, demands: &Demands, lexicon: &Lexicon) -> Vec<Line> {
    let mut open = lines(resume, demands, lexicon);
    let mut chosen = Vec::new();
    let mut covered = BTreeSet::new();
    while chosen.len() < MOST_LINES {
        // Ties go to the earlier line: resumes put the newest and best first.
        let best = (0..open.len())
            .rev()
            .max_by_key(|&i| demands.weight(&open[i].skills, &covered))
            .filter(|&i| demands.weight(&open[i].skills, &covered) > 0);
        let Some(best) = best else { break };
        let line = open.remove(best);
        covered.extend(line.skills.iter().cloned());
        chosen.push(line);
    }
    if chosen.is_empty() {
        chosen = open.into_iter().take(2).collect();
    }
    chosen
}

fn lines(resume: &Resume, demands: &Demands, lexicon: &Lexicon) -> Vec<Line> {
    let work = resume.work.iter().enumerate().map(|(i, role)| {
        let place = (role.name.as_str(), format!("work[{i}].name"));
        (format!("work[{i}]"), place, &role.highlights)
    });
    let projects = resume.projects.iter().enumerate().map(|(i, project)| {
        let place = (project.name.as_str(), format!("projects[{i}].name"));
        (format!("projects[{i}]"), place, &project.highlights)
    });
    let volunteer = resume.volunteer.iter().enumerate().map(|(i, role)| {
        let place = (
            role.organization.as_str(),
            format!("volunteer[{i}].organization"),
        );
        (format!("volunteer[{i}]"), place, &role.highlights)
    });
    let mut found = Vec::new();
    for (entry, (place, place_path), highlights) in work.chain(projects).chain(volunteer) {
        for (i, text) in highlights.iter().enumerate() {
            found.push(Line {
                text: text.clone(),
                place: place.to_owned(),
                sources: [format!("{entry}.highlights[{i}]"), place_path.clone()],
                skills: demands.shown_by(text, lexicon),
            });
        }
    }
    found
}
