//! The question in front of the person, and the answer that they write.

use std::collections::HashMap;

use upward_desk::interview::{Begun, Next, ShownQuestion};
use upward_engine::interview::{Difficulty, Kind, Level};

use super::clock::Clock;
use crate::widget::field::Field;

/// A question that is being answered.
#[derive(Debug)]
pub struct Open {
    /// Id of the question.
    pub question: String,
    /// The question as an interviewer says it.
    pub ask: String,
    /// What it is about, how hard it is, and which skills it tries.
    pub about: String,
    /// Why it is asked; empty where the person chose it.
    pub why: String,
    /// Time to answer, in minutes.
    pub minutes: u32,
    /// The answer.
    pub field: Field,
    /// How long it took so far.
    pub clock: Clock,
    /// Whether the answer is on its way.
    pub sent: bool,
}

/// Answers that were begun and put away, by question.
#[derive(Debug, Default)]
pub struct Drafts(HashMap<String, (Field, Clock)>);

impl From<Next> for Open {
    fn from(next: Next) -> Self {
        let about = about(next.kind, next.difficulty, None, &next.skills);
        Self::new(
            next.asked.question,
            next.ask,
            about,
            next.asked.why,
            next.asked.minutes,
        )
    }
}

impl From<ShownQuestion> for Open {
    fn from(question: ShownQuestion) -> Self {
        let about = told(&question);
        Self::new(
            question.id,
            question.ask,
            about,
            String::new(),
            question.minutes,
        )
    }
}

impl Open {
    fn new(question: String, ask: String, about: String, why: String, minutes: u32) -> Self {
        Self {
            question,
            ask,
            about,
            why,
            minutes,
            field: empty(),
            clock: Clock::default(),
            sent: false,
        }
    }
}

impl Drafts {
    /// Puts an answer away where it says anything; tells whether it does.
    pub fn put(&mut self, open: Open) -> bool {
        let says = !open.field.is_empty();
        if says {
            self.0.insert(open.question, (open.field, open.clock));
        }
        says
    }

    /// Takes an answer that was kept before, where none is known to its question.
    pub fn take(&mut self, begun: Begun) {
        let kept = || (Field::lines(&begun.text), Clock::after(begun.seconds));
        self.0.entry(begun.question.clone()).or_insert_with(kept);
    }

    /// Gives a question the answer back that was begun to it.
    pub fn give(&mut self, open: &mut Open) {
        if let Some((field, clock)) = self.0.remove(&open.question) {
            open.field = field;
            open.clock = clock;
        }
    }

    /// Returns how many answers were put away.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether an answer to a question was begun.
    pub fn has(&self, question: &str) -> bool {
        self.0.contains_key(question)
    }
}

/// Returns an answer before anything is written.
fn empty() -> Field {
    Field::lines("")
        .hint("Say it as you would say it aloud: what you did or know, why, and what came of it.")
}

/// Returns what a question of the bank is about, in a line.
pub fn told(question: &ShownQuestion) -> String {
    about(
        question.kind,
        question.difficulty,
        Some(question.level),
        &question.skills,
    )
}

fn about(kind: Kind, difficulty: Difficulty, level: Option<Level>, skills: &[String]) -> String {
    let mut parts = vec![kind_name(kind), difficulty_name(difficulty)];
    parts.extend(level.map(level_name));
    let skills = skills.iter().map(String::as_str);
    parts.extend(skills.filter(|skill| *skill != kind_name(kind)));
    parts.join(", ")
}

/// Returns what a kind of questions is called.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Algorithms => "algorithms",
        Kind::Design => "design",
        Kind::Technical => "technical",
        Kind::Behavioural => "behavioural",
        Kind::Hr => "hr",
    }
}

/// Returns what a level is called.
pub fn level_name(level: Level) -> &'static str {
    match level {
        Level::Junior => "junior",
        Level::Mid => "mid",
        Level::Senior => "senior",
    }
}

fn difficulty_name(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Easy => "easy",
        Difficulty::Medium => "medium",
        Difficulty::Hard => "hard",
    }
}
