//! What a track is, and starting it.

use upward_desk::progress::StartTrack;
use upward_desk::track::ShownTrack;

use super::{Pick, Place, week};
use crate::dialogue::reply::{Choice, Reply};
use crate::dialogue::turn::Turn;
use crate::words::{brief, gap, say};

/// The longest description of a track and of what it needs, in characters.
const LONGEST: usize = 420;

/// Shows what a track is, with buttons to start it.
pub fn show(turn: &mut Turn<'_>, track: String) {
    turn.ask(
        "track",
        |client| async move { client.track(&track).await },
        |turn, track| {
            let reply = described(turn, &track);
            turn.reply(reply.here());
        },
    );
}

/// Starts a track, and shows its first week.
pub fn start(turn: &mut Turn<'_>, track: String, hours: u16) {
    turn.ask(
        "start",
        move |client| async move {
            let new = StartTrack {
                hours_per_week: Some(hours),
                on: None,
            };
            client.start_track(&track, &new).await
        },
        move |turn, track| {
            let mut reply = Reply::of(
                say("track-begun")
                    .text("title", brief(&track.title, 60))
                    .number("hours", hours),
            );
            if let Some(day) = track.pace.finish {
                reply = reply.line(say("track-finish").day("day", day));
            }
            turn.reply(reply.here());
            week::open(turn, track.id);
        },
    );
}

fn described(turn: &mut Turn<'_>, track: &ShownTrack) -> Reply {
    let summary = &track.summary;
    let mut reply = Reply::of(
        say("track-open")
            .text("title", brief(&summary.title, 60))
            .count("weeks", summary.weeks)
            .number("hours", summary.hours),
    );
    if !summary.summary.is_empty() {
        reply = reply.line(say("roadmap-text").text("title", brief(&summary.summary, LONGEST)));
    }
    if !track.needs.is_empty() {
        let needs = say("track-needs").text("needs", brief(&track.needs, LONGEST));
        reply = reply.line(gap()).line(needs);
    }
    let choices = choices(turn, track);
    reply.line(gap()).line(say("track-hours")).choices(choices)
}

fn choices(turn: &mut Turn<'_>, track: &ShownTrack) -> Vec<Choice> {
    let summary = &track.summary;
    let id = &summary.id;
    let hours = paces(summary.pace.tenths_per_week);
    let mut choices: Vec<Choice> = hours
        .into_iter()
        .map(|hours| {
            let label = say("button-start-track").number("hours", hours);
            let pick = Pick::Start {
                track: id.clone(),
                hours,
            };
            turn.choice(label, pick)
        })
        .collect();
    let look = Place {
        track: id.clone(),
        week: 0,
        from: 0,
    };
    choices.push(
        turn.choice(say("button-look-inside"), Pick::Week(look))
            .below(),
    );
    choices.push(turn.choice(say("button-tracks"), Pick::Tracks));
    choices
}

/// Returns the hours a week to choose from: as the track is planned, half of that, and half as much again.
fn paces(tenths: u32) -> Vec<u16> {
    let planned = u16::try_from(tenths / 10).unwrap_or(10).clamp(2, 60);
    vec![planned, planned / 2, planned + planned / 2]
}
