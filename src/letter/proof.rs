//! What a letter says besides what the person did: listed skills, certificates, years, degree and languages, where they are asked for.

use super::desk::{Desk, Sentence};
use super::phrases::fill;
use super::text::fit;
use crate::score::matching::degree::level_in;
use crate::score::matching::fields::Place;
use crate::score::matching::years::months;

/// Most skills, and most certificates, that a sentence lists.
const MOST_SKILLS: usize = 4;
const MOST_CERTIFICATES: usize = 3;

impl Desk<'_, '_> {
    /// Returns what the resume proves of what is asked for besides the lines that are cited.
    pub fn proofs(&self, named: &mut Vec<usize>) -> Vec<Sentence> {
        let proofs = [
            self.years(),
            self.degree(),
            self.certificates(),
            self.skills(&self.words().skills, named),
            self.spoken(),
        ];
        proofs.into_iter().flatten().collect()
    }

    /// Returns the sentence that lists these items, each with its sources.
    fn listing(
        &self,
        frame: &str,
        name: &str,
        items: Vec<(String, Vec<String>)>,
    ) -> Option<Sentence> {
        let (items, sources): (Vec<String>, Vec<Vec<String>>) = items.into_iter().unzip();
        let text = (!items.is_empty()).then(|| fill(frame, &[(name, &self.phrases.list(&items))]));
        self.standing(text, &sources.concat())
    }

    /// Names the skills that are asked for and only listed, and marks them as named.
    pub fn skills(&self, frame: &str, named: &mut Vec<usize>) -> Option<Sentence> {
        let mut seen = named.clone();
        let mut items = Vec::new();
        let targets = self.asked.asks.iter().flat_map(|(_, targets)| targets);
        for &target in targets {
            let listed = (!seen.contains(&target))
                .then(|| self.listed(target))
                .flatten();
            let Some((own, path)) = listed else { continue };
            seen.push(target);
            let name = self.name(target, &own, &path);
            if let Some(name) = name.filter(|_| items.len() < MOST_SKILLS) {
                named.push(target);
                items.push((name, vec![path]));
            }
        }
        self.listing(frame, "skills", items)
    }

    /// Returns the words in the lists of skills that name a target, and their path.
    fn listed(&self, target: usize) -> Option<(String, String)> {
        let profile = &self.asked.case.profile;
        let mut hits = profile
            .hits
            .iter()
            .filter(|hit| hit.target == target && !hit.implied);
        hits.find_map(|hit| {
            let field = profile.fields.get(hit.field)?;
            let own = fit(field.text);
            let fits = field.place.section == "skills" && !own.is_empty();
            fits.then(|| (own, field.place.to_string()))
        })
    }

    /// Names the certificates that answer something.
    fn certificates(&self) -> Option<Sentence> {
        let held = self.resume.certificates.iter().enumerate();
        let items = held.filter_map(|(i, certificate)| {
            let place = Place::of("certificates", i, "name");
            let name = fit(&certificate.name);
            let answers = !self.asked.named_at(place).is_empty() && !name.is_empty();
            answers.then(|| (name, vec![place.to_string()]))
        });
        let items = items.take(MOST_CERTIFICATES).collect();
        self.listing(&self.words().certificates, "certificates", items)
    }

    /// Names the languages that are asked for, with their levels; the letter itself proves its own.
    fn spoken(&self) -> Option<Sentence> {
        let spoken = self.resume.languages.iter().enumerate();
        let items = spoken.filter_map(|(i, language)| {
            let place = Place::of("languages", i, "language");
            let (name, level) = (fit(&language.language), fit(&language.fluency));
            let named = self.asked.named_at(place);
            let asked = !named.is_empty() && !named.iter().any(|(target, _)| self.is_own(*target));
            let asked = asked && !name.is_empty();
            let mut sources = vec![place.to_string()];
            let text = if level.is_empty() {
                name
            } else {
                sources.push(Place::of("languages", i, "fluency").to_string());
                format!("{name} ({level})")
            };
            asked.then_some((text, sources))
        });
        self.listing(&self.words().languages, "languages", items.collect())
    }

    /// Whether a target is the language of the letter.
    fn is_own(&self, target: usize) -> bool {
        let term = self.asked.case.demands.targets.get(target);
        let skill = term.and_then(|target| target.term.skill.as_deref());
        let own = if self.languages.0 == "de" {
            "german"
        } else {
            "english"
        };
        skill == Some(own)
    }

    /// Says since when the person has worked, where that is as long as is asked for.
    fn years(&self) -> Option<Sentence> {
        let asked = self.posting.years.as_ref()?;
        let enough = months(self.resume, self.today?) >= u64::from(asked.least) * 12;
        let roles = self.resume.work.iter().enumerate();
        let dated = roles.filter_map(|(i, role)| Some((role.start_date?, i)));
        let (start, first) = dated.min().filter(|_| enough)?;
        let text = fill(&self.words().years, &[("year", &start.year.to_string())]);
        self.standing([text], &[format!("work[{first}].startDate")])
    }

    /// Names the finished degree that is asked for.
    fn degree(&self) -> Option<Sentence> {
        let asked = self.posting.degree.as_ref()?;
        let today = self.today?;
        let schools = self.resume.education.iter().enumerate();
        let mut fitting = schools.filter(|(_, school)| {
            let level = level_in(&school.study_type).or_else(|| level_in(&school.area));
            let finished = school
                .end_date
                .is_some_and(|end| end.months() <= today.months());
            finished && level.is_some_and(|level| level >= asked.level)
        });
        let (i, school) = fitting.next()?;
        let mut parts = Vec::new();
        let mut sources = Vec::new();
        for (field, text) in [("studyType", &school.study_type), ("area", &school.area)] {
            let text = fit(text);
            if !text.is_empty() {
                parts.push(text);
                sources.push(format!("education[{i}].{field}"));
            }
        }
        let place = fit(&school.institution);
        if place.is_empty() {
            return None;
        }
        sources.push(format!("education[{i}].institution"));
        let values = [("degree", &*parts.join(", ")), ("place", &place)];
        self.standing([fill(&self.words().degree, &values)], &sources)
    }
}
