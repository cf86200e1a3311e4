//! The questions that Upward brings, and what they are made of.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// The bank of `templates/interview/`, as `build/interview.rs` has checked and written it.
const EMBEDDED: &str = include_str!(concat!(env!("OUT_DIR"), "/interview.json"));

/// The questions, by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bank {
    questions: Vec<Question>,
}

/// A question with what a strong answer to it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = InterviewQuestion))]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// Stable id, such as `hash-map-collisions`.
    pub id: String,
    /// What it is about.
    pub kind: Kind,
    /// The question as an interviewer says it.
    pub ask: String,
    /// Ids of the skills that it tries; none for some behavioural questions and those of human resources.
    pub skills: Vec<String>,
    /// Ids of the tracks whose learners are asked it; everybody is where there is none.
    pub tracks: Vec<String>,
    /// From which level on it is asked.
    pub level: Level,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// Time to answer, in minutes.
    pub minutes: u32,
    /// What the interviewer asks next.
    pub follow_up: String,
    /// Common mistakes, each a sentence.
    pub mistakes: Vec<String>,
    /// What a strong answer says.
    pub points: Vec<Point>,
}

/// A point that a strong answer makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = InterviewPoint))]
pub struct Point {
    /// The claim in full.
    pub says: String,
    /// Groups of words by which different people would say it: an answer makes the point when it has one of each group.
    pub cues: Vec<Vec<String>>,
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = InterviewKind))]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// Data structures and algorithms.
    Algorithms,
    /// The design of systems.
    Design,
    /// A language, a framework, a tool.
    Technical,
    /// What the person did in a situation of the past.
    Behavioural,
    /// What human resources ask: motives, terms, plans.
    Hr,
}

/// The level of a position, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = InterviewLevel))]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// Junior.
    Junior,
    /// Between junior and senior.
    Mid,
    /// Senior.
    Senior,
}

/// How hard a question is, easiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Difficulty {
    /// Easy.
    Easy,
    /// Medium.
    Medium,
    /// Hard.
    Hard,
}

impl Bank {
    /// Returns the bank that Upward ships (`templates/interview/`).
    ///
    /// # Errors
    /// Never, as far as `build.rs` and this module agree on the form.
    pub fn embedded() -> Result<Self> {
        Self::of(EMBEDDED)
    }

    /// Returns the bank that a JSON list of questions holds.
    pub(crate) fn of(json: &str) -> Result<Self> {
        let mut questions: Vec<Question> = serde_json::from_str(json).map_err(|error| {
            Error::internal(
                "interview-bank",
                format!("the interview bank cannot be read: {error}"),
            )
        })?;
        questions.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(Self { questions })
    }

    /// Returns all questions, by id.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// Returns the question `id`.
    pub fn get(&self, id: &str) -> Option<&Question> {
        let at = self
            .questions
            .binary_search_by(|question| question.id.as_str().cmp(id));
        self.questions.get(at.ok()?)
    }
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Algorithms,
        Self::Design,
        Self::Technical,
        Self::Behavioural,
        Self::Hr,
    ];

    /// Whether it asks for the person rather than for what they know.
    pub fn is_personal(self) -> bool {
        matches!(self, Self::Behavioural | Self::Hr)
    }
}
