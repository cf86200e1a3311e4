//! What a person has learned: tracks they started, modules they ticked, what shows it, and every step of the way.

mod active;
mod attach;
mod history;
mod known;
mod mark;
mod quiz;
mod start;
#[cfg(test)]
mod tests;
mod undo;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use upward_engine::progress::{Day, EvidenceKind, Mark, State, Streak};
use upward_engine::track::Material;
use upward_store::{Entity, Index};
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) use active::active;
pub(crate) use attach::{attach, detach, evidence};
pub(crate) use history::history;
pub(crate) use known::{Known, known};
pub(crate) use mark::{mark, step};
pub(crate) use quiz::answer;
pub(crate) use start::{leave, start, stop};
pub(crate) use undo::undo;

use crate::change::{Kind, Told};
use crate::track::{ModuleSummary, TrackSummary};

const BY_MODULE: &str = "module";
const BY_TRACK: &str = "track";

/// What the person says of a module, kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Marked {
    id: Uuid,
    module: String,
    #[serde(flatten)]
    mark: Mark,
}

/// A track that the person has started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Start {
    id: Uuid,
    track: String,
    /// The day.
    pub on: Date,
    /// The hours a week that they mean to spend on it.
    pub hours_per_week: u16,
}

/// A step of the way: a module's mark changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Tick {
    /// Which step.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// The module.
    pub module: String,
    /// The state that it got.
    pub to: State,
    /// What was said of it before; none where nothing was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Mark>,
    /// Whether it was undone since.
    #[serde(default)]
    pub undone: bool,
}

/// A track to be started.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartTrack {
    /// The hours a week that the person means to spend on it; by default as it is planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 100)]
    pub hours_per_week: Option<u16>,
    /// The day on which they started; by default today, by Coordinated Universal Time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// What a person says of a module.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetState {
    /// How far it is.
    pub state: State,
    /// Since which day; by default today, by Coordinated Universal Time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// Something that shows that a module was learned, to be attached to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewEvidence {
    /// What kind of thing it is. That a quiz was passed is shown by answering it.
    pub kind: EvidenceKind,
    /// Its name.
    #[serde(default)]
    pub title: String,
    /// Where it can be seen.
    #[serde(default)]
    pub url: String,
}

/// A module after a change, and the started tracks that have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Ticked {
    /// The module.
    pub module: ModuleSummary,
    /// The modules that it needs and that are not finished: the person is told, not refused.
    pub unmet: Vec<String>,
    /// The tracks that have it: those that were started, or else all.
    pub tracks: Vec<TrackSummary>,
    /// The modules that have become done with it, since it taught the last of their skills.
    pub besides: Vec<ModuleSummary>,
    /// What a resume says by it; none where it is not done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume: Option<Material>,
}

/// The answers to a module's quiz.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QuizAnswers {
    /// For each question in order, which of its options, counted from 1.
    pub answers: Vec<u8>,
}

/// How a quiz went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct QuizResult {
    /// Questions that were answered rightly.
    pub right: usize,
    /// Questions.
    pub of: usize,
    /// Whether it was passed, which is attached to the module.
    pub passed: bool,
    /// Each question, in order.
    pub questions: Vec<Answered>,
}

/// How a question of a quiz was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = AnsweredQuestion)]
pub struct Answered {
    /// The question.
    pub question: String,
    /// What was answered.
    pub answer: String,
    /// Whether it is right.
    pub right: bool,
    /// The right answer.
    pub solution: String,
    /// Why it is.
    pub why: String,
}

/// Where a person stands in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Progress {
    /// The tracks that they started, in the order of the library.
    pub tracks: Vec<TrackSummary>,
    /// The days on which modules were finished, with how many, the first one first.
    pub history: Vec<Day>,
    /// Days in a row on which a module was finished or begun.
    pub streak: Streak,
}

impl Entity for Marked {
    type Id = Uuid;
    const TABLE: &'static str = "marks";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        vec![Index::owner(BY_MODULE, self.module.as_bytes())]
    }
}

impl Told for Marked {
    const KIND: Kind = Kind::Progress;
}

impl Entity for Start {
    type Id = Uuid;
    const TABLE: &'static str = "starts";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        vec![Index::owner(BY_TRACK, self.track.as_bytes())]
    }
}

impl Told for Start {
    const KIND: Kind = Kind::Progress;
}

impl Entity for Tick {
    type Id = Uuid;
    const TABLE: &'static str = "ticks";

    fn id(&self) -> Uuid {
        self.id
    }
}
