//! Marking a module as done.

mod find;

use serde::{Deserialize, Serialize};
use upward_desk::Client;
use upward_engine::error::Result;
use upward_engine::progress::{CERTIFIED, State};

use super::command::{Field, Verb};
use super::flow::Flow;
use super::input::Command;
use super::posting;
use super::reply::{Choice, Reply};
use super::roadmap::{self, Subject, tick};
use super::turn::Turn;
use crate::words::{Say, brief, say};
use find::{Candidate, find};

/// Longer words than this are no module's name, but something else that the person sends.
const NAME: usize = 200;
/// How many modules are offered.
const OFFERED: usize = 8;

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// This module is done.
    Tick(String),
    /// It is not done after all.
    Untick(String),
}

/// Begins with a command.
pub fn begin(turn: &mut Turn<'_>, command: &Command) {
    let words = command.text(Field::Module).unwrap_or(&command.words);
    let words = words.trim().to_owned();
    if words.is_empty() {
        return turn.ask(
            "modules",
            |client| async move { candidates(&client).await },
            |turn, candidates| {
                let next: Vec<_> = candidates.iter().filter(|one| one.next).collect();
                let why = match next.as_slice() {
                    [] => "done-ask",
                    _ => "done-ask-next",
                };
                offer(turn, say(why), &next);
            },
        );
    }
    named(turn, &words);
}

/// Goes on with the name of a module.
pub fn named(turn: &mut Turn<'_>, words: &str) {
    if words.chars().count() > NAME {
        return posting::offered(turn, words);
    }
    let words = words.to_owned();
    turn.ask(
        "modules",
        |client| async move { candidates(&client).await },
        move |turn, candidates| {
            let found = find(&candidates, &words);
            let name = brief(&words, 40);
            match found.as_slice() {
                [only] if only.sure => set(turn, only.candidate.id.clone(), State::Done),
                [] => {
                    let next: Vec<_> = candidates.iter().filter(|one| one.next).collect();
                    offer(turn, say("done-unknown").text("name", name), &next);
                }
                several => {
                    let several: Vec<_> = several.iter().map(|found| found.candidate).collect();
                    offer(turn, say("done-several").text("name", name), &several);
                }
            }
        },
    );
}

/// Goes on with a button.
pub fn picked(turn: &mut Turn<'_>, pick: Pick) {
    match pick {
        Pick::Tick(module) => set(turn, module, State::Done),
        Pick::Untick(module) => set(turn, module, State::Pending),
    }
}

/// Returns all modules, those to learn next first, then those of started tracks.
async fn candidates(client: &Client) -> Result<Vec<Candidate>> {
    let mut started = Vec::new();
    let mut next = Vec::new();
    for track in client.progress().await?.tracks {
        next.extend(track.next);
        let shown = client.track(&track.id).await?;
        started.extend(
            shown
                .standing
                .into_iter()
                .map(|module| module.standing.module),
        );
    }
    let modules = client.modules().await?.items.into_iter();
    let mut candidates: Vec<Candidate> = modules
        .map(|module| Candidate {
            next: next.contains(&module.id),
            started: started.contains(&module.id),
            id: module.id,
            title: module.title,
        })
        .collect();
    candidates.sort_by_key(|one| (!one.next, !one.started));
    Ok(candidates)
}

fn offer(turn: &mut Turn<'_>, why: Say, candidates: &[&Candidate]) {
    turn.session.flow = Flow::Roadmap(roadmap::State::Done);
    let mut choices: Vec<Choice> = candidates
        .iter()
        .take(OFFERED)
        .map(|one| {
            let label = say("roadmap-text").text("title", brief(&one.title, 28));
            turn.choice(label, Pick::Tick(one.id.clone()))
                .below()
                .listed()
        })
        .collect();
    if !turn.context.hears_all() {
        let flow = Flow::Roadmap(roadmap::State::Done);
        let write = turn.writing(say("done-button-write"), say("done-ask"), flow);
        choices.push(write.below());
    }
    choices.push(turn.choice(say("button-to-roadmap"), Verb::Roadmap).below());
    turn.reply(Reply::of(why).choices(choices));
}

fn set(turn: &mut Turn<'_>, module: String, state: State) {
    turn.session.flow = Flow::Idle;
    turn.ask(
        "mark",
        move |client| async move { tick::set(&client, &module, state).await },
        move |turn, told| {
            let tracks = &told.ticked.tracks;
            let shares = tracks.iter().filter(|track| track.started.is_some());
            let shares = shares.map(|track| {
                say("done-share")
                    .text("track", brief(&track.title, 60))
                    .tenths("percent", track.share.percent.0.into())
                    .number("hours", track.pace.remaining_hours)
            });
            let mut reply = Reply::default()
                .lines(tick::lines(&told, state))
                .lines(shares);
            let id = told.ticked.module.standing.module.clone();
            reply = reply.choice(match state {
                State::Done => turn.choice(say("button-tick-undo"), Pick::Untick(id.clone())),
                _ => turn.choice(say("button-tick-again"), Pick::Tick(id.clone())),
            });
            let subject = Subject {
                module: id,
                back: None,
            };
            let page = roadmap::Pick::Module(subject);
            reply = reply.choice(turn.choice(say("button-module-page"), page));
            reply = reply.choice(turn.choice(say("button-to-roadmap"), Verb::Roadmap));
            let earned = tracks.iter().find(|track| track.share.passes(CERTIFIED));
            if let Some(track) = earned.filter(|_| state == State::Done) {
                let title = brief(&track.title, 60);
                reply = reply.line(say("done-certificate").text("track", title));
                let certificate = turn.choice(say("button-track-certificate"), Verb::Certificate);
                reply = reply.choice(certificate.main().below());
            }
            turn.reply(reply.here());
        },
    );
}
