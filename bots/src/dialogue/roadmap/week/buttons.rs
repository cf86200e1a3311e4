//! The buttons of a week: its modules, and where one can go from there.

use upward_desk::track::{ModuleSummary, ShownTrack};
use upward_engine::progress::CERTIFIED;

use super::super::tick::{Change, View};
use super::super::{Pick, Place, Subject};
use super::{MODULES, tick_box};
use crate::dialogue::command::Verb;
use crate::dialogue::reply::Choice;
use crate::dialogue::turn::Turn;
use crate::words::{brief, say};

/// The longest name of a module on a button.
const LABEL: usize = 22;

/// Returns the buttons of a part of a week; `undo` takes back what has just changed.
pub fn choices(
    turn: &mut Turn<'_>,
    track: &ShownTrack,
    place: &Place,
    all: &[&ModuleSummary],
    undo: Option<Pick>,
) -> Vec<Choice> {
    let mut choices = Vec::new();
    for (at, module) in (1..).zip(all).skip(place.from).take(MODULES) {
        choices.extend(module_choices(turn, place, at, module));
    }
    let to = |week: usize, from: usize| {
        Pick::Week(Place {
            track: place.track.clone(),
            week,
            from,
        })
    };
    if let Some(undo) = undo {
        choices.push(turn.choice(say("button-tick-undo"), undo).below());
    }
    if place.from + MODULES < all.len() {
        let more = to(place.week, place.from + MODULES);
        choices.push(turn.choice(say("button-week-more"), more).below());
    }
    let before = place.week.checked_sub(1);
    let mut row = Vec::new();
    if let Some(before) = before {
        let label = say("button-week-before").count("week", before + 1);
        row.push(turn.choice(label, to(before, 0)));
    }
    let weeks = Pick::Weeks(place.track.clone());
    row.push(turn.choice(say("button-weeks"), weeks));
    if place.week + 1 < track.plan.len() {
        let label = say("button-week-after").count("week", place.week + 2);
        row.push(turn.choice(label, to(place.week + 1, 0)));
    }
    choices.extend(as_row(row));
    let mut last = Vec::new();
    if track.summary.share.passes(CERTIFIED) {
        last.push(
            turn.choice(say("button-track-certificate"), Verb::Certificate)
                .main(),
        );
    }
    last.push(turn.choice(say("button-tracks"), Pick::Tracks));
    let id = place.track.clone();
    last.push(match track.summary.started {
        Some(_) => turn.choice(
            say("button-stop-track"),
            Pick::Stop {
                track: id,
                sure: false,
            },
        ),
        None => turn
            .choice(say("button-start-this"), Pick::Track(id))
            .main(),
    });
    choices.extend(as_row(last));
    choices
}

/// Returns a module's check box and the way to its page.
fn module_choices(
    turn: &mut Turn<'_>,
    place: &Place,
    at: usize,
    module: &ModuleSummary,
) -> Vec<Choice> {
    let subject = Subject {
        module: module.standing.module.clone(),
        back: Some(place.clone()),
    };
    let label = say("button-tick")
        .say("box", tick_box(module.standing.state))
        .text("title", brief(&module.title, LABEL));
    // What is known from other modules cannot be unticked here: its page says where it comes from.
    let pick = if module.standing.by_skill.is_empty() {
        Pick::Mark {
            subject: subject.clone(),
            change: Change::toggling(module.standing.state),
            view: View::Week,
        }
    } else {
        Pick::Module(subject.clone())
    };
    vec![
        turn.choice(label, pick).below(),
        turn.choice(
            say("button-about").count("number", at),
            Pick::Module(subject),
        ),
    ]
}

fn as_row(row: Vec<Choice>) -> impl Iterator<Item = Choice> {
    row.into_iter()
        .enumerate()
        .map(|(at, choice)| if at == 0 { choice.below() } else { choice })
}
