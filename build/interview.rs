//! Turns the questions of `templates/interview/` into one compact JSON, and refuses a bank with a mistake in it.

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

/// What a question's `kind` may be.
const KINDS: [&str; 5] = ["algorithms", "design", "technical", "behavioural", "hr"];
/// What its `level` may be.
const LEVELS: [&str; 3] = ["junior", "mid", "senior"];
/// What its `difficulty` may be.
const DIFFICULTIES: [&str; 3] = ["easy", "medium", "hard"];
/// Signs that an answer is searched for (`src/interview/mark/said/token.rs`).
const SIGNS: [char; 7] = ['%', '=', '^', '*', '<', '>', '&'];

/// A file as it stands.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    question: Vec<Question>,
}

/// A question, read by its names in the files and written by those of `src/interview/bank.rs`.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all(serialize = "camelCase"))]
struct Question {
    id: String,
    kind: String,
    ask: String,
    skills: Vec<String>,
    tracks: Vec<String>,
    level: String,
    difficulty: String,
    minutes: u32,
    follow_up: String,
    mistakes: Vec<String>,
    points: Vec<Point>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Point {
    says: String,
    cues: Vec<Vec<String>>,
}

/// Returns the bank as JSON, its questions by id; `known` tells whether a skill is in the table.
pub fn bank(folder: &Path, known: impl Fn(&str) -> bool) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut questions = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        println!("cargo::rerun-if-changed={}", path.display());
        let place = path.display();
        let file: File =
            toml::from_str(&fs::read_to_string(&path)?).map_err(|e| format!("{place}: {e}"))?;
        for question in file.question {
            question
                .check(&known)
                .map_err(|wrong| format!("{place}: question `{}`: {wrong}", question.id))?;
            questions.push(question);
        }
    }
    questions.sort_by(|a, b| a.id.cmp(&b.id));
    once(&questions)?;
    Ok(serde_json::to_string(&questions)?)
}

impl Question {
    fn check(&self, known: impl Fn(&str) -> bool) -> Result<(), String> {
        one_of("kind", &self.kind, &KINDS)?;
        one_of("level", &self.level, &LEVELS)?;
        one_of("difficulty", &self.difficulty, &DIFFICULTIES)?;
        between("minutes", self.minutes as usize, 1, 60)?;
        between("mistakes", self.mistakes.len(), 2, 4)?;
        between("points", self.points.len(), 3, 6)?;
        let said = self.points.iter().map(|point| &point.says);
        for text in [&self.ask, &self.follow_up]
            .into_iter()
            .chain(&self.mistakes)
            .chain(said)
        {
            if text.trim() != text || text.len() < 12 {
                return Err(format!("{text:?} is too short, or has spaces around it"));
            }
        }
        if let Some(skill) = self.skills.iter().find(|skill| !known(skill)) {
            return Err(format!("no table has the skill `{skill}`"));
        }
        if self.skills.is_empty() && !matches!(self.kind.as_str(), "behavioural" | "hr") {
            return Err(format!(
                "a question of kind `{}` names its skills",
                self.kind
            ));
        }
        self.points.iter().try_for_each(Point::check)
    }
}

impl Point {
    fn check(&self) -> Result<(), String> {
        let at = |wrong: String| format!("{wrong}, at the point {:?}", self.says);
        between("groups of cues", self.cues.len(), 1, 3).map_err(at)?;
        for group in &self.cues {
            between("cues of a group", group.len(), 2, 20).map_err(at)?;
            let mut seen = HashSet::new();
            for cue in group {
                let lower = cue.to_lowercase() == *cue && cue.trim() == cue;
                let sign = |c: char| c.is_alphanumeric() || SIGNS.contains(&c);
                if !lower || !cue.contains(sign) {
                    return Err(at(format!(
                        "the cue {cue:?} is no word or sign in lower case"
                    )));
                }
                if !seen.insert(cue) {
                    return Err(at(format!("the cue {cue:?} stands twice in its group")));
                }
            }
        }
        Ok(())
    }
}

fn one_of(what: &str, given: &str, known: &[&str]) -> Result<(), String> {
    if known.contains(&given) {
        return Ok(());
    }
    Err(format!(
        "`{given}` is no {what}; there are {}",
        known.join(", ")
    ))
}

fn between(what: &str, number: usize, least: usize, most: usize) -> Result<(), String> {
    if (least..=most).contains(&number) {
        return Ok(());
    }
    Err(format!("{number} {what}, where {least} to {most} belong"))
}

/// Refuses an id or a text that stands twice.
fn once(questions: &[Question]) -> Result<(), String> {
    let mut owners: HashMap<String, &str> = HashMap::new();
    for question in questions {
        let says = question.points.iter().map(|point| &point.says);
        let texts = [&question.id, &question.ask]
            .into_iter()
            .chain(&question.mistakes)
            .chain(says);
        for text in texts {
            if let Some(other) = owners.insert(text.to_lowercase(), &question.id) {
                let id = &question.id;
                return Err(format!(
                    "{text:?} stands in the questions `{other}` and `{id}`"
                ));
            }
        }
    }
    Ok(())
}
