//! The line above the form: which resume it is, and whether it is saved.

use ratatui::layout::Rect;
use ratatui::text::Span;
use upward_desk::resume::{Mode, Origin, State};
use uuid::Uuid;

use super::WIDE;
use crate::desk::Desk;
use crate::screen::resume::Resume;
use crate::screen::resume::open::Open;
use crate::view::canvas::Canvas;
use crate::widget::bar::grade;
use crate::widget::words::spread;

/// Draws the line.
pub fn view(screen: &Resume, open: &Open, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let state = match open.kept.state {
        State::Draft => "draft",
        State::Final => "final",
    };
    let mut left = vec![
        Span::styled(format!(" {}", open.kept.name), look.heading),
        Span::styled(format!("  {state}"), look.dim),
    ];
    if let Some(origin) = origin(&open.kept.origin, desk) {
        left.push(Span::styled(format!(", {origin}"), look.dim));
    }
    let mut right = vec![Span::raw("  ")];
    if area.width < WIDE
        && let Some(report) = &screen.live.report
    {
        let (word, score) = match report.fit.score {
            Some(score) => ("match", Some(score)),
            None => ("parse health", report.parse_health.score),
        };
        if let Some(score) = score {
            right.push(Span::styled(format!("{word} "), look.dim));
            let style = grade(look, f64::from(score.0) / 10.0);
            right.push(Span::styled(format!("{score}  "), style));
        }
    }
    let saving = &open.saving;
    let (word, style) = match (open.unsaved(), &saving.trouble) {
        (false, _) => ("saved", look.dim),
        (true, Some(_)) => ("not saved yet, still trying", look.warn),
        (true, None) => ("saving…", look.dim),
    };
    right.push(Span::styled(format!("{word} "), style));
    canvas.line(area, spread(left, right, usize::from(area.width)));
}

/// Returns what the resume was made from, for people; none for one that stands for itself.
fn origin(origin: &Origin, desk: &Desk) -> Option<String> {
    let resume = |id: &Uuid| {
        let all = desk.resumes.as_deref().unwrap_or_default();
        let found = all.iter().find(|resume| resume.id == *id);
        found.map_or("another", |resume| resume.name.as_str())
    };
    match origin {
        Origin::Master => None,
        Origin::Variant { master, .. } => Some(format!("made from {}", resume(master))),
        Origin::Mode { mode, track, .. } => {
            let of = track
                .as_ref()
                .map_or_else(String::new, |track| format!(" ({track})"));
            Some(match mode {
                Mode::Study => format!("follows what you learn{of}"),
                Mode::Fast => format!("made from a whole track{of}"),
                Mode::Analyzer => "made from a resume and a posting".to_owned(),
            })
        }
    }
}
