//! Tracks and modules, and how far a person has come on them.

mod history;
mod module;
mod quiz;
mod show;
#[cfg(test)]
mod tests;
mod ticked;

use upward_desk::track::{ImportedTrack, ModuleSummary, TrackSummary};
use upward_engine::progress::{Pace, PaceBasis, Share, State};

use crate::ink::{Ink, bold, good, muted};
use crate::page::Page;
use crate::view::table;

pub use history::history;
pub use module::module;
pub use quiz::{question, questions, result};
pub use show::show;
pub use ticked::ticked;

/// Columns of the bar that shows a share.
const BAR: usize = 20;

/// Shows a list of tracks.
pub fn list(page: &mut Page, tracks: &[TrackSummary]) {
    let rows: Vec<_> = tracks
        .iter()
        .map(|track| {
            let begun = track.started.is_some();
            let pace = if begun {
                hours(track.pace)
            } else {
                String::new()
            };
            let finish = track.pace.finish.filter(|_| begun);
            [
                track.id.clone(),
                track.title.clone(),
                track.weeks.to_string(),
                format!("{} %", track.share.percent),
                pace,
                finish.map_or_else(String::new, |day| day.to_string()),
            ]
        })
        .collect();
    let heads = ["id", "title", "weeks", "done", "pace", "finish"];
    table::show(page, heads, 1, &rows);
    if tracks.iter().all(|track| track.started.is_none()) {
        page.gap();
        page.line("Begin one with: upward track start TRACK");
    }
}

/// Shows in a few lines what a track is and how far it has come.
pub fn head(page: &mut Page, track: &TrackSummary) {
    let since = match track.started {
        Some(day) => format!("started {day}"),
        None => format!("not started: upward track start {}", track.id),
    };
    let name = bold(&track.title) + "  " + muted(&track.id);
    page.hanging(name + "  ", muted(since));
    standing(page, track);
    if !track.next.is_empty() {
        page.hanging("Next: ", track.next.join(", "));
    }
}

/// Shows what was imported.
pub fn imported(page: &mut Page, imported: &ImportedTrack) {
    let track = &imported.summary;
    page.line(format!(
        "Imported; weeks: {}, modules: {}, of these ticked: {}.",
        track.weeks, track.modules, imported.ticked
    ));
    head(page, track);
}

/// Shows the share of a track, its pace and the day of its end.
fn standing(page: &mut Page, track: &TrackSummary) {
    let bar = page.bar(track.share.percent.0, 1000, BAR);
    page.line(good(bar.as_str()) + "  " + share(track.share));
    page.hanging("", pace(track.pace));
}

fn share(share: Share) -> String {
    let skipped = match share.skipped {
        0 => String::new(),
        skipped => format!(", {skipped} skipped"),
    };
    let Share {
        done, of, percent, ..
    } = share;
    format!("{percent} %: {done} of {of} modules{skipped}")
}

/// Says how fast a person learns, what it rests on, and when they will have finished.
fn pace(pace: Pace) -> String {
    if pace.remaining_hours == 0 {
        return "Nothing is left to do.".to_owned();
    }
    let left = format!("{} hours are left", pace.remaining_hours);
    let basis = match pace.basis {
        PaceBasis::Planned => "as planned",
        PaceBasis::Measured => "as you did of late",
        PaceBasis::Stalled => {
            return format!(
                "{left}; nothing was finished of late, so no day of the end can be told."
            );
        }
    };
    let end = match pace.finish {
        Some(day) => format!("finished by {day}"),
        None => "finished in more than ten years".to_owned(),
    };
    format!("{left}; with {}, {basis}, {end}.", hours(pace))
}

fn hours(pace: Pace) -> String {
    let (whole, tenth) = (pace.tenths_per_week / 10, pace.tenths_per_week % 10);
    match tenth {
        0 => format!("{whole} h/week"),
        _ => format!("{whole}.{tenth} h/week"),
    }
}

/// Returns a check box.
fn check(state: State) -> &'static str {
    match state {
        State::Pending => "[ ]",
        State::Learning => "[~]",
        State::Done => "[x]",
        State::Skipped => "[-]",
    }
}

/// Shows a module with its check box, and what there is to say about its state.
fn tick(page: &mut Page, module: &ModuleSummary) {
    let standing = &module.standing;
    let mut notes = vec![format!("{} h", module.hours)];
    if matches!(standing.state, State::Learning | State::Skipped) {
        notes.push(standing.state.name().to_owned());
    }
    if !standing.by_skill.is_empty() {
        notes.push(format!("done by skill: {}", standing.by_skill.join(", ")));
    }
    let mut kinds: Vec<&str> = standing.evidence.iter().map(|e| e.kind.name()).collect();
    kinds.dedup();
    notes.extend(kinds.into_iter().map(str::to_owned));
    if let Some(day) = module.expected {
        notes.push(format!("by {day}"));
    }
    let mark = check(standing.state);
    let mark = match standing.state {
        State::Done => good(mark),
        _ => Ink::from(mark),
    };
    let name = bold(&standing.module) + "  " + module.title.as_str();
    page.hanging(
        Ink::from("  ") + mark + " ",
        name + muted(format!("  {}", notes.join(", "))),
    );
}
