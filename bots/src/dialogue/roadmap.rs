//! The roadmap: weeks and modules as buttons.

mod module;
mod project;
mod proof;
mod quiz;
mod start;
mod steps;
mod stop;
#[cfg(test)]
mod tests;
pub(super) mod tick;
mod tracks;
mod week;
mod weeks;

use serde::{Deserialize, Serialize};
use upward_engine::progress::EvidenceKind;

use super::command::Field;
use super::done;
use super::input::Command;
use super::reply::Choice;
use super::turn::Turn;
use crate::words::say;

pub use proof::Proven;
pub use tick::{Change, View};
pub use tracks::{called, meant};

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// They were shown the tracks.
    Tracks,
    /// They were asked which module they have finished.
    Done,
    /// They were asked a question of a module's quiz.
    Quiz {
        /// The module.
        subject: Subject,
        /// The answers so far, each the number of an option from 1.
        given: Vec<u8>,
    },
    /// They were asked for what shows that they have learned a module.
    Proof {
        /// The module.
        subject: Subject,
        /// What kind of thing it is.
        kind: EvidenceKind,
    },
}

/// A part of a week of a track.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The track.
    pub track: String,
    /// The week, counted from 0.
    pub week: usize,
    /// The first of its modules that is shown, counted from 0.
    pub from: usize,
}

/// A module, and the week that it was reached from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// The module.
    pub module: String,
    /// The week; none where it was reached in another way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub back: Option<Place>,
}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Show the tracks.
    Tracks,
    /// Show a track.
    Track(String),
    /// Start a track, with so many hours a week.
    Start {
        /// The track.
        track: String,
        /// The hours.
        hours: u16,
    },
    /// Show a week.
    Week(Place),
    /// Show the present week of a track.
    Present(String),
    /// Show the weeks of a track.
    Weeks(String),
    /// Change how far a module is.
    Mark {
        /// The module.
        subject: Subject,
        /// From what to what.
        change: Change,
        /// Where that is shown.
        view: View,
    },
    /// Show a module.
    Module(Subject),
    /// Show a step of a module's plan of study, counted from 0.
    Step {
        /// The module.
        subject: Subject,
        /// The step.
        at: usize,
    },
    /// Show what to build in a module.
    Project(Subject),
    /// Go on with a module's quiz after these answers.
    Quiz {
        /// The module.
        subject: Subject,
        /// The answers so far, each the number of an option from 1.
        given: Vec<u8>,
    },
    /// Show what shows that a module was learned.
    Proof(Subject),
    /// Take that from a module.
    Withdraw {
        /// The module.
        subject: Subject,
        /// What to take.
        proven: Proven,
    },
    /// Leave a track.
    Stop {
        /// The track.
        track: String,
        /// Whether the person was asked and said yes.
        sure: bool,
    },
}

/// Begins with a command.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    let words = command.text(Field::Track).unwrap_or(&command.words).trim();
    if words.is_empty() {
        return week::present(turn);
    }
    tracks::named(turn, words);
}

/// Goes on with what the person wrote.
pub fn said(turn: &mut Turn<'_>, state: State, text: &str) {
    match state {
        State::Tracks => tracks::named(turn, text),
        State::Done => done::named(turn, text),
        State::Quiz { subject, given } => quiz::said(turn, subject, given, text),
        State::Proof { subject, kind } => proof::said(turn, subject, kind, text),
    }
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    match pick {
        Pick::Tracks => tracks::list(turn),
        Pick::Track(track) => start::show(turn, track),
        Pick::Start { track, hours } => start::start(turn, track, hours),
        Pick::Week(place) => week::show(turn, place, None),
        Pick::Present(track) => week::present_of(turn, track),
        Pick::Weeks(track) => weeks::show(turn, track),
        Pick::Mark {
            subject,
            change,
            view,
        } => tick::mark(turn, subject, change, view),
        Pick::Module(subject) => module::show(turn, subject, None),
        Pick::Step { subject, at } => steps::show(turn, subject, at),
        Pick::Project(subject) => project::show(turn, subject),
        Pick::Quiz { subject, given } => quiz::ask(turn, subject, given),
        Pick::Proof(subject) => proof::show(turn, subject, None),
        Pick::Withdraw { subject, proven } => proof::withdraw(turn, subject, proven),
        Pick::Stop { track, sure } => stop::stop(turn, track, sure),
    }
}

/// Returns the button that leads back to a module's page.
fn to_module(turn: &mut Turn<'_>, subject: &Subject) -> Choice {
    turn.choice(say("button-module-back"), Pick::Module(subject.clone()))
}
