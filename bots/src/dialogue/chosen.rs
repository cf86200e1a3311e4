//! Which resume and which posting are meant: the one named, else the one used last, else the newest.

use upward_desk::paging::PageQuery;
use upward_desk::resume::{Origin, Resume};
use uuid::Uuid;

use super::command::Field;
use super::flow::Flow;
use super::input::Command;
use super::reply::Reply;
use super::turn::Turn;
use super::{posting, resume};
use crate::words::say;

/// Goes on with the resume that is meant. Where there is none, asks for one.
pub fn resume(
    turn: &mut Turn<'_>,
    command: &Command,
    then: impl FnOnce(&mut Turn<'_>, Uuid) + Send + 'static,
) {
    let named = named(command, Field::Resume).or(turn.session.resume);
    turn.ask(
        "resumes",
        |client| async move { client.resumes(&PageQuery::default()).await },
        move |turn, page| match meant(&page.items, named) {
            Some(found) => {
                turn.session.resume = Some(found.id);
                then(turn, found.id);
            }
            None if resume::go_on(turn) => turn.say(say("resume-still-read")),
            None => {
                turn.session.flow = Flow::Resume(resume::State::Awaited);
                let build = turn.choice(say("button-build-resume"), resume::Pick::Build);
                turn.reply(Reply::of(say("resume-first")).choice(build));
            }
        },
    );
}

/// Goes on with the posting that is meant. Where there is none, asks for one.
pub fn posting(
    turn: &mut Turn<'_>,
    command: &Command,
    then: impl FnOnce(&mut Turn<'_>, Uuid) + Send + 'static,
) {
    let named = named(command, Field::Job).or(turn.session.posting);
    turn.ask(
        "postings",
        |client| async move { client.postings(&PageQuery::default()).await },
        move |turn, page| {
            let kept = page.items;
            let meant = kept.iter().find(|posting| Some(posting.id) == named);
            match meant.or_else(|| kept.first()) {
                Some(found) => {
                    turn.session.posting = Some(found.id);
                    then(turn, found.id);
                }
                None if posting::is_read(turn) => turn.say(say("begins-posting")),
                None => {
                    turn.session.flow = Flow::Posting(posting::State::Awaited);
                    let write = turn.writing(
                        say("button-paste-job"),
                        say("posting-ask"),
                        Flow::Posting(posting::State::Awaited),
                    );
                    turn.reply(Reply::of(say("posting-first")).choice(write));
                }
            }
        },
    );
}

/// Goes on with the resume and the posting that are meant. Where one is missing, asks for it.
pub fn both(
    turn: &mut Turn<'_>,
    command: &Command,
    then: impl FnOnce(&mut Turn<'_>, Uuid, Uuid) + Send + 'static,
) {
    let again = command.clone();
    resume(turn, command, move |turn, resume| {
        posting(turn, &again, move |turn, posting| {
            then(turn, resume, posting)
        });
    });
}

/// Returns the resume that is meant of those that are kept.
pub fn meant(kept: &[Resume], named: Option<Uuid>) -> Option<&Resume> {
    let meant = kept.iter().find(|resume| Some(resume.id) == named);
    let master = || kept.iter().find(|resume| resume.origin == Origin::Master);
    meant.or_else(master).or_else(|| kept.first())
}

fn named(command: &Command, field: Field) -> Option<Uuid> {
    command.text(field)?.parse().ok()
}
