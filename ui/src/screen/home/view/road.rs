//! How far the tracks are, and what to learn next.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_desk::progress::Progress;
use upward_desk::track::TrackSummary;
use upward_engine::progress::Pace;

use super::{NEXT, dim, lines, say};
use crate::look::Look;
use crate::screen::home::Home;
use crate::screen::roadmap::words;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::bar::bar;
use crate::widget::words::spread;

/// Draws how far the started tracks are.
pub fn tracks(home: &Home, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let Some(road) = &home.road.value else {
        return say(canvas, area, "Your tracks are being read…");
    };
    let columns = usize::from(area.width);
    let all = &road.progress.tracks;
    if all.is_empty() {
        let said = "No track is started: enter shows them.";
        return say(canvas, area, said);
    }
    // With little room, a line each rather than one track alone.
    let roomy = all.len() * 2 <= usize::from(area.height);
    let mut said: Vec<Line<'static>> = Vec::new();
    for track in all {
        said.push(track_line(look, track, columns));
        if roomy {
            said.push(dim(look, format!("  {}", end(track.pace))));
        }
    }
    if said.len() < usize::from(area.height) {
        said.push(dim(look, streak(&road.progress)));
    }
    lines(canvas, area, said);
}

fn track_line(look: &Look, track: &TrackSummary, columns: usize) -> Line<'static> {
    let share = f64::from(track.share.percent.0) / 1000.0;
    let mut right = vec![Span::raw(" ")];
    right.extend(bar(look, look.good, share, (columns / 4).min(14)));
    let percent = format!("{:>6} %", track.share.percent.to_string());
    right.push(Span::styled(percent, look.text));
    let title = Span::styled(track.title.clone(), look.text);
    spread(vec![title], right, columns)
}

/// Returns when a track is finished at the present pace, the day first: it must be read where there is little room.
fn end(pace: Pace) -> String {
    match pace.finish {
        Some(day) if pace.remaining_hours > 0 => format!("done by {day}, {}", words::hours(pace)),
        _ => words::pace(pace),
    }
}

fn streak(progress: &Progress) -> String {
    let streak = progress.streak;
    match streak.current {
        0 => format!("Most days in a row: {}", streak.longest),
        days => format!("Days in a row: {days}, the most: {}", streak.longest),
    }
}

/// Draws the modules to learn next.
pub fn next(home: &Home, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let Some(road) = &home.road.value else {
        return say(canvas, area, "Your tracks are being read…");
    };
    let next = home.next();
    if next.is_empty() {
        let said = match road.progress.tracks.is_empty() {
            true => "Start a track, and its first modules stand here.",
            false => "Nothing is left to learn on your tracks.",
        };
        return say(canvas, area, said);
    }
    let several = road.progress.tracks.len() > 1;
    let columns = usize::from(area.width);
    let rows = next.into_iter().zip(area.top()..area.bottom());
    for (row, ((id, track), y)) in rows.enumerate() {
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        let title = road.titles.get(&id).cloned().unwrap_or(id);
        let left = vec![Span::styled("• ", look.dim), Span::styled(title, look.text)];
        let right = match several {
            true => vec![Span::styled(format!("  {track}"), look.dim)],
            false => Vec::new(),
        };
        canvas.line(place, spread(left, right, columns));
        canvas.hit(place, Spot { part: NEXT, row });
    }
}
