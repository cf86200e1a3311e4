//! Which resume and which posting are meant: the one named, else the one used last, else the newest. What was wanted
//! when one of them was still missing is gone on with as soon as both are there.

use upward_desk::paging::PageQuery;
use upward_desk::posting::Posting;
use upward_desk::resume::{Origin, Resume};
use uuid::Uuid;

use super::command::{Field, Verb};
use super::flow::{self, Flow};
use super::input::Command;
use super::reply::Reply;
use super::turn::Turn;
use super::{answer, posting, resume};
use crate::words::say;

/// Goes on with the resume that is meant. Where there is none, asks for one.
pub fn resume(
    turn: &mut Turn<'_>,
    command: &Command,
    then: impl FnOnce(&mut Turn<'_>, Uuid) + Send + 'static,
) {
    let words = command.text(Field::Resume).map(str::to_owned);
    let wanted = wanted(command);
    turn.ask(
        "resumes",
        |client| async move { client.resumes(&PageQuery::default()).await },
        move |turn, page| {
            let kept = page.items;
            let found = match words.filter(|_| !kept.is_empty()) {
                Some(words) => match named(&kept, &words, resume_name).as_slice() {
                    [only] => Some(*only),
                    several => return resume::which(turn, &words, several, &kept),
                },
                None => meant(&kept, turn.session.resume),
            };
            match found {
                Some(found) => {
                    turn.session.resume = Some(found.id);
                    then(turn, found.id);
                }
                None if resume::go_on(turn) => turn.say(say("resume-still-read")),
                None => {
                    turn.session.wanted = turn.session.wanted.take().or(wanted);
                    turn.session.flow = Flow::Resume(resume::State::Awaited);
                    let build = turn.choice(say("button-build-resume"), resume::Pick::Build);
                    let reply = Reply::of(say("resume-first")).lines(turn.how(Verb::Resume));
                    turn.reply(reply.choice(build));
                }
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
    let words = command.text(Field::Job).map(str::to_owned);
    let wanted = wanted(command);
    turn.ask(
        "postings",
        |client| async move { client.postings(&PageQuery::default()).await },
        move |turn, page| {
            let kept = page.items;
            let found = match words.filter(|_| !kept.is_empty()) {
                Some(words) => match named(&kept, &words, posting_name).as_slice() {
                    [only] => Some(*only),
                    several => return posting::which(turn, &words, several, &kept),
                },
                None => {
                    let last = turn.session.posting;
                    let last = kept.iter().find(|posting| Some(posting.id) == last);
                    last.or_else(|| kept.first())
                }
            };
            match found {
                Some(found) => {
                    turn.session.posting = Some(found.id);
                    then(turn, found.id);
                }
                None if posting::is_read(turn) => turn.say(say("begins-posting")),
                None => {
                    turn.session.wanted = turn.session.wanted.take().or(wanted);
                    turn.session.flow = Flow::Posting(posting::State::Awaited);
                    let write = posting::paste(turn);
                    let reply = Reply::of(say("posting-first")).lines(turn.how(Verb::Job));
                    turn.reply(reply.choice(write.typed()));
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

/// Goes on with what the person wanted when one of the two was still missing; where they wanted nothing else, tailors.
pub fn go_on(turn: &mut Turn<'_>, resume: Uuid, posting: Uuid) {
    match turn.session.wanted.take() {
        Some(wanted) => {
            turn.session.resume = Some(resume);
            turn.session.posting = Some(posting);
            flow::begin(turn, &wanted);
        }
        None => answer::go(turn, resume, posting),
    }
}

/// Returns a command without the resume and the posting that it named, for when both are there; none where it is no more
/// than sending or choosing one of them.
pub fn wanted(command: &Command) -> Option<Command> {
    let rests = |field: &Field| matches!(field, Field::Text | Field::Track);
    let mut wanted = command.clone();
    wanted.fields.retain(|(field, _)| rests(field));
    Some(wanted).filter(|wanted| wanted.verb.is_goal())
}

/// Returns the resume that is meant of those that are kept.
pub fn meant(kept: &[Resume], named: Option<Uuid>) -> Option<&Resume> {
    let meant = kept.iter().find(|resume| Some(resume.id) == named);
    let master = || kept.iter().find(|resume| resume.origin == Origin::Master);
    meant.or_else(master).or_else(|| kept.first())
}

/// Returns what words mean of what is kept: the one of this id, else those of this name, else those whose names have the
/// words. Discord offers names, but takes whatever is typed.
fn named<'k, T>(kept: &'k [T], words: &str, name: impl Fn(&T) -> (Uuid, String)) -> Vec<&'k T> {
    let words = words.trim().to_lowercase();
    let all = |is: &dyn Fn(Uuid, String) -> bool| -> Vec<&'k T> {
        let fits = |one: &&'k T| {
            let (id, name) = name(one);
            is(id, name.to_lowercase())
        };
        kept.iter().filter(fits).collect()
    };
    if let Ok(named) = words.parse::<Uuid>() {
        return all(&|id, _| id == named);
    }
    match all(&|_, name| name == words) {
        same if same.is_empty() => all(&|_, name| name.contains(&words)),
        same => same,
    }
}

fn resume_name(resume: &Resume) -> (Uuid, String) {
    (resume.id, resume.name.clone())
}

fn posting_name(posting: &Posting) -> (Uuid, String) {
    (
        posting.id,
        format!("{}, {}", posting.title, posting.company),
    )
}

#[cfg(test)]
mod tests;
