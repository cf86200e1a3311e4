//! A track as it was written, before it is brought into shape.

use jiff::civil::Date;

use crate::progress::{Evidence, State};
use crate::track::{Material, Project, Question, Resource};

/// The title of a week whose modules stand under no heading.
pub const ITEMS: &str = "Modules";

/// A track as it was written.
#[derive(Debug, Default)]
pub struct Outline {
    pub title: String,
    pub role: String,
    pub summary: String,
    pub needs: String,
    pub hours_per_week: Option<u16>,
    pub weeks: Vec<Part>,
}

/// A week as it was written.
#[derive(Debug, Default)]
pub struct Part {
    pub title: String,
    pub goal: String,
    pub modules: Vec<Item>,
}

/// A module as it was written.
#[derive(Debug, Default)]
pub struct Item {
    /// What the text calls it, for the needs of others.
    pub id: String,
    pub title: String,
    pub goal: String,
    pub hours: Option<u16>,
    /// Ids or names.
    pub skills: Vec<String>,
    /// Ids or titles.
    pub needs: Vec<String>,
    pub steps: Vec<String>,
    pub resources: Vec<Resource>,
    pub project: Option<Project>,
    pub quiz: Vec<Question>,
    pub resume: Option<Material>,
    pub state: State,
    pub since: Option<Date>,
    pub evidence: Vec<Evidence>,
}

/// A word in front of a colon that says what a line of a check list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// What one can do after a module.
    Goal,
    /// How long a module takes.
    Hours,
    /// The hours a week that a track is planned for.
    Pace,
    /// What one must bring along.
    Needs,
    /// The title that a track leads to.
    Role,
    /// Since when a module is as far as it is.
    Since,
    /// What a module teaches.
    Skills,
    /// How far a module is.
    State,
}

impl Label {
    const ALL: [Self; 8] = [
        Self::Goal,
        Self::Hours,
        Self::Pace,
        Self::Needs,
        Self::Role,
        Self::Since,
        Self::Skills,
        Self::State,
    ];

    /// Returns the word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Goal => "Goal",
            Self::Hours => "Hours",
            Self::Pace => "Hours a week",
            Self::Needs => "Needs",
            Self::Role => "Role",
            Self::Since => "Since",
            Self::Skills => "Skills",
            Self::State => "State",
        }
    }

    /// Returns the label of a line, and what stands behind it.
    pub fn of(line: &str) -> Option<(Self, &str)> {
        let (word, rest) = line.split_once(':')?;
        let label = Self::ALL
            .into_iter()
            .find(|label| label.word().eq_ignore_ascii_case(word.trim()))?;
        Some((label, rest.trim()))
    }
}

/// Returns the state that a word means.
pub fn state(word: &str) -> Option<State> {
    let word = word.trim().to_lowercase();
    Some(match word.as_str() {
        "" | "pending" | "todo" | "to do" | "open" | "false" | "no" => State::Pending,
        "learning" | "doing" | "started" | "in progress" | "in-progress" => State::Learning,
        "done" | "finished" | "completed" | "complete" | "true" | "yes" | "x" => State::Done,
        "skipped" | "skip" => State::Skipped,
        _ => return None,
    })
}

/// Returns whether an address is one of a page, without spaces.
pub fn is_page(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty())
        && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}
