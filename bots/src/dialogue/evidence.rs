//! Accounts elsewhere that show what the person can.

mod connect;
mod figures;
mod problem;
mod show;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use upward_engine::error::Result;
use upward_engine::evidence::Service;
use uuid::Uuid;

use super::command::Field;
use super::input::Command;
use super::reply::{Reply, Spot};
use super::trouble;
use super::turn::Turn;
use crate::words::say;
use crate::work::evidence::Evidence;
use crate::work::{Outcome, Work};

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// They were asked what they are called there.
    Named(Service),
    /// They were asked for their figures at LeetCode.
    ByHand,
}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Show all accounts.
    All,
    /// Show an account.
    Show(Service),
    /// Ask an account for its figures.
    Refresh(Service),
    /// Forget an account.
    Forget {
        /// Which one.
        service: Service,
        /// Whether the person was asked and said yes.
        sure: bool,
    },
}

/// Begins with a command; the name of a service may stand behind it, and then what the person is called there.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    let words = command.text(Field::Text).unwrap_or(&command.words);
    let mut words = words.split_whitespace();
    let named = words.next().unwrap_or_default().to_lowercase();
    let mut all = Service::ALL.into_iter();
    match (all.find(|service| service.word() == named), words.next()) {
        (Some(service), Some(user)) => connect::named(turn, service, user),
        (Some(service), None) => show::one(turn, service, Spot::New),
        (None, _) => show::all(turn, Spot::New),
    }
}

/// Goes on with what the person wrote.
pub fn said(turn: &mut Turn<'_>, state: State, text: &str) {
    match state {
        State::Named(service) => connect::named(turn, service, text),
        State::ByHand => connect::by_hand(turn, text),
    }
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    match pick {
        Pick::All => show::all(turn, Spot::Here),
        Pick::Show(service) => show::one(turn, service, Spot::Here),
        Pick::Refresh(service) => turn.start(Work::Evidence(Evidence { service })),
        Pick::Forget { service, sure } => connect::forget(turn, service, sure),
    }
}

/// Goes on when the work has ended: what went wrong at the service stands with its figures.
pub fn ended(turn: &mut Turn<'_>, id: Uuid, work: Evidence, outcome: Result<Outcome>) {
    let service = work.service;
    match outcome {
        Ok(_) => show::one(turn, service, Spot::Work(id)),
        Err(error) => {
            let again = Pick::Refresh(service);
            let again = turn.choice(say("button-evidence-refresh"), again);
            let reply = Reply::default().lines(trouble::lines(&error));
            turn.reply(reply.choice(again).at(id));
        }
    }
}
