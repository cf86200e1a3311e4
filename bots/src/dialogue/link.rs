//! One account in this chat, the other chat and the terminal.

mod code;
mod faces;
mod leave;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use upward_desk::identity::Identity;
use uuid::Uuid;

use super::command::Field;
use super::flow::Flow;
use super::input::Command;
use super::reply::Reply;
use super::turn::Turn;
use crate::words::{gap, say};

pub use code::offered;
pub use faces::faces;

/// What the person is in the middle of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// They are to type a code.
    Code,
}

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// Make a code for another chat.
    Make,
    /// Redeem a code that another chat has shown.
    Redeem {
        /// The code.
        code: String,
        /// The account that is to be joined with that of the code's maker. When the turn is done again after a crash,
        /// the code is used up, and that the account is another one by now tells that it worked.
        from: Uuid,
    },
    /// Leave it.
    Leave,
    /// Ask whether a chat is to be taken out.
    AskUnlink(Identity),
    /// Take a chat out.
    Unlink(Identity),
}

/// Shows what is linked, or goes on with the code that was given.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    let typed = command.text(Field::Text).unwrap_or(&command.words).trim();
    if typed.is_empty() {
        show(turn);
    } else {
        offered(turn, typed);
    }
}

/// Goes on with what the person wrote.
pub fn said(turn: &mut Turn<'_>, state: State, text: &str) {
    match state {
        State::Code => offered(turn, text),
    }
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    turn.session.flow = Flow::Idle;
    match pick {
        Pick::Make => code::make(turn),
        Pick::Redeem { code, from } => code::redeem(turn, code, from),
        Pick::Leave => turn.reply(Reply::of(say("link-left")).here()),
        Pick::AskUnlink(identity) => leave::ask(turn, identity),
        Pick::Unlink(identity) => leave::unlink(turn, identity),
    }
}

fn show(turn: &mut Turn<'_>) {
    let context = turn.context;
    let linked = &context.account.identities;
    let make = turn.choice(say("link-button-make"), Pick::Make).main();
    let code = code::enter(turn);
    let mut reply = Reply::of(say("link-what"))
        .line(gap())
        .line(say("link-linked"))
        .lines(linked.iter().map(|one| faces::line(one, &context.person)))
        .choices([make, code]);
    if linked.len() > 1 {
        for one in linked {
            // There may be two of the same kind.
            let label = if one.identity == context.person {
                say("link-button-unlink-here")
            } else {
                say("link-button-unlink").say("face", faces::name(&one.identity))
            };
            let pick = Pick::AskUnlink(one.identity.clone());
            reply = reply.choice(turn.choice(label, pick).below());
        }
    }
    turn.reply(reply);
}
