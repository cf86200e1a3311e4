//! Taking a chat out of the account.

use upward_desk::identity::Identity;
use upward_engine::error::Kind;

use super::{Pick, faces};
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::words::{Say, say};

/// Says what it means to take a chat out, and asks.
pub fn ask(turn: &mut Turn<'_>, identity: Identity) {
    let about = about(turn, &identity, ["link-unlink", "link-unlink-here"]);
    let unlink = Pick::Unlink(identity);
    let unlink = turn.choice(say("link-button-out"), unlink).grave();
    let leave = turn.choice(say("button-cancel"), Pick::Leave);
    turn.reply(Reply::of(about).choices([unlink, leave]).here());
}

/// Takes a chat out. One that is out already, as when this is done again, is out.
pub fn unlink(turn: &mut Turn<'_>, identity: Identity) {
    let out = identity.clone();
    turn.attempt(
        "unlink",
        move |client| async move { client.unlink(&out).await },
        move |turn, answer| match answer {
            Err(error) if error.kind != Kind::NotFound => turn.fail(&error),
            _ => {
                let done = about(turn, &identity, ["link-unlinked", "link-unlinked-here"]);
                turn.reply(Reply::of(done).here());
            }
        },
    );
}

fn about(turn: &Turn<'_>, identity: &Identity, [there, here]: [&str; 2]) -> Say {
    let key = if *identity == turn.context.person {
        here
    } else {
        there
    };
    say(key).say("face", faces::name(identity))
}
