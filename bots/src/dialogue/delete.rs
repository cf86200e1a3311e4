//! Deleting all that is kept, asked twice.

use serde::{Deserialize, Serialize};
use upward_desk::account::Confirm;
use upward_desk::identity::Identity;

use super::command::Verb;
use super::flow::Flow;
use super::input::Command;
use super::kept::Kept;
use super::link;
use super::reply::Reply;
use super::turn::Turn;
use crate::words::{gap, say};

/// What to type, in any language, for everything to be deleted.
const WORD: &str = "DELETE";

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// They were asked the first time.
    Asked,
    /// They were asked the second time.
    Sure,
}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Ask a second time.
    Ask,
    /// Delete.
    Delete,
    /// Keep everything.
    Keep,
}

/// Tells what would be lost, and asks.
pub fn begin(turn: &mut Turn<'_>, _command: &Command) {
    turn.ask(
        "kept",
        |client| async move { Kept::count(&client).await },
        |turn, kept| {
            turn.session.flow = Flow::Delete(State::Asked);
            let ask = turn.choice(say("delete-button-ask"), Pick::Ask).grave();
            let copy = turn.choice(say("delete-button-copy"), Verb::Export);
            let keep = turn.choice(say("delete-button-keep"), Pick::Keep).below();
            let mut reply = Reply::of(say("delete"))
                .line(gap())
                .line(say("delete-lost"))
                .lines(kept.lines())
                .line(gap());
            let linked = &turn.context.account.identities;
            if linked.len() > 1 {
                reply = reply
                    .line(say("delete-linked").say("faces", link::faces(linked)))
                    .line(gap());
            }
            turn.reply(reply.line(say("delete-copy")).choices([ask, copy, keep]));
        },
    );
}

/// Goes on with what the person wrote.
pub fn said(turn: &mut Turn<'_>, state: State, text: &str) {
    let meant = text.trim().eq_ignore_ascii_case(WORD);
    match state {
        State::Asked if meant => picked(turn, Pick::Ask),
        State::Sure if meant => picked(turn, Pick::Delete),
        State::Asked | State::Sure => picked(turn, Pick::Keep),
    }
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    turn.session.flow = Flow::Idle;
    match pick {
        Pick::Ask => {
            turn.session.flow = Flow::Delete(State::Sure);
            let delete = turn
                .choice(say("delete-button-delete"), Pick::Delete)
                .grave();
            let keep = turn.choice(say("delete-button-keep"), Pick::Keep);
            let typed = if turn.context.hears_all() {
                "yes"
            } else {
                "no"
            };
            let sure = say("delete-sure").word("typed", typed).text("word", WORD);
            turn.reply(Reply::of(sure).choices([delete, keep]).here());
        }
        Pick::Delete => delete(turn),
        Pick::Keep => turn.reply(Reply::of(say("delete-kept")).here()),
    }
}

fn delete(turn: &mut Turn<'_>) {
    let chat = match turn.context.person {
        Identity::Telegram(_) => "telegram",
        Identity::Discord(_) => "discord",
        Identity::Local | Identity::Email(_) => "other",
    };
    for running in std::mem::take(&mut turn.session.works) {
        turn.call_off(running.id);
    }
    turn.farewell(
        Reply::of(say("delete-done"))
            .line(gap())
            .line(say("delete-chat").word("chat", chat))
            .line(gap())
            .line(say("delete-anew"))
            .here(),
    );
    turn.ask(
        "deletion",
        |client| async move {
            let token = client.ask_deletion().await?.token;
            client.delete_account(&Confirm { token }).await
        },
        // What is said to somebody who is gone is the farewell.
        |_, ()| {},
    );
}

#[cfg(test)]
mod tests;
