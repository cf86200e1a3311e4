//! Every text and entry that can be left out, with its rank.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::date::Date;
use crate::resume::Resume;
use crate::score::matching::fields::Place;
use crate::tailor::describe::Describe;
use crate::tailor::worth::Worth;

/// How many texts the newest roles keep at least, the newest first.
const KEPT: [usize; 3] = [3, 2, 1];

/// What a number in a bullet adds to its worth, in thousandths of a point: it can be checked, and readers look for it.
const NUMBER: u64 = 1000;

/// What the newest role and the first bullet add, in thousandths of a point; older and later ones add less.
const FRESH: u64 = 1500;

/// Something that can be left out.
#[derive(Debug)]
pub(super) struct Candidate {
    /// Where it stands.
    pub path: String,
    /// What it says.
    pub text: String,
    /// The fields that go with it.
    pub fields: Vec<usize>,
    /// Index of the role that it is a text of.
    pub role: Option<usize>,
    /// What kind of material it is.
    pub tier: Tier,
    /// What it answers and its bonus, in thousandths of a point.
    pub worth: u64,
}

impl Candidate {
    /// Returns the path of the entry that it is part of, or its own.
    pub fn entry(&self) -> &str {
        let end = self.path.find("].").map_or(self.path.len(), |at| at + 1);
        self.path.get(..end).unwrap_or(&self.path)
    }
}

/// Kinds of material, the first to go first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tier {
    /// References, interests, what employers do.
    Aside,
    /// Sections, projects, unpaid roles, awards and publications that answer nothing.
    Unrelated,
    /// Bullets, courses and groups of skills that answer nothing.
    Idle,
    /// Bullets that answer something.
    Telling,
    /// Projects and everything else that answers something.
    Related,
}

/// Returns all candidates, in a fixed order.
pub(super) fn candidates(resume: &Resume, worth: &Worth<'_>) -> Vec<Candidate> {
    let mut list = List {
        worth,
        candidates: Vec::new(),
    };
    list.roles(resume);
    list.studies(resume);
    list.entries("interests", &resume.interests, Some(Tier::Aside));
    list.entries("references", &resume.references, Some(Tier::Aside));
    list.projects(resume);
    list.entries("volunteer", &resume.volunteer, None);
    list.entries("awards", &resume.awards, None);
    list.entries("certificates", &resume.certificates, None);
    list.entries("publications", &resume.publications, None);
    list.skills(resume);
    if let Some(meta) = &resume.meta {
        list.entries("meta.upward.sections", &meta.upward.sections, None);
    }
    list.candidates
}

/// Returns how many of its texts each of the newest roles can lose.
pub(super) fn rooms(resume: &Resume) -> BTreeMap<usize, usize> {
    let newest = newest_first(resume).into_iter().zip(KEPT);
    newest
        .filter_map(|(i, kept)| {
            let role = resume.work.get(i)?;
            let texts = role.highlights.len() + usize::from(!role.summary.is_empty());
            Some((i, texts.saturating_sub(kept)))
        })
        .collect()
}

/// Returns the indices of the roles, the newest first; those without dates stand last.
fn newest_first(resume: &Resume) -> Vec<usize> {
    let mut order: Vec<usize> = (0..resume.work.len()).collect();
    order.sort_by_key(|&i| {
        let role = resume.work.get(i);
        let start = role.and_then(|role| role.start_date);
        let end = role
            .and_then(|role| role.end_date)
            .map_or(i32::MAX, Date::months);
        Reverse(start.map(|start| (end, start.months())))
    });
    order
}

/// The candidates so far.
struct List<'w, 'a> {
    worth: &'w Worth<'a>,
    candidates: Vec<Candidate>,
}

impl List<'_, '_> {
    fn roles(&mut self, resume: &Resume) {
        for (age, i) in newest_first(resume).into_iter().enumerate() {
            let Some(role) = resume.work.get(i) else {
                continue;
            };
            let fresh = FRESH / (1 + age as u64);
            let description = Place::of("work", i, "description");
            self.text(description, &role.description, Some(Tier::Aside), fresh);
            let before = self.candidates.len();
            self.text(
                Place::of("work", i, "summary"),
                &role.summary,
                None,
                fresh + FRESH,
            );
            for (item, (j, bullet)) in self
                .ranked("work", i, &role.highlights)
                .into_iter()
                .enumerate()
            {
                let place = Place::of("work", i, "highlights").item(j);
                self.text(place, bullet, None, fresh + FRESH / (1 + item as u64));
            }
            for candidate in self.candidates.iter_mut().skip(before) {
                candidate.role = Some(i);
            }
        }
        for (i, role) in resume.volunteer.iter().enumerate() {
            self.bullets("volunteer", i, &role.highlights);
        }
    }

    fn projects(&mut self, resume: &Resume) {
        let only = resume.work.is_empty();
        for (i, project) in resume.projects.iter().enumerate() {
            self.bullets("projects", i, &project.highlights);
            let fields = self.worth.entry("projects", i);
            let tier = match (self.worth.of(&fields), only) {
                (0, false) => Tier::Unrelated,
                (0, true) => Tier::Telling,
                _ => Tier::Related,
            };
            self.push(
                format!("projects[{i}]"),
                project.describe(),
                fields,
                tier,
                0,
            );
        }
    }

    /// Adds the groups of skills that answer nothing, but not the only group.
    fn skills(&mut self, resume: &Resume) {
        let groups = resume.skills.iter().enumerate();
        let idle: Vec<(usize, Vec<usize>)> = groups
            .map(|(i, _)| (i, self.worth.entry("skills", i)))
            .filter(|(_, fields)| self.worth.of(fields) == 0)
            .collect();
        let kept = usize::from(idle.len() == resume.skills.len());
        for (i, fields) in idle.into_iter().skip(kept) {
            if let Some(skill) = resume.skills.get(i) {
                self.push(
                    format!("skills[{i}]"),
                    skill.describe(),
                    fields,
                    Tier::Idle,
                    FRESH,
                );
            }
        }
    }

    fn studies(&mut self, resume: &Resume) {
        for (i, school) in resume.education.iter().enumerate() {
            for (j, course) in school.courses.iter().enumerate() {
                let place = Place::of("education", i, "courses").item(j);
                self.text(place, course, None, FRESH / (1 + j as u64));
            }
        }
    }

    fn bullets(&mut self, section: &'static str, entry: usize, bullets: &[String]) {
        for (item, (j, bullet)) in self.ranked(section, entry, bullets).into_iter().enumerate() {
            let place = Place::of(section, entry, "highlights").item(j);
            self.text(place, bullet, None, FRESH / (1 + item as u64));
        }
    }

    /// Returns bullets in the order in which tailoring puts them, each with its own index.
    fn ranked<'b>(
        &self,
        section: &'static str,
        entry: usize,
        bullets: &'b [String],
    ) -> Vec<(usize, &'b String)> {
        let mut ranked: Vec<(usize, &String)> = bullets.iter().enumerate().collect();
        ranked.sort_by_key(|(item, _)| {
            let place = Place::of(section, entry, "highlights").item(*item);
            Reverse(self.worth.of(&self.worth.at(place)))
        });
        ranked
    }

    /// Adds a text, of its own tier by what it answers unless one is given.
    fn text(&mut self, place: Place, text: &str, tier: Option<Tier>, bonus: u64) {
        if text.is_empty() {
            return;
        }
        let fields = self.worth.at(place);
        let idle = self.worth.of(&fields) == 0;
        let tier = tier.unwrap_or(if idle { Tier::Idle } else { Tier::Telling });
        let number = if text.contains(|c: char| c.is_ascii_digit()) {
            NUMBER
        } else {
            0
        };
        self.push(
            place.to_string(),
            text.to_owned(),
            fields,
            tier,
            bonus + number,
        );
    }

    /// Adds the entries of a section, the earlier worth more, each of its own tier by what it answers unless one
    /// is given.
    fn entries<T: Describe>(&mut self, section: &'static str, entries: &[T], tier: Option<Tier>) {
        for (i, entry) in entries.iter().enumerate() {
            let fields = self.worth.entry(section, i);
            let idle = self.worth.of(&fields) == 0;
            let tier = tier.unwrap_or(if idle { Tier::Unrelated } else { Tier::Related });
            let bonus = FRESH / (1 + i as u64);
            self.push(
                format!("{section}[{i}]"),
                entry.describe(),
                fields,
                tier,
                bonus,
            );
        }
    }

    fn push(&mut self, path: String, text: String, fields: Vec<usize>, tier: Tier, bonus: u64) {
        self.candidates.push(Candidate {
            worth: self.worth.of(&fields) + bonus,
            tier,
            path,
            text,
            fields,
            role: None,
        });
    }
}
