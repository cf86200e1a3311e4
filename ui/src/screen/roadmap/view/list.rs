//! The list of tracks.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_desk::track::TrackSummary;

use super::TRACKS;
use crate::look::Look;
use crate::screen::roadmap::{Part, Roadmap};
use crate::view::canvas::Canvas;
use crate::widget::bar::bar;
use crate::widget::words::{cut, fill, spread, width};

/// Draws the list of tracks.
pub fn view(screen: &Roadmap, canvas: &mut Canvas<'_>, area: Rect) {
    let at_work = screen.part == Part::Tracks;
    let inside = canvas.panel(area, "Tracks", at_work);
    let tracks = screen.tracks();
    let look = canvas.look;
    screen.tracks_at.view(
        canvas,
        inside,
        TRACKS,
        tracks.len(),
        at_work,
        |at, columns| match tracks.get(at) {
            Some(track) => row(look, track, usize::from(columns)),
            None => Line::default(),
        },
    );
}

fn row(look: &Look, track: &TrackSummary, columns: usize) -> Line<'static> {
    let sign = match track.started {
        Some(_) => Span::styled("● ", look.good),
        None => Span::styled("○ ", look.dim),
    };
    let title = Span::styled(track.title.clone(), look.text);
    let finish = match (track.started, track.pace.finish) {
        (None, _) => "not started".to_owned(),
        (Some(_), Some(day)) => day.to_string(),
        (Some(_), None) if track.pace.remaining_hours == 0 => "finished".to_owned(),
        (Some(_), None) => "stalled".to_owned(),
    };
    let room = columns.saturating_sub(width("not started") + 18);
    let mut right = vec![Span::raw(" ")];
    let share = f64::from(track.share.percent.0) / 1000.0;
    right.extend(bar(look, look.good, share, 8));
    right.push(Span::styled(
        format!("{:>5} %  ", track.share.percent.to_string()),
        look.text,
    ));
    right.push(Span::styled(fill(&finish, width("not started")), look.dim));
    let title = Span::styled(cut(&title.content, room.saturating_sub(2)), title.style);
    spread(vec![sign, title], right, columns)
}
