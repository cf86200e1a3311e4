//! Reading a posting, and going on to the answer.

use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::{Pick, State, paste, pasted, show};
use crate::dialogue::command::Verb;
use crate::dialogue::flow::Flow;
use crate::dialogue::input::Command;
use crate::dialogue::pasted::{Kind, remember};
use crate::dialogue::reply::Reply;
use crate::dialogue::turn::Turn;
use crate::dialogue::{chosen, resume, trouble};
use crate::words::say;
use crate::work::posting::{From, Posting};
use crate::work::{Outcome, Work, read};

/// What is said of a page in other words than of a file.
const PAGE: [&str; 4] = ["too-large", "too-complex", "wrong-type", "not-a-posting"];

/// Reads a posting.
pub fn take(turn: &mut Turn<'_>, from: From) {
    if let From::File(file) = &from
        && let Err(error) = file.check_size()
    {
        return refused(turn, Reply::default(), &error, &from);
    }
    match &from {
        From::Text(text) => remember(turn, text, Kind::Posting),
        From::Link(_) | From::File(_) => turn.session.pasted = None,
    }
    start(turn, from, None);
}

/// Reads a posting, instead of its beginning that was kept.
pub fn start(turn: &mut Turn<'_>, from: From, replaces: Option<Uuid>) {
    // Whoever sends a posting goes on with the resume that they sent just before.
    resume::go_on(turn);
    turn.start(Work::Posting(Posting { from, replaces }));
}

/// Whether a posting is being read, which goes on to the answer by itself.
pub fn is_read(turn: &Turn<'_>) -> bool {
    let mut works = turn.session.works.iter();
    works.any(|running| matches!(running.work, Work::Posting(_)))
}

/// Shows what was read, and goes on to the answer.
pub fn read(turn: &mut Turn<'_>, id: Uuid, work: Posting, outcome: Result<Outcome>) {
    let kept = match &outcome {
        Ok(Outcome::Posting(read)) => Some(read.id),
        _ => None,
    };
    if pasted::reads_on(turn, &work.from, kept) {
        return turn.reply(Reply::of(say("pasted-more")).at(id));
    }
    match outcome {
        Ok(Outcome::Posting(read)) => {
            turn.reply(show::reply(&read).at(id));
            mean(turn, read.id);
        }
        Ok(_) => {}
        Err(error) => refused(turn, Reply::default().at(id), &error, &work.from),
    }
}

/// Means a kept posting from now on, and goes on to the answer: with the resume that waits to be confirmed, else the
/// one that is meant. Where there is none, asks for one, and one that is being read goes on by itself.
pub fn mean(turn: &mut Turn<'_>, posting: Uuid) {
    turn.session.posting = Some(posting);
    turn.session.unanswered = Some(posting);
    resume::settle(turn, move |turn| {
        if resume::go_on(turn) {
            return;
        }
        let command = Command::of(Verb::Tailor);
        chosen::resume(turn, &command, move |turn, resume| {
            turn.session.unanswered = None;
            chosen::go_on(turn, resume, posting);
        });
    });
}

/// Says why something could not be read as a posting, and what to do next.
fn refused(turn: &mut Turn<'_>, reply: Reply, error: &Error, from: &From) {
    turn.session.turn_to(Flow::Posting(State::Awaited));
    let mut reply = match from {
        From::Link(_) if PAGE.contains(&error.code.as_str()) => {
            reply.line(say("page-trouble").word("code", &error.code))
        }
        _ => reply.lines(trouble::lines(error)),
    };
    if error.code == "not-a-posting" {
        let from = match from {
            From::File(file) => Some(read::From::File(file.clone())),
            From::Text(text) => Some(read::From::Text(text.clone())),
            From::Link(_) => None,
        };
        if let Some(from) = from {
            let mine = turn.choice(say("button-my-resume"), resume::Pick::Take(from));
            reply = reply.choice(mine);
        }
    }
    let paste = paste(turn);
    let leave = turn.choice(say("button-cancel"), Pick::Neither);
    turn.reply(reply.choice(paste).choice(leave));
}
