//! Taking a resume that somebody sent: reading it, and what to do when it is none.

use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::draft::{Draft, Origin};
use super::{Pick, State, keep, review};
use crate::dialogue::flow::Flow;
use crate::dialogue::input::Given;
use crate::dialogue::pasted::{Kind, remember};
use crate::dialogue::posting;
use crate::dialogue::reply::Reply;
use crate::dialogue::trouble;
use crate::dialogue::turn::Turn;
use crate::words::say;
use crate::work::read::{A_POSTING, From, Read};
use crate::work::{Outcome, Work};

/// Reads what is likely a resume.
pub fn take(turn: &mut Turn<'_>, from: From) {
    begin(turn, from, false);
}

/// Reads what the person said is their resume.
pub fn take_surely(turn: &mut Turn<'_>, from: From) {
    begin(turn, from, true);
}

fn begin(turn: &mut Turn<'_>, from: From, sure: bool) {
    if let From::File(file) = &from
        && let Err(error) = file.check_size()
    {
        return refused(turn, Reply::default(), &error, &from);
    }
    let before = turn.session.works.len();
    turn.start(Work::Read(Read {
        from: from.clone(),
        onward: false,
        sure,
    }));
    if let From::Text(text) = &from
        && let Some(running) = turn.session.works.get(before)
    {
        remember(turn, text, Kind::Resume(running.id));
    }
}

/// Reads all that came in words, instead of what is being read or was shown of it before.
pub fn again(turn: &mut Turn<'_>, before: Uuid) {
    let Some(pasted) = &turn.session.pasted else {
        return;
    };
    let text = pasted.text.clone();
    if turn.session.ended(before).is_some() {
        turn.call_off(before);
    }
    turn.session.draft.take_if(|draft| draft.id == before);
    turn.reply(Reply::of(say("pasted-more")).at(before));
    take(turn, From::Text(text));
}

/// Takes note that the person goes on with the resumes that are being read.
pub fn go_on(turn: &mut Turn<'_>) -> bool {
    let mut reading = false;
    for running in &mut turn.session.works {
        if let Work::Read(read) = &mut running.work {
            read.onward = true;
            reading = true;
        }
    }
    reading
}

/// Asks what a file is, where its name or what was written beside it leaves that open.
pub fn doubt(turn: &mut Turn<'_>, file: Given) {
    let reply = doubtful(turn, file);
    turn.reply(reply);
}

fn doubtful(turn: &mut Turn<'_>, file: Given) -> Reply {
    let name = file.name.clone();
    let mine = turn.choice(
        say("button-my-resume"),
        Pick::Take(From::File(file.clone())),
    );
    let job = posting::Pick::Take(crate::work::posting::From::File(file));
    let job = turn.choice(say("button-a-job"), job);
    let line = say("file-which").text("name", name);
    Reply::of(line).choice(mine).choice(job)
}

/// Shows what was read; where the person went on meanwhile, saves it and goes on too.
pub fn read(turn: &mut Turn<'_>, id: Uuid, work: Read, outcome: Result<Outcome>) {
    let read = match outcome {
        Ok(Outcome::Read(read)) => *read,
        Ok(_) => return,
        Err(error) if error.code == A_POSTING => return is_posting(turn, id, work.from),
        Err(error) => return refused(turn, Reply::default().at(id), &error, &work.from),
    };
    if let From::File(file) = &work.from
        && read.is_doubtful
    {
        let reply = doubtful(turn, file.clone());
        return turn.reply(reply.at(id));
    }
    // What waits of the same person is saved in a moment, and this one is its next version.
    let follows = turn.session.draft.as_ref().is_some_and(|draft| {
        draft.is_worth_keeping() && draft.content.basics.name == read.content.basics.name
    });
    // Whoever sends another one while one waits has gone on, too.
    keep::settle_earlier(turn, move |turn| {
        let saved = turn.session.resume.filter(|_| follows);
        turn.session.draft = Some(Box::new(Draft {
            id,
            content: read.content,
            origin: Origin::Read {
                kept: saved.or(read.kept),
            },
            noticed: read.noticed,
        }));
        if work.onward {
            keep::went_on(turn, id);
        } else if let Some(reply) = review::reply(turn) {
            turn.session.turn_to(Flow::Resume(State::Shown));
            turn.reply(reply.at(id));
        }
    });
}

/// Takes a file as what it turned out to be.
fn is_posting(turn: &mut Turn<'_>, id: Uuid, from: From) {
    if let From::File(file) = from {
        turn.reply(Reply::of(say("file-is-job").text("name", file.name.clone())).at(id));
        posting::take(turn, crate::work::posting::From::File(file));
    }
}

/// Says why something could not be read as a resume, and what to do next.
fn refused(turn: &mut Turn<'_>, reply: Reply, error: &Error, from: &From) {
    turn.session.turn_to(Flow::Resume(State::Awaited));
    let mut reply = reply.lines(trouble::lines(error));
    if error.code == "not-a-resume" {
        let from = match from {
            From::File(file) => crate::work::posting::From::File(file.clone()),
            From::Text(text) => crate::work::posting::From::Text(text.clone()),
        };
        let job = turn.choice(say("button-a-job"), posting::Pick::Take(from));
        reply = reply.choice(job);
    }
    let build = turn.choice(say("button-build-resume"), Pick::Build);
    turn.reply(reply.choice(build));
}
