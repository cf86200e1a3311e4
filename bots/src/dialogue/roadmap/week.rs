//! A week of a track, with its modules as check boxes.

mod buttons;

use upward_desk::progress::Progress;
use upward_desk::track::{ModuleSummary, ShownTrack};
use upward_engine::progress::State;
use upward_engine::track::Week;

use super::tick::Notice;
use super::{Place, tracks};
use crate::dialogue::reply::{Reply, Spot};
use crate::dialogue::turn::Turn;
use crate::words::{Say, brief, gap, say};

/// How many modules are shown at once: with two buttons each they leave room for those that lead on.
const MODULES: usize = 6;

/// Shows the present week of the track that was started last; where none was, the tracks.
pub fn present(turn: &mut Turn<'_>) {
    turn.ask(
        "progress",
        |client| async move { client.progress().await },
        |turn, progress| match newest(&progress) {
            Some(track) => open(turn, track),
            None => turn.ask(
                "tracks",
                |client| async move { client.tracks().await },
                |turn, page| tracks::choose(turn, say("tracks-first"), &page.items),
            ),
        },
    );
}

/// Returns the track that was started last.
pub fn newest(progress: &Progress) -> Option<String> {
    let tracks = progress.tracks.iter();
    let newest = tracks.max_by_key(|track| track.started)?;
    Some(newest.id.clone())
}

/// Shows the present week of a track, below all.
pub fn open(turn: &mut Turn<'_>, track: String) {
    at_present(turn, track, Spot::New);
}

/// Shows the present week of a track in place of what was shown.
pub fn present_of(turn: &mut Turn<'_>, track: String) {
    at_present(turn, track, Spot::Here);
}

fn at_present(turn: &mut Turn<'_>, track: String, spot: Spot) {
    turn.ask(
        "track",
        |client| async move { client.track(&track).await },
        move |turn, track| {
            let place = Place {
                track: track.summary.id.clone(),
                week: current(&track),
                from: 0,
            };
            let reply = shown(turn, &track, &place, None);
            turn.reply(Reply { spot, ..reply });
        },
    );
}

/// Shows a week in place of what was shown, with what has just changed.
pub fn show(turn: &mut Turn<'_>, place: Place, notice: Option<Notice>) {
    let track = place.track.clone();
    turn.ask(
        "track",
        |client| async move { client.track(&track).await },
        move |turn, track| {
            let reply = shown(turn, &track, &place, notice);
            turn.reply(reply.here());
        },
    );
}

/// Returns the first week with something to be learned; where there is none, the last.
pub fn current(track: &ShownTrack) -> usize {
    let last = track.plan.len().saturating_sub(1);
    let open = |week: &Week| modules(track, week).iter().any(|module| is_open(module));
    track.plan.iter().position(open).unwrap_or(last)
}

/// Returns the modules of a week.
pub fn modules<'t>(track: &'t ShownTrack, week: &Week) -> Vec<&'t ModuleSummary> {
    let of = |id: &String| {
        track
            .standing
            .iter()
            .find(|module| module.standing.module == *id)
    };
    week.modules.iter().filter_map(of).collect()
}

/// Whether a module is still to be learned.
pub fn is_open(module: &ModuleSummary) -> bool {
    matches!(module.standing.state, State::Pending | State::Learning)
}

/// Returns the check box of a module.
pub fn tick_box(state: State) -> Say {
    say(match state {
        State::Pending => "box-open",
        State::Learning => "box-learning",
        State::Done => "box-done",
        State::Skipped => "box-skipped",
    })
}

fn shown(turn: &mut Turn<'_>, track: &ShownTrack, place: &Place, notice: Option<Notice>) -> Reply {
    // The track may have become shorter since the button was made.
    let number = place.week.min(track.plan.len().saturating_sub(1));
    let Some(week) = track.plan.get(number) else {
        return Reply::of(say("track-empty"));
    };
    let all = modules(track, week);
    let from = if place.from < all.len() {
        place.from
    } else {
        0
    };
    let place = Place {
        week: number,
        from,
        ..place.clone()
    };
    let part: Vec<_> = all.iter().skip(from).take(MODULES).copied().collect();
    let mut reply = Reply::default();
    let mut undo = None;
    if let Some(notice) = notice {
        reply = reply.lines(notice.lines).line(gap());
        undo = Some(notice.undo);
    }
    reply = reply
        .line(
            say("week-head")
                .text("track", brief(&track.summary.title, 60))
                .count("week", number + 1)
                .count("weeks", track.plan.len()),
        )
        .line(say("week-title").text("title", brief(&week.title, 80)));
    if !week.goal.is_empty() {
        reply = reply.line(say("roadmap-text").text("title", brief(&week.goal, 240)));
    }
    reply = reply.line(gap());
    for (at, module) in (from + 1..).zip(&part) {
        let line = if module.standing.by_skill.is_empty() {
            "week-module"
        } else {
            "week-module-known"
        };
        reply = reply.line(
            say(line)
                .say("box", tick_box(module.standing.state))
                .count("number", at)
                .text("title", brief(&module.title, 60))
                .number("hours", module.hours),
        );
    }
    reply = reply.line(gap()).lines(standing(track));
    reply.choices = buttons::choices(turn, track, &place, &all, undo);
    reply
}

/// Returns how far the person is, and what comes next.
fn standing(track: &ShownTrack) -> Vec<Say> {
    let summary = &track.summary;
    let mut lines = vec![
        say("week-share")
            .tenths("percent", summary.share.percent.0.into())
            .number("done", summary.share.done)
            .number("of", summary.share.of)
            .number("hours", summary.pace.remaining_hours),
    ];
    if summary.started.is_none() {
        return vec![say("week-not-started")];
    }
    if let Some(day) = summary
        .pace
        .finish
        .filter(|_| summary.pace.remaining_hours > 0)
    {
        lines.push(say("week-finish").day("day", day));
    }
    let title = |id: &String| {
        let module = track
            .standing
            .iter()
            .find(|module| module.standing.module == *id)?;
        Some(brief(&module.title, 60))
    };
    let next: Vec<String> = summary.next.iter().filter_map(title).collect();
    lines.push(match next.as_slice() {
        [] => say("week-all-done"),
        next => say("week-next").text("modules", next.join("; ")),
    });
    lines
}
