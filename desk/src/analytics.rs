//! Statistics of a person's way, computed from what is kept: nothing of them is kept itself.

mod applications;
mod chart;
mod coding;
mod fixes;
mod learning;
mod missing;
mod practice;
mod scores;
mod show;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use upward_engine::interview::Kind as QuestionKind;
use upward_engine::progress::Streak;
use upward_engine::stats::{Coding, Fixes, Learning, Passage, Practice, Trend};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

pub(crate) use chart::chart;
pub(crate) use show::show;

use crate::application::Stage;

/// The days to look at, by Coordinated Universal Time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Between {
    /// The first one; by default the Monday with which the last 26 weeks begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last one; by default today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

/// Statistics of a person's way between two days. A part of which nothing is known then is `null`, or an empty list,
/// and `missing` says why and what to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Analytics {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// How the scores of resumes went, by resume and posting, the one that was scored last first.
    pub scores: Vec<Scored>,
    /// The edits that were accepted and applied.
    pub fixes: Option<Fixes>,
    /// The modules that were finished.
    pub modules: Option<Learning>,
    /// The answers to interview questions.
    pub interviews: Option<Practised>,
    /// What accounts elsewhere show.
    pub coding: Option<Coding>,
    /// The applications that moved, by stage.
    pub applications: Option<Applications>,
    /// Days in a row, until today and at most ever.
    pub streaks: Streaks,
    /// All that was ever done.
    pub totals: Totals,
    /// The parts of which nothing is known in these days.
    pub missing: Vec<Missing>,
}

/// How the scores of a resume went, for one posting or none. Scores of two versions of the formula cannot be compared,
/// and so stand apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Scored {
    /// The resume.
    pub resume: Uuid,
    /// What it is called.
    pub name: String,
    /// The posting, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<Uuid>,
    /// The posting's title and company; empty where they are not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub position: String,
    /// Version of the formula.
    pub formula: String,
    /// How well the resume answers the posting.
    #[serde(rename = "match")]
    pub fit: Option<Trend>,
    /// How well software can read the resume.
    pub parse_health: Option<Trend>,
}

/// The answers to interview questions between two days. Only scores of the present formula are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Practised {
    /// The answers.
    #[serde(flatten)]
    pub practice: Practice<QuestionKind>,
    /// How many questions are due again by now.
    pub due: u32,
}

/// The applications that moved between two days, as they stood on the last one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Applications {
    /// How many there are.
    pub count: u32,
    /// How they passed each stage, in the order of stages.
    pub stages: Vec<AtStage>,
}

/// How applications passed a stage.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(as = StageFigures)]
pub struct AtStage {
    /// The stage.
    pub stage: Stage,
    /// How they passed it.
    #[serde(flatten)]
    pub passage: Passage,
}

/// Days in a row on which something was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Streaks {
    /// On which a module was begun or finished; none where none ever was.
    pub learning: Option<Streak>,
    /// On which an interview question was answered; none where none ever was.
    pub practice: Option<Streak>,
    /// On which something was done in an account elsewhere; none where none shows anything.
    pub coding: Option<Streak>,
}

/// All that was ever done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Totals {
    /// Since which day something is known; none where nothing is.
    pub since: Option<Date>,
    /// Reports on resumes.
    pub reports: u32,
    /// Edits that were accepted and applied.
    pub fixes: u32,
    /// Modules that were finished.
    pub modules: u32,
    /// How many hours they take, as the roadmaps say.
    pub hours: u32,
    /// Answers to interview questions.
    pub answers: u32,
    /// Applications.
    pub applications: u32,
}

/// A part of which nothing is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = MissingPart)]
pub struct Missing {
    /// Which part.
    pub part: Part,
    /// Why there is nothing, in a sentence.
    pub reason: String,
    /// What to do.
    pub next: String,
}

/// The parts of the statistics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = AnalyticsPart)]
pub enum Part {
    /// Scores of resumes.
    Score,
    /// Edits that were accepted and applied.
    Fixes,
    /// Modules that were finished.
    Modules,
    /// Answers to interview questions.
    Interviews,
    /// What accounts elsewhere show.
    Coding,
    /// Applications by stage.
    Applications,
}

/// A part as a picture, as its file is named: `score.svg`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChartFile {
    /// The part.
    pub part: Part,
    /// The format of the picture.
    pub format: PictureFormat,
}

/// The format of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    /// Scalable Vector Graphics.
    Svg,
    /// Portable Network Graphics.
    Png,
}

/// How a picture looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Themed {
    /// For which surroundings it is drawn; by default light ones.
    #[serde(default)]
    #[param(inline, required = false)]
    pub theme: Theme,
}

/// For which surroundings a picture is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ChartTheme)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Totals {
    /// Takes note of a day on which something is known.
    fn known(&mut self, day: Date) {
        self.since = Some(self.since.map_or(day, |since| since.min(day)));
    }
}
