//! A module's page: what it teaches, where to learn it, and how far the person is.

use upward_desk::track::{ModuleName, ShownModule};
use upward_engine::progress::State;
use upward_engine::track::Resource;

use super::tick::{Change, Notice, View};
use super::{Pick, Place, Subject, week};
use crate::dialogue::command::Verb;
use crate::dialogue::reply::{Choice, Reply};
use crate::dialogue::turn::Turn;
use crate::words::{Say, brief, gap, say};

/// How many places to learn are shown.
const RESOURCES: usize = 6;

/// Shows a module in place of what was shown, with what has just changed.
pub fn show(turn: &mut Turn<'_>, subject: Subject, notice: Option<Notice>) {
    let id = subject.module.clone();
    turn.ask(
        "module",
        |client| async move {
            let module = client.module(&id).await?;
            let names = client.modules().await?;
            Ok((module, names.items))
        },
        move |turn, (module, names)| {
            let reply = shown(turn, &subject, &module, &names, notice);
            turn.reply(reply.here());
        },
    );
}

fn shown(
    turn: &mut Turn<'_>,
    subject: &Subject,
    module: &ShownModule,
    names: &[ModuleName],
    notice: Option<Notice>,
) -> Reply {
    let mut reply = Reply::default();
    let mut undo = None;
    if let Some(notice) = notice {
        reply = reply.lines(notice.lines).line(gap());
        undo = Some(notice.undo);
    }
    reply = reply.lines(head(module, names)).line(gap());
    if !module.resources.is_empty() {
        let resources = module.resources.iter().take(RESOURCES);
        reply = reply
            .line(say("module-resources"))
            .lines(resources.map(resource));
    }
    let choices = choices(turn, subject, module, undo);
    reply.choices(choices)
}

fn head(module: &ShownModule, names: &[ModuleName]) -> Vec<Say> {
    let summary = &module.summary;
    let titles = |ids: &[String]| {
        let of = |id: &String| names.iter().find(|name| name.id == *id);
        let titles: Vec<String> = ids
            .iter()
            .filter_map(of)
            .map(|name| brief(&name.title, 60))
            .collect();
        titles.join("; ")
    };
    let mut lines = vec![
        say("module-head")
            .say("box", week::tick_box(summary.standing.state))
            .text("title", brief(&summary.title, 80))
            .number("hours", summary.hours),
    ];
    if !summary.goal.is_empty() {
        lines.push(say("roadmap-text").text("title", brief(&summary.goal, 300)));
    }
    if !summary.skills.is_empty() {
        let skills = brief(&summary.skills.join(", "), 160);
        lines.push(say("module-skills").text("skills", skills));
    }
    if !module.needs.is_empty() {
        lines.push(say("module-needs").text("modules", titles(&module.needs)));
    }
    if !summary.standing.by_skill.is_empty() {
        let from = titles(&summary.standing.by_skill);
        lines.push(say("module-known").text("modules", from));
    }
    let proofs = summary.standing.evidence.len();
    if proofs > 0 {
        lines.push(say("module-proofs").count("count", proofs));
    }
    lines
}

/// Returns a place to learn, with its address.
pub fn resource(resource: &Resource) -> Say {
    let key = match resource.note.as_str() {
        "" => "module-resource",
        _ => "module-resource-note",
    };
    say(key)
        .text("title", brief(&resource.title, 80))
        .text("url", resource.url.as_str())
        .text("note", brief(&resource.note, 100))
}

fn choices(
    turn: &mut Turn<'_>,
    subject: &Subject,
    module: &ShownModule,
    undo: Option<Pick>,
) -> Vec<Choice> {
    let standing = &module.summary.standing;
    let mut choices = Vec::new();
    if let Some(undo) = undo {
        choices.push(turn.choice(say("button-tick-undo"), undo));
    }
    let changes: &[(&str, State)] = match (standing.by_skill.is_empty(), standing.state) {
        (false, _) => &[],
        (_, State::Pending) => &[
            ("button-module-done", State::Done),
            ("button-module-begin", State::Learning),
            ("button-module-skip", State::Skipped),
        ],
        (_, State::Learning) => &[
            ("button-module-done", State::Done),
            ("button-module-skip", State::Skipped),
        ],
        (_, State::Done | State::Skipped) => &[("button-module-reopen", State::Pending)],
    };
    for (at, (label, to)) in changes.iter().enumerate() {
        let pick = Pick::Mark {
            subject: subject.clone(),
            change: Change {
                from: standing.state,
                to: *to,
            },
            view: View::Module,
        };
        let choice = turn.choice(say(label), pick);
        choices.push(if at == 0 { choice.below() } else { choice });
    }
    let mut pages = Vec::new();
    if !module.steps.is_empty() {
        let at = 0;
        pages.push((
            "button-module-steps",
            Pick::Step {
                subject: subject.clone(),
                at,
            },
        ));
    }
    if module.project.is_some() {
        pages.push(("button-module-project", Pick::Project(subject.clone())));
    }
    if !module.quiz.is_empty() {
        let given = Vec::new();
        pages.push((
            "button-module-quiz",
            Pick::Quiz {
                subject: subject.clone(),
                given,
            },
        ));
    }
    pages.push(("button-module-proof", Pick::Proof(subject.clone())));
    for (at, (label, pick)) in pages.into_iter().enumerate() {
        let choice = turn.choice(say(label), pick);
        choices.push(if at == 0 { choice.below() } else { choice });
    }
    choices.push(back(turn, subject.back.clone()).below());
    choices
}

fn back(turn: &mut Turn<'_>, place: Option<Place>) -> Choice {
    match place {
        Some(place) => {
            let label = say("button-week-back").count("week", place.week + 1);
            turn.choice(label, Pick::Week(place))
        }
        None => turn.choice(say("button-to-roadmap"), Verb::Roadmap),
    }
}
