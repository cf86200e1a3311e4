//! Interview practice: which questions a person was asked, what they answered, and when each is due again.

mod ask;
mod begun;
mod keep;
mod questions;
mod read;
mod remove;
#[cfg(test)]
mod tests;
mod trend;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_engine::interview::{
    Difficulty, Feedback, Filter, Kind as QuestionKind, Level, Matter, Memory,
};
use upward_engine::score::Tenths;
use upward_store::{Entity, Index};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

pub(crate) use ask::{ask, choose, prepare};
pub(crate) use begun::{begin, list as begun};
pub(crate) use keep::{asked, keep, text};
pub(crate) use questions::{list as questions, show as question};
pub(crate) use read::{list, show};
pub(crate) use remove::remove;
pub(crate) use trend::{due, trend};

use crate::change::{Kind, Told};

const BY_QUESTION: &str = "question";

/// A practice: questions that follow one another, chosen by the same needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = InterviewSession)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// Which practice.
    pub id: Uuid,
    /// Which questions are asked.
    #[serde(flatten)]
    pub filter: Filter,
    /// The resume that they are chosen by, which may have been removed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume: Option<Uuid>,
    /// The posting that they are chosen by, which may have been removed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<Uuid>,
    /// The questions so far, the first one first.
    pub asked: Vec<Asked>,
    /// When it began.
    pub started: Timestamp,
}

/// A question that was asked in a practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = AskedInterviewQuestion)]
#[serde(rename_all = "camelCase")]
pub struct Asked {
    /// Id of the question.
    pub question: String,
    /// Why it matters.
    pub matter: Matter,
    /// Why it was chosen, in a sentence.
    pub why: String,
    /// Time to answer, in minutes.
    pub minutes: u32,
    /// When it was asked.
    pub at: Timestamp,
    /// The first answer to it; none while there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Uuid>,
}

/// What to be asked next. Without any of these, the practice of the last hours goes on; with one, a new one begins unless it
/// has just these.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = NextInterviewQuestion)]
pub struct NextQuestion {
    /// Only questions of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<QuestionKind>,
    /// Only questions that are asked at this level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Only questions that learners of this track are asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
    /// The resume to choose by; in a new practice without one, the newest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume: Option<Uuid>,
    /// The posting to choose by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<Uuid>,
}

/// A question as it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = AskedQuestionNow)]
#[serde(rename_all = "camelCase")]
pub struct Next {
    /// The practice that it belongs to.
    pub session: Uuid,
    /// The how manieth question of the practice it is, from 1.
    pub number: usize,
    /// When, why and for how long it is asked.
    #[serde(flatten)]
    pub asked: Asked,
    /// The question as an interviewer says it.
    pub ask: String,
    /// What it is about.
    pub kind: QuestionKind,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The names of the skills that it tries.
    pub skills: Vec<String>,
}

/// A question of the bank. What a strong answer holds is told once it was answered, or when it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = BankQuestion)]
pub struct ShownQuestion {
    /// Which question.
    pub id: String,
    /// What it is about.
    pub kind: QuestionKind,
    /// The question as an interviewer says it.
    pub ask: String,
    /// Ids of the skills that it tries.
    pub skills: Vec<String>,
    /// Ids of the tracks whose learners are asked it; everybody is where there is none.
    pub tracks: Vec<String>,
    /// From which level on it is asked.
    pub level: Level,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// Time to answer, in minutes.
    pub minutes: u32,
    /// What a strong answer holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rubric: Option<Rubric>,
}

/// What a strong answer holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = InterviewRubric)]
pub struct Rubric {
    /// The points that it makes.
    pub points: Vec<String>,
    /// What others often get wrong.
    pub mistakes: Vec<String>,
    /// What the interviewer asks next.
    pub follow_up: String,
}

/// Whether to tell what a strong answer holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct WithRubric {
    /// Whether to.
    #[serde(default)]
    #[param(required = false)]
    pub rubric: bool,
}

/// Keeps of the bank only these questions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct OfBank {
    /// Only questions of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(inline)]
    pub kind: Option<QuestionKind>,
    /// Only questions that are asked at this level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(inline)]
    pub level: Option<Level>,
    /// Only questions that learners of this track are asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<String>,
}

/// An answer to be marked and kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = NewInterviewAnswer)]
pub struct NewAnswer {
    /// Id of the question; by default the one that was asked last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// What the person says.
    pub text: String,
    /// How long they took, in seconds; by default since the question was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u64>,
}

/// An answer that was begun and not sent yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = BegunInterviewAnswer)]
pub struct Begun {
    /// Which one.
    pub id: Uuid,
    /// Id of the question.
    pub question: String,
    /// What is written so far.
    pub text: String,
    /// How long it took so far, in seconds.
    pub seconds: u64,
}

/// What is written so far of an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = BeginningOfInterviewAnswer)]
pub struct Beginning {
    /// Its words; without any, nothing is kept.
    pub text: String,
    /// How long it took so far, in seconds.
    #[serde(default)]
    pub seconds: u64,
}

/// An answer that is kept. Its words and the feedback on them stand apart from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = InterviewAnswer)]
pub struct Answer {
    /// Which answer.
    pub id: Uuid,
    /// Id of the question.
    pub question: String,
    /// The question as it was asked.
    pub ask: String,
    /// What it is about.
    pub kind: QuestionKind,
    /// The practice in which it was asked; none where it was answered by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Uuid>,
    /// What the answer is worth, of 100.
    pub score: Tenths,
    /// Version of the formula: numbers of two versions cannot be compared.
    pub formula: String,
    /// How long it took, in seconds; none where that is not known. Time over the limit costs nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u64>,
    /// The time there was, in minutes.
    pub minutes: u32,
    /// When it was given.
    pub answered: Timestamp,
}

/// An answer with its words and the feedback on them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ShownInterviewAnswer)]
pub struct ShownAnswer {
    /// The answer.
    #[serde(flatten)]
    pub answer: Answer,
    /// Its words.
    pub text: String,
    /// The feedback on them.
    pub feedback: Feedback,
    /// When the question is due again.
    pub due: Timestamp,
}

/// Keeps of a list only the answers to a question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ToQuestion {
    /// Id of the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
}

/// How practice goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = InterviewTrend)]
pub struct Trend {
    /// How many answers there are.
    pub answers: usize,
    /// Mean score of the last ten answers; none without any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Tenths>,
    /// Mean score of the ten answers before; none without any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Tenths>,
    /// The same by what the questions were about.
    pub kinds: Vec<KindTrend>,
    /// Ids of the questions that are due again, the longest overdue first.
    pub due: Vec<String>,
    /// When the next of the others is due; none where none is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Timestamp>,
}

/// How practice goes with one kind of question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct KindTrend {
    /// What the questions were about.
    pub kind: QuestionKind,
    /// How many answers there are.
    pub answers: usize,
    /// Mean score of the last ten of them.
    pub last: Tenths,
}

/// What an answer said, and the feedback on it: apart from its score, so that a history is listed without reading them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Said {
    answer: Uuid,
    text: String,
    feedback: Feedback,
    due: Timestamp,
}

/// How well a question is remembered, and when it is due again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Card {
    id: Uuid,
    question: String,
    memory: Memory,
    answered: Timestamp,
    due: Timestamp,
}

impl Entity for Session {
    type Id = Uuid;
    const TABLE: &'static str = "interview-sessions";

    fn id(&self) -> Uuid {
        self.id
    }
}

impl Told for Session {
    const KIND: Kind = Kind::InterviewSession;
}

impl Entity for Answer {
    type Id = Uuid;
    const TABLE: &'static str = "interview-answers";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        vec![Index::owner(BY_QUESTION, self.question.as_bytes())]
    }
}

impl Told for Answer {
    const KIND: Kind = Kind::InterviewAnswer;
}

impl Entity for Said {
    type Id = Uuid;
    const TABLE: &'static str = "interview-answer-contents";

    fn id(&self) -> Uuid {
        self.answer
    }
}

impl Entity for Begun {
    type Id = Uuid;
    const TABLE: &'static str = "interview-begun";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        vec![Index::owner(BY_QUESTION, self.question.as_bytes())]
    }
}

impl Entity for Card {
    type Id = Uuid;
    const TABLE: &'static str = "interview-cards";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        vec![Index::owner(BY_QUESTION, self.question.as_bytes())]
    }
}
