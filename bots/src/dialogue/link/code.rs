//! Codes: made here and redeemed elsewhere, or made elsewhere and redeemed here.

use upward_desk::account::Shown;
use upward_desk::identity::Identity;
use upward_desk::link::{Code, Redeem};
use upward_engine::crockford;
use upward_engine::error::Error;
use uuid::Uuid;

use super::{Pick, State, faces};
use crate::dialogue::command::Verb;
use crate::dialogue::flow::Flow;
use crate::dialogue::kept::Kept;
use crate::dialogue::reply::{Choice, Reply};
use crate::dialogue::start::LINK;
use crate::dialogue::trouble;
use crate::dialogue::turn::Turn;
use crate::words::{Say, gap, say};

/// How many symbols a code has.
const LENGTH: usize = 10;

/// Returns the button for whoever has a code.
pub fn enter(turn: &mut Turn<'_>) -> Choice {
    let flow = Flow::Link(State::Code);
    turn.writing(say("link-button-code"), say("link-ask"), flow)
}

/// Takes a code that somebody gave: says what redeeming it does, and asks.
pub fn offered(turn: &mut Turn<'_>, text: &str) {
    // Whoever copies the whole link instead of opening it means the code in it.
    let text = text.trim();
    let code = text.rsplit_once(LINK).map_or(text, |(_, code)| code);
    let symbols = crockford::values(code).map_or(0, |values| values.len());
    if symbols != LENGTH {
        turn.session.flow = Flow::Link(State::Code);
        let again = enter(turn);
        let leave = turn.choice(say("button-cancel"), Pick::Leave);
        return turn.reply(Reply::of(say("link-no-code")).choices([again, leave]));
    }
    let code = code.to_owned();
    turn.ask(
        "kept",
        |client| async move { Kept::count(&client).await },
        move |turn, kept| confirm(turn, code, kept),
    );
}

fn confirm(turn: &mut Turn<'_>, code: String, kept: Kept) {
    turn.session.flow = Flow::Link(State::Code);
    let from = turn.context.account.account.id;
    let redeem = Pick::Redeem { code, from };
    let redeem = turn.choice(say("link-button-redeem"), redeem).main();
    let leave = turn.choice(say("button-cancel"), Pick::Leave);
    turn.reply(
        Reply::of(say("link-confirm"))
            .line(gap())
            .line(say("link-moves"))
            .lines(kept.lines())
            .line(gap())
            .line(say("link-warning"))
            .choices([redeem, leave]),
    );
}

/// Redeems a code, so that the account `from` is joined with that of the code's maker.
pub fn redeem(turn: &mut Turn<'_>, code: String, from: Uuid) {
    if turn.context.account.account.id != from {
        let account = turn.context.account.clone();
        return joined(turn, &account);
    }
    turn.attempt(
        "link",
        move |client| async move { client.redeem_link(&Redeem { code }).await },
        |turn, answer| match answer {
            Ok(account) => joined(turn, &account),
            Err(error) => refused(turn, &error),
        },
    );
}

fn joined(turn: &mut Turn<'_>, account: &Shown) {
    turn.speak(turn.context.language_of(account));
    let start = turn.choice(say("link-button-start"), Verb::Start).main();
    let names = faces::faces(&account.identities);
    turn.reply(
        Reply::of(say("link-done").say("faces", names))
            .choice(start)
            .here(),
    );
}

fn refused(turn: &mut Turn<'_>, error: &Error) {
    let again = enter(turn);
    let leave = turn.choice(say("button-cancel"), Pick::Leave);
    let reply = Reply::default().lines(trouble::lines(error));
    turn.reply(reply.choices([again, leave]));
}

/// Makes a code, and says how to use it.
pub fn make(turn: &mut Turn<'_>) {
    turn.ask(
        "code",
        |client| async move { client.add_link().await },
        |turn, made| {
            let again = turn.choice(say("link-button-again"), Pick::Make);
            turn.reply(
                Reply::of(say("link-code").text("code", &made.code))
                    .line(say("link-code-good"))
                    .line(gap())
                    .lines(ways(turn, &made))
                    .line(gap())
                    .line(say("link-code-moves"))
                    .choice(again),
            );
        },
    );
}

/// Returns how to use a code in the other chats.
fn ways(turn: &Turn<'_>, made: &Code) -> Vec<Say> {
    let (doors, person) = (&turn.context.doors, &turn.context.person);
    let mut ways = Vec::new();
    if let (Some(bot), false) = (&doors.telegram, matches!(person, Identity::Telegram(_))) {
        let address = format!("https://t.me/{bot}?start={LINK}{}", made.code);
        ways.push(say("link-way-telegram").text("address", address));
    }
    if doors.discord.is_some() && !matches!(person, Identity::Discord(_)) {
        ways.push(say("link-way-discord").text("code", &made.code));
    }
    if *person != Identity::Local {
        ways.push(say("link-way-terminal").text("code", &made.code));
    }
    ways
}
