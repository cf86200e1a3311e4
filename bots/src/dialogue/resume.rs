//! Taking a resume: sent as a file or answered question by question, shown as it was read, corrected, saved.

mod build;
mod choose;
mod dates;
mod draft;
mod keep;
mod part;
mod review;
mod show;
mod take;
#[cfg(test)]
pub mod tests;
mod value;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::command::{Field, Verb};
use super::flow::Flow;
use super::input::{Command, Given};
use super::pasted::whole;
use super::posting::likeness::{Likeness, is_job_named, likeness};
use super::reply::{Choice, Reply};
use super::session::Session;
use super::turn::Turn;
use super::{chosen, posting};
use crate::words::say;
use crate::work::read::From;
pub use choose::which;
pub use draft::Draft;
pub use keep::settle;
pub use part::{List, Part};
pub use take::{again as read_again, go_on, read};

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// They were asked for a resume, as a file.
    Awaited,
    /// They were shown the draft.
    Shown,
    /// They were asked for a part of the draft.
    Asked {
        /// Which draft.
        draft: Uuid,
        /// Which part.
        part: Part,
        /// Whether it is one question of many, by which the resume is made.
        building: bool,
    },
}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Make one, question by question.
    Build,
    /// Read this as a resume.
    Take(From),
    /// Mean this kept one from now on.
    Choose(Uuid),
    /// Show this kept one, to be set right.
    Edit(Uuid),
    /// Do this with a draft.
    Draft(Uuid, Act),
}

/// What can be done with a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Act {
    /// Save it.
    Save,
    /// Save it, and leave the kept one of the same person as it is.
    SaveApart,
    /// Show it.
    Show,
    /// Offer what can be set right.
    Correct,
    /// Offer what can be set right about an entry.
    Entry(List, usize),
    /// Take out an entry.
    Remove(List, usize),
    /// Forget it.
    Discard,
    /// Ask the question behind this one.
    Skip(Part),
    /// Ask the question before this one.
    Back(Part),
}

/// Begins with a command.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    if let Some(file) = command.file(Field::ResumeFile) {
        return take::take(turn, From::File(file.clone()));
    }
    match command.text(Field::Resume) {
        Some(_) => chosen::resume(turn, command, choose::choose),
        _ if turn.session.draft.is_some() => review::show(turn),
        _ => choose::offer(turn),
    }
}

/// Whether a command has to do with resumes, so that one that waits to be confirmed is saved first.
pub fn needs_saved(verb: Verb) -> bool {
    matches!(
        verb,
        Verb::Job
            | Verb::Score
            | Verb::Tailor
            | Verb::Letter
            | Verb::Mode
            | Verb::History
            | Verb::Export
    )
}

/// Goes on with what the person wrote.
pub fn said(turn: &mut Turn<'_>, state: State, text: &str) {
    match state {
        State::Asked {
            draft,
            part,
            building,
        } => review::wrote(turn, draft, part, building, text),
        State::Awaited => match likeness(text) {
            Likeness::Talk => {
                turn.session.flow = Flow::Resume(State::Awaited);
                let build = turn.choice(say("button-build-resume"), Pick::Build);
                turn.reply(Reply::of(say("resume-send")).choice(build));
            }
            Likeness::Unsure => take::take(turn, From::Text(text.to_owned())),
            // What says nowhere near its beginning how to reach a person is rather a posting.
            Likeness::Link(_) | Likeness::Posting => posting::offered(turn, text),
        },
        State::Shown => match turn.session.draft.clone() {
            Some(draft) if likeness(text) == Likeness::Talk => {
                turn.session.flow = Flow::Resume(State::Shown);
                let answers = review::answers(turn, &draft);
                turn.reply(Reply::of(say("read-waits")).choices(answers));
            }
            _ => posting::offered(turn, text),
        },
    }
}

/// Returns what a draft says where the person is asked for a part of it; none where it says nothing.
pub fn stands(session: &Session, state: &State) -> Option<String> {
    let State::Asked { draft, part, .. } = state else {
        return None;
    };
    let kept = session.draft.as_ref().filter(|kept| kept.id == *draft)?;
    Some(value::value(&kept.content, *part)).filter(|text| !text.is_empty())
}

/// Whether the person was asked for a part of a draft that was read, to set it right.
pub fn is_correcting(session: &Session) -> bool {
    let asked = matches!(
        session.flow,
        Flow::Resume(State::Asked {
            building: false,
            ..
        })
    );
    asked && session.draft.is_some()
}

/// Leaves the part as it is, and shows the draft.
pub fn correct_no_more(turn: &mut Turn<'_>) {
    review::show(turn);
}

/// Returns the button that leaves a part of the draft as it is.
pub fn leave(turn: &mut Turn<'_>, state: &State) -> Choice {
    match *state {
        State::Asked {
            draft,
            part,
            building: true,
        } => review::act(turn, say("button-skip"), draft, Act::Skip(part)),
        State::Asked { draft, .. } => review::act(turn, say("button-as-it-was"), draft, Act::Show),
        State::Awaited | State::Shown => turn.choice(say("button-cancel"), Verb::Cancel),
    }
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    match pick {
        Pick::Build => settle(turn, build::begin),
        Pick::Take(From::Text(text)) => {
            let text = whole(turn, text);
            take::take(turn, From::Text(text));
        }
        Pick::Take(from) => take::take_surely(turn, from),
        Pick::Choose(id) => choose::choose(turn, id),
        Pick::Edit(id) => settle(turn, move |turn| choose::edit(turn, id)),
        Pick::Draft(id, act) => review::acted(turn, id, act),
    }
}

/// Takes a file: as a resume, unless it may be something else.
pub fn given(turn: &mut Turn<'_>, file: Given, words: &str) {
    match likeness(words) {
        // A posting was sent along.
        Likeness::Posting | Likeness::Link(_) => {
            take::take(turn, From::File(file));
            posting::offered(turn, words);
        }
        _ if is_job_named(&file.name, words) => take::doubt(turn, file),
        _ => take::take(turn, From::File(file)),
    }
}
