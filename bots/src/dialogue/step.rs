//! From what was remembered and what came to what is remembered and what is to be done.

use upward_engine::error::Result;
use uuid::Uuid;

use super::command::Verb;
use super::context::Context;
use super::flow::{self, Flow, Pick};
use super::input::{Given, Input, Token, Unreadable};
use super::limit::Action;
use super::reply::Reply;
use super::session::{Found, Session};
use super::turn::{Effect, Turn};
use super::{answer, document, evidence, letter, pasted, posting, resume, start};
use crate::words::say;
use crate::work::{Outcome, Work};

/// Makes one step.
pub fn step(session: Session, input: Input, context: &Context) -> (Session, Vec<Effect>) {
    let mut turn = Turn::new(session, context);
    match input {
        Input::Answered(then) => then.go(&mut turn),
        Input::Ended { work, outcome } => ended(&mut turn, work, *outcome),
        input => came(&mut turn, input),
    }
    turn.end()
}

/// Goes on with what a person sent.
fn came(turn: &mut Turn<'_>, input: Input) {
    let calls_off = matches!(&input, Input::Command(command) if command.verb == Verb::Cancel);
    if !calls_off && !turn.may(Action::Write) {
        return;
    }
    if !turn.context.private && !is_public(&input) {
        return turn.say(say("only-in-private"));
    }
    start::greet(turn, &input);
    match input {
        Input::Command(command) => {
            // Whoever gives a command has left what they were in the middle of, unless they only look something up.
            if !matches!(
                command.verb,
                Verb::Cancel | Verb::Help | Verb::Privacy | Verb::Settings
            ) {
                turn.session.flow = Flow::Idle;
            }
            flow::begin(turn, &command);
        }
        Input::Text(text) => said(turn, &text),
        Input::File { file, words } => given(turn, file, &words),
        Input::Tap(token) => match turn.session.find(&token, turn.context.now) {
            Some(Found::Pick(pick)) => flow::picked(turn, pick),
            Some(Found::Page(reply)) => turn.reply(*reply),
            None => over(turn),
        },
        Input::Wrote { token, text } => wrote(turn, &token, &text),
        Input::Unreadable(what) => turn.say(say(match what {
            Unreadable::Photo => "unreadable-photo",
            Unreadable::Voice => "unreadable-voice",
            Unreadable::Video => "unreadable-video",
            Unreadable::Other => "unreadable-other",
            Unreadable::Command => "unreadable-command",
        })),
        Input::Answered(_) | Input::Ended { .. } => {}
    }
}

fn said(turn: &mut Turn<'_>, text: &str) {
    if pasted::follows(turn, text) {
        return;
    }
    let flow = std::mem::take(&mut turn.session.flow);
    flow::said(turn, flow, text);
}

fn wrote(turn: &mut Turn<'_>, token: &Token, text: &str) {
    match turn.session.find(token, turn.context.now) {
        Some(Found::Pick(Pick::Write { flow, .. })) => flow::said(turn, *flow, text),
        _ => over(turn),
    }
}

/// A file is what the person was asked for, else a resume; what is not clear is asked.
fn given(turn: &mut Turn<'_>, file: Given, words: &str) {
    match std::mem::take(&mut turn.session.flow) {
        Flow::Posting(_) => posting::given(turn, file),
        _ => resume::given(turn, file, words),
    }
}

/// Says that a button's step is over, and shows where things are.
fn over(turn: &mut Turn<'_>) {
    let help = turn.choice(say("button-help"), Verb::Help);
    turn.reply(Reply::of(say("step-over")).choice(help));
}

fn ended(turn: &mut Turn<'_>, id: Uuid, outcome: Result<Outcome>) {
    let Some(running) = turn.session.ended(id) else {
        return;
    };
    match running.work {
        Work::Read(work) => resume::read(turn, id, work, outcome),
        Work::Posting(work) => posting::read(turn, id, work, outcome),
        Work::Answer(work) => answer::ended(turn, id, work, outcome),
        Work::Letter(work) => letter::ended(turn, id, work, outcome),
        Work::Document(work) => document::ended(turn, id, work, outcome),
        Work::Evidence(work) => evidence::ended(turn, id, work, outcome),
    }
}

/// Whether an input may be answered where others read.
fn is_public(input: &Input) -> bool {
    matches!(input, Input::Command(command) if command.verb.is_public())
}
