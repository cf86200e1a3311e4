//! The answer to a resume and a posting: scores, fixes, gaps, the tailored document; edits one by one.

use serde::{Deserialize, Serialize};

use upward_engine::error::Result;
use uuid::Uuid;

use super::chosen;
use super::input::Command;
use super::turn::Turn;
use crate::work::answer::{Answer, Goal, Posting, Resume};
use crate::work::{Outcome, Work};

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {}

/// Tailors a kept resume to a kept posting.
pub fn go(turn: &mut Turn<'_>, resume: Uuid, posting: Uuid) {
    turn.session.resume = Some(resume);
    turn.session.posting = Some(posting);
    turn.start(Work::Answer(Answer {
        resume: Resume::Kept(resume),
        posting: Posting::Kept(posting),
        goal: Goal::Tailor,
    }));
}

/// Begins with a command.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    chosen::both(turn, command, go);
}

/// Goes on with what the person wrote.
pub fn said(_turn: &mut Turn<'_>, state: State, _text: &str) {
    match state {}
}

/// Goes on with a button.
pub fn picked(_turn: &mut Turn<'_>, pick: Pick) {
    match pick {}
}

/// Goes on when the work has ended.
pub fn ended(_turn: &mut Turn<'_>, _id: Uuid, _work: Answer, _outcome: Result<Outcome>) {}
