//! The accounts elsewhere, and one of them.

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil::Date};
use upward_desk::evidence::{Evidence, Source};
use upward_desk::track::ModuleName;
use upward_engine::evidence::Service;

use super::{Pick, State, connect, figures, problem};
use crate::dialogue::done;
use crate::dialogue::flow::Flow;
use crate::dialogue::reply::{Choice, Reply, Spot};
use crate::dialogue::turn::Turn;
use crate::words::{Say, brief, gap, say};

/// How many modules are suggested.
const SUGGESTED: usize = 4;

/// Shows all accounts.
pub fn all(turn: &mut Turn<'_>, spot: Spot) {
    turn.ask(
        "evidence",
        |client| async move { client.evidence().await },
        move |turn, evidence| {
            let sources = &evidence.sources;
            let mut reply = match sources.as_slice() {
                [] => Reply::of(say("evidence-none")),
                _ => Reply::of(say("evidence-head")).lines(sources.iter().map(line)),
            };
            reply = reply.line(gap()).line(say("evidence-privacy"));
            for service in Service::ALL {
                let there = sources.iter().any(|source| source.service == service);
                let choice = if there {
                    let label = say("button-evidence-show").text("service", service.to_string());
                    turn.choice(label, Pick::Show(service))
                } else {
                    connect::choice(turn, service)
                };
                reply = reply.choice(choice);
            }
            turn.reply(Reply { spot, ..reply });
        },
    );
}

/// Shows an account with its figures; where it is not connected, asks for the name.
pub fn one(turn: &mut Turn<'_>, service: Service, spot: Spot) {
    turn.ask(
        "evidence",
        |client| async move {
            let evidence = client.evidence().await?;
            let names = client.modules().await?.items;
            Ok((evidence, names))
        },
        move |turn, (evidence, names)| {
            let found = evidence.sources.iter();
            let source = found.into_iter().find(|source| source.service == service);
            let reply = match source {
                Some(source) => shown(turn, source, &evidence, &names),
                None => {
                    turn.session.flow = Flow::Evidence(State::Named(service));
                    let all = turn.choice(say("button-evidence-all"), Pick::All);
                    Reply::of(connect::asks(service)).choice(all)
                }
            };
            turn.reply(Reply { spot, ..reply });
        },
    );
}

/// Returns the day of a time.
pub fn day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

/// Returns an account as a line of the list.
fn line(source: &Source) -> Say {
    let state = match (source.fetched, &source.problem) {
        (None, None) => say("evidence-state-never"),
        (None, Some(_)) => say("evidence-state-nothing"),
        (Some(at), None) => say("evidence-state-day").day("day", day(at)),
        (Some(at), Some(_)) => say("evidence-state-failing").day("day", day(at)),
    };
    let key = if source.user.is_empty() {
        "evidence-line-by-hand"
    } else {
        "evidence-line"
    };
    say(key)
        .text("service", source.service.to_string())
        .text("user", source.user.as_str())
        .say("state", state)
}

fn shown(turn: &mut Turn<'_>, source: &Source, evidence: &Evidence, names: &[ModuleName]) -> Reply {
    let key = if source.user.is_empty() {
        "evidence-figures-by-hand"
    } else {
        "evidence-figures"
    };
    let mut reply = Reply::of(
        say(key)
            .text("service", source.service.to_string())
            .text("user", source.user.as_str()),
    );
    reply = reply.lines(problem::lines(source, turn.context.now));
    if let Some(found) = &source.figures {
        reply = reply
            .line(gap())
            .lines(figures::lines(found, &evidence.insights));
        if source.partial {
            reply = reply.line(say("evidence-partial"));
        }
        if let (Some(at), None) = (source.fetched, &source.problem) {
            reply = reply.line(say("evidence-as-of").day("day", day(at)));
        }
    }
    let suggested = suggested(evidence, names);
    if !suggested.is_empty() {
        let titles = suggested
            .iter()
            .map(|name| say("evidence-proves-one").text("title", brief(&name.title, 60)));
        reply = reply
            .line(gap())
            .line(say("evidence-proves").count("count", suggested.len()))
            .lines(titles)
            .line(say("evidence-proves-hint"));
    }
    let choices = choices(turn, source, &suggested);
    reply.choices(choices)
}

/// Returns the modules of which all that they teach is proven.
fn suggested<'n>(evidence: &Evidence, names: &'n [ModuleName]) -> Vec<&'n ModuleName> {
    let whole = evidence
        .suggestions
        .iter()
        .filter(|suggestion| suggestion.silent.is_empty());
    let of = |id: &String| names.iter().find(|name| name.id == *id);
    whole
        .filter_map(|suggestion| of(&suggestion.module))
        .take(SUGGESTED)
        .collect()
}

fn choices(turn: &mut Turn<'_>, source: &Source, suggested: &[&ModuleName]) -> Vec<Choice> {
    let service = source.service;
    let mut choices: Vec<Choice> = suggested
        .iter()
        .map(|name| {
            let label = say("button-evidence-tick").text("title", brief(&name.title, 24));
            turn.choice(label, done::Pick::Tick(name.id.clone()))
                .below()
        })
        .collect();
    if !source.user.is_empty() {
        let refresh = Pick::Refresh(service);
        choices.push(
            turn.choice(say("button-evidence-refresh"), refresh)
                .main()
                .below(),
        );
    }
    let flow = Flow::Evidence(State::Named(service));
    choices.push(turn.writing(say("button-evidence-rename"), connect::asks(service), flow));
    if service == Service::Leetcode {
        choices.push(connect::by_hand_choice(turn));
    }
    let sure = false;
    let forget = Pick::Forget { service, sure };
    choices.push(turn.choice(say("button-evidence-forget"), forget).below());
    choices.push(turn.choice(say("button-evidence-all"), Pick::All));
    choices
}
