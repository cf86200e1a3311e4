//! Chooses the person's own lines that answer a posting best.

use std::collections::BTreeSet;

use super::text::fit;
use crate::score::matching::Case;
use crate::score::matching::fields::Place;

/// Most lines that a letter cites, and most words of them: more is a second resume, or a second page.
const MOST_LINES: usize = 6;
const MOST_WORDS: usize = 120;
/// Lines that a letter cites even where they answer nothing that is asked for: any, and such as count something.
const FEWEST_LINES: usize = 2;
const FEWEST_FIGURES: usize = 5;
/// Longest line that a letter cites, in words.
const LONGEST: usize = 45;
/// Fewest words that a line must share with the duties before they count.
const SHARED: usize = 3;

/// What a required and a preferred skill and a word of the duties are worth, by the weights of the score.
const MUST: u64 = 600;
const NICE: u64 = 150;
const DUTY: u64 = 10;
/// What a figure is worth: of two lines that answer the same, the one that counts something tells more.
const FIGURE: u64 = 5;

/// What kind of entry a line stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    Work,
    Project,
    Volunteer,
}

/// One line of the person's that a letter can cite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// The words, on one line, without the full stop.
    pub text: String,
    /// Its path, and that of the place.
    pub sources: Vec<String>,
    /// Where the person did it: employer, project or organisation; empty where the resume does not say.
    pub place: String,
    /// What kind of entry it stands in, and which.
    pub entry: (Setting, usize),
    /// Whether that lasts.
    pub current: bool,
    /// What it answers: indices of [`Asked::asks`].
    pub answers: BTreeSet<usize>,
    /// The targets that it names itself, each with the words that do.
    pub names: Vec<(usize, String)>,
    duties: BTreeSet<usize>,
}

/// What a posting asks for, and what it is worth to a letter.
pub(super) struct Asked<'c, 'a> {
    pub case: &'c Case<'a>,
    /// Each demand's worth, and the targets of which one is enough; required ones first.
    pub asks: Vec<(u64, Vec<usize>)>,
}

impl<'c, 'a> Asked<'c, 'a> {
    /// Returns what the posting asks for.
    pub fn new(case: &'c Case<'a>) -> Self {
        let must = case.demands.must.iter().map(|ask| (MUST, ask));
        let nice = case.demands.nice.iter().map(|ask| (NICE, ask));
        let asks = must
            .chain(nice)
            .map(|(worth, ask)| (worth * ask.weight / 100, ask.targets.clone()));
        Self {
            case,
            asks: asks.collect(),
        }
    }

    /// Whether something that is required shows nowhere in the resume.
    pub fn has_gap(&self) -> bool {
        let credit = |target: &usize| self.case.standing.credit(*target);
        let must = &self.case.demands.must;
        must.iter()
            .any(|ask| ask.targets.iter().all(|target| credit(target) == 0))
    }

    /// Returns the targets that the field at this place names itself, each with the words that do, in the order of the text.
    pub fn named_at(&self, place: Place) -> Vec<(usize, String)> {
        let hits = self.case.profile.hits.iter();
        let named = hits.filter(|hit| !hit.implied).filter_map(|hit| {
            let field = self.case.profile.fields.get(hit.field)?;
            (field.place == place).then(|| (hit.target, field.words(hit.span)))
        });
        named.collect()
    }

    /// Returns the demands that a target answers.
    pub fn answered(&self, target: usize) -> impl Iterator<Item = usize> {
        let asks = self.asks.iter().enumerate();
        asks.filter(move |(_, (_, targets))| targets.contains(&target))
            .map(|(i, _)| i)
    }

    /// Returns what a line adds to what is covered already.
    fn worth(&self, line: &Line, covered: &BTreeSet<usize>, duties: &BTreeSet<usize>) -> u64 {
        let new = line.answers.difference(covered);
        let asks: u64 = new
            .filter_map(|&ask| self.asks.get(ask))
            .map(|(worth, _)| worth)
            .sum();
        let words = line.duties.difference(duties).count();
        let words = if words < SHARED { 0 } else { words as u64 };
        asks + words * DUTY
    }
}

/// Returns the lines that together answer most of the posting, best first; a few of the newest where nothing is answered.
pub(super) fn choose(asked: &Asked<'_, '_>) -> Vec<Line> {
    let mut open = lines(asked);
    let mut chosen: Vec<Line> = Vec::new();
    let (mut covered, mut duties) = (BTreeSet::new(), BTreeSet::new());
    let mut words = 0;
    while chosen.len() < MOST_LINES {
        let worth = |line: &Line| asked.worth(line, &covered, &duties);
        let figure = |line: &Line| line.text.contains(|c: char| c.is_ascii_digit());
        let value = |line: &Line| worth(line) + if figure(line) { FIGURE } else { 0 };
        let cited = chosen.len();
        let fits = |line: &Line| {
            worth(line) > 0 || cited < FEWEST_LINES || (cited < FEWEST_FIGURES && figure(line))
        };
        // Ties go to the earlier line: resumes put the newest and best first.
        let best = (0..open.len())
            .rev()
            .max_by_key(|&i| open.get(i).map(value));
        let best = best.filter(|&i| open.get(i).is_some_and(fits));
        let Some(best) = best else { break };
        let line = open.remove(best);
        let length = line.text.split(' ').count();
        if words + length > MOST_WORDS {
            continue;
        }
        words += length;
        covered.extend(&line.answers);
        duties.extend(&line.duties);
        chosen.push(line);
    }
    chosen
}

/// An entry of the resume whose lines a letter can cite.
struct Entry<'a> {
    at: (Setting, usize),
    current: bool,
    place: &'a str,
    texts: &'a [String],
    /// Paths of the place and of the lines.
    paths: (Place, Place),
}

fn lines(asked: &Asked<'_, '_>) -> Vec<Line> {
    let resume = asked.case.resume;
    let work = resume.work.iter().enumerate().map(|(i, role)| Entry {
        at: (Setting::Work, i),
        current: role.start_date.is_some() && role.end_date.is_none(),
        place: &role.name,
        texts: &role.highlights,
        paths: (
            Place::of("work", i, "name"),
            Place::of("work", i, "highlights"),
        ),
    });
    let projects = resume
        .projects
        .iter()
        .enumerate()
        .map(|(i, project)| Entry {
            at: (Setting::Project, i),
            current: false,
            place: &project.name,
            texts: &project.highlights,
            paths: (
                Place::of("projects", i, "name"),
                Place::of("projects", i, "highlights"),
            ),
        });
    let unpaid = resume.volunteer.iter().enumerate().map(|(i, role)| Entry {
        at: (Setting::Volunteer, i),
        current: role.start_date.is_some() && role.end_date.is_none(),
        place: &role.organization,
        texts: &role.highlights,
        paths: (
            Place::of("volunteer", i, "organization"),
            Place::of("volunteer", i, "highlights"),
        ),
    });
    let entries = work.chain(projects).chain(unpaid);
    entries.flat_map(|entry| entry.lines(asked)).collect()
}

impl Entry<'_> {
    /// Returns the lines that can stand in a letter.
    fn lines(&self, asked: &Asked<'_, '_>) -> Vec<Line> {
        let place = fit(self.place);
        let line = |(i, text): (usize, &String)| {
            let path = self.paths.1.item(i);
            let mut sources = vec![path.to_string()];
            if !place.is_empty() {
                sources.push(self.paths.0.to_string());
            }
            let (answers, duties) = shown(asked, path);
            let text = fit(text).trim_end_matches(['.', ';', ',']).to_owned();
            let short = !text.is_empty() && text.split(' ').count() <= LONGEST;
            short.then(|| Line {
                text,
                sources,
                place: place.clone(),
                entry: self.at,
                current: self.current,
                answers,
                names: asked.named_at(path),
                duties,
            })
        };
        self.texts.iter().enumerate().filter_map(line).collect()
    }
}

/// Returns the demands and the words of the duties that the field at this place shows.
fn shown(asked: &Asked<'_, '_>, place: Place) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let profile = &asked.case.profile;
    let here = |field: usize| {
        let field = profile.fields.get(field);
        field.is_some_and(|field| field.place == place)
    };
    let hits = profile.hits.iter().filter(|hit| here(hit.field));
    let answers = hits.flat_map(|hit| asked.answered(hit.target)).collect();
    let words = profile.duty_words.iter();
    let words = words.filter(|(field, _)| here(*field));
    (answers, words.map(|&(_, word)| word).collect())
}
