//! The answer to a resume and a posting: scores, fixes, gaps, the tailored document; edits one by one.

mod findings;
mod review;
mod told;
mod topic;
mod why;

use std::num::NonZeroU8;

use serde::{Deserialize, Serialize};
use upward_desk::draft::Decision;
use upward_engine::error::Result;
use uuid::Uuid;

use super::command::{Field, Verb};
use super::input::Command;
use super::limit::Action;
use super::posting::likeness::{Likeness, likeness};
use super::reply::Reply;
use super::turn::Turn;
use super::{chosen, document, resume};
use crate::words::say;
use crate::work::answer::{Answer, Goal, Posting, Resume};
use crate::work::posting::From;
use crate::work::{Outcome, Work};

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Tailor a resume to a posting.
    Tailor {
        /// The resume.
        resume: Uuid,
        /// The posting.
        posting: Uuid,
        /// Most pages to fill.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pages: Option<NonZeroU8>,
    },
    /// Show all findings of a report.
    AllFindings(Uuid),
    /// Show the findings of one criterion of a report, in place of those of another.
    Findings {
        /// The report.
        report: Uuid,
        /// Which criterion, counted from 0.
        page: usize,
    },
    /// Go through a draft's edits one by one.
    Review(Uuid),
    /// Decide about an edit, and go on with the next.
    Decide {
        /// The draft.
        draft: Uuid,
        /// Which edit, counted from 1.
        number: usize,
        /// What is decided.
        decision: Decision,
    },
    /// Accept all edits that are not decided, and finish.
    Rest(Uuid),
    /// Finish with what is decided.
    Finish(Uuid),
    /// Leave it at that.
    Done,
}

/// Tailors a kept resume to a kept posting.
pub fn go(turn: &mut Turn<'_>, resume: Uuid, posting: Uuid) {
    start(
        turn,
        Resume::Kept(resume),
        Posting::Kept(posting),
        Goal::Tailor { pages: None },
    );
}

/// Begins with a command.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    let goal = match command.verb {
        Verb::Score => Goal::Score,
        _ => Goal::Tailor { pages: None },
    };
    let resume = command.file(Field::ResumeFile).cloned();
    match (resume, posting(command)) {
        (Some(resume), Some(posting)) => start(turn, Resume::File(resume), posting, goal),
        (Some(resume), None) => {
            if command.text(Field::Job).is_none() && turn.session.posting.is_none() {
                // There may be no posting yet: the resume is kept first, so that it is not asked for again.
                turn.session.wanted = chosen::wanted(command);
                return resume::given(turn, resume, "");
            }
            chosen::posting(turn, command, move |turn, posting| {
                start(turn, Resume::File(resume), Posting::Kept(posting), goal);
            });
        }
        (None, Some(posting)) => chosen::resume(turn, command, move |turn, resume| {
            start(turn, Resume::Kept(resume), posting, goal);
        }),
        (None, None) => chosen::both(turn, command, move |turn, resume, posting| {
            start(turn, Resume::Kept(resume), Posting::Kept(posting), goal);
        }),
    }
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    match pick {
        Pick::Tailor {
            resume,
            posting,
            pages,
        } => start(
            turn,
            Resume::Kept(resume),
            Posting::Kept(posting),
            Goal::Tailor { pages },
        ),
        Pick::AllFindings(report) => findings::show(turn, report, None),
        Pick::Findings { report, page } => findings::show(turn, report, Some(page)),
        Pick::Review(draft) => review::begin(turn, draft),
        Pick::Decide {
            draft,
            number,
            decision,
        } => review::decide(turn, draft, number, decision),
        Pick::Rest(draft) => review::rest(turn, draft),
        Pick::Finish(draft) => review::finish(turn, draft),
        Pick::Done => turn.say(say("answer-done")),
    }
}

/// Goes on when the work has ended.
pub fn ended(turn: &mut Turn<'_>, id: Uuid, _work: Answer, outcome: Result<Outcome>) {
    match outcome {
        Ok(Outcome::Answer(answer)) => {
            turn.session.resume = Some(answer.resume);
            turn.session.posting = Some(answer.posting.id);
            told::tell(turn, id, &answer);
        }
        Ok(_) => {}
        Err(error) => turn.reply(Reply::default().lines(document::trouble(&error)).at(id)),
    }
}

/// Begins the work.
fn start(turn: &mut Turn<'_>, resume: Resume, posting: Posting, goal: Goal) {
    if let Resume::Kept(id) = resume {
        turn.session.resume = Some(id);
    }
    if let Posting::Kept(id) = posting {
        turn.session.posting = Some(id);
    }
    if matches!(posting, Posting::New(From::Link(_))) && !turn.may(Action::Reach) {
        return;
    }
    let look = document::look(turn);
    turn.start(Work::Answer(Answer {
        resume,
        posting,
        goal,
        look,
    }));
}

/// Returns the posting that a command brings along.
fn posting(command: &Command) -> Option<Posting> {
    if let Some(file) = command.file(Field::JobFile) {
        return Some(Posting::New(From::File(file.clone())));
    }
    let text = command.text(Field::JobText).unwrap_or(&command.words);
    match likeness(text) {
        Likeness::Link(link) => Some(Posting::New(From::Link(link))),
        _ if text.trim().is_empty() => None,
        _ => Some(Posting::New(From::Text(text.to_owned()))),
    }
}

#[cfg(test)]
mod tests;
