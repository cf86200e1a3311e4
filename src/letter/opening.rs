//! How a letter opens: where the person stands, and what of it fits best.

use std::cmp::Reverse;

use super::desk::{Desk, Sentence};
use super::evidence::Line;
use super::frame::employer;
use super::phrases::fill;
use super::text::{fit, stopped};

/// Most skills that one sentence names.
const MOST_NAMED: usize = 3;
/// Longest words about oneself that an opening holds.
const LONGEST_PROFILE: usize = 32;

impl Desk<'_, '_> {
    /// Returns what the person does now or did last, or studies.
    pub fn role(&self) -> Option<Sentence> {
        let lasts = |i: &usize| {
            let role = self.resume.work.get(*i);
            role.is_some_and(|role| role.start_date.is_some() && role.end_date.is_none())
        };
        let newest = (0..self.resume.work.len()).find(lasts).unwrap_or(0);
        let Some(role) = self.resume.work.get(newest) else {
            return self.studies();
        };
        let (position, name) = (fit(&role.position), fit(&role.name));
        if position.is_empty() {
            return None;
        }
        let words = self.words();
        let own = name.is_empty() || self.phrases.is_own(&name);
        let field = |field: &str| format!("work[{newest}].{field}");
        let mut sources = vec![field("position")];
        if !own {
            sources.push(field("name"));
        }
        let since = role.start_date.filter(|_| role.end_date.is_none());
        let year = since.map(|date| date.year.to_string());
        if year.is_some() {
            sources.push(field("startDate"));
        }
        let place = match self.languages.0 {
            "de" => employer(&name),
            _ => name,
        };
        let frames = match (&year, own) {
            (Some(_), false) => [&words.since, &words.now],
            (Some(_), true) => [&words.own_since, &words.own_now],
            (None, false) => [&words.past, &words.past],
            (None, true) => [&words.own_past, &words.own_past],
        };
        let year = year.unwrap_or_default();
        let values = [("year", &*year), ("place", &place), ("position", &position)];
        self.standing(frames.map(|frame| fill(frame, &values)), &sources)
    }

    fn studies(&self) -> Option<Sentence> {
        let school = self.resume.education.first()?;
        let (area, place) = (fit(&school.area), fit(&school.institution));
        let sources = ["area", "institution"].map(|field| format!("education[0].{field}"));
        let values = [("area", &*area), ("place", &place)];
        let told = !area.is_empty() && !place.is_empty();
        let text = told.then(|| fill(&self.words().studies, &values));
        self.standing(text, &sources)
    }

    /// Returns what the person says of themselves, where that is brief and in the language of the letter.
    pub fn profile(&self) -> Option<Sentence> {
        let summary = fit(&self.resume.basics.summary);
        let brief = |text: &&str| text.split(' ').count() <= LONGEST_PROFILE;
        let first = summary.split_inclusive(". ").next().map(str::trim_end);
        let (letter, resume) = self.languages;
        let text = [Some(summary.as_str()), first]
            .into_iter()
            .flatten()
            .find(brief);
        let text = text.filter(|text| !text.is_empty() && letter == resume)?;
        let told = stopped(fill(&self.words().profile, &[("summary", text)]));
        self.standing([told], &["basics.summary".to_owned()])
    }

    /// Returns what these lines show of what is asked for most, and marks it as named.
    pub fn named(&self, frame: &str, lines: &[&Line], named: &mut Vec<usize>) -> Option<Sentence> {
        let mut shown: Vec<(usize, &str, &Line)> = Vec::new();
        for line in lines {
            for (target, words) in &line.names {
                if !named.contains(target) && !shown.iter().any(|(seen, ..)| seen == target) {
                    shown.push((*target, words, line));
                }
            }
        }
        let asks = &self.asked.asks;
        let worth = |target: usize| {
            let answered = self.asked.answered(target);
            answered
                .filter_map(|ask| asks.get(ask))
                .map(|(worth, _)| *worth)
                .max()
        };
        shown.retain(|(target, ..)| worth(*target).is_some());
        shown.sort_by_key(|(target, ..)| Reverse(worth(*target)));
        let mut names: Vec<String> = Vec::new();
        let mut sources: Vec<String> = Vec::new();
        let mut new = Vec::new();
        for (target, words, line) in shown {
            let Some(path) = line.sources.first().filter(|_| names.len() < MOST_NAMED) else {
                break;
            };
            let Some(name) = self.name(target, words, path) else {
                continue;
            };
            new.push(target);
            names.push(name);
            sources.extend(Some(path).filter(|path| !sources.contains(path)).cloned());
        }
        let text =
            (!names.is_empty()).then(|| fill(frame, &[("skills", &self.phrases.list(&names))]));
        let sentence = self.standing(text, &sources)?;
        named.extend(new);
        Some(sentence)
    }
}
