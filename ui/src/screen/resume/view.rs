//! How the form is drawn: the outline, the fields beside it, and the score.

mod fields;
mod header;
mod outline;
mod score;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Resume;
use super::open::Open;
use super::open::cursor::Side;
use super::preview;
use crate::desk::Desk;
use crate::view::canvas::Canvas;

/// From how many columns on all three parts stand side by side.
const WIDE: u16 = 110;
/// From how many columns on the outline stands beside the fields.
const TWO: u16 = 76;

/// Draws the form.
pub fn view(screen: &Resume, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let Some(open) = &screen.open else {
        return nothing(canvas, area, desk);
    };
    header::view(screen, open, canvas, Rect { height: 1, ..area }, desk);
    let body = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    let body = match screen.preview.on {
        true => {
            let (form, page) = preview::split(body, desk.window.cell);
            preview::view(&screen.preview, canvas, page);
            form
        }
        false => body,
    };
    if body.width == 0 {
        return;
    }
    let side = open.cursor.side;
    if body.width < TWO {
        return match side {
            Side::Outline => outline::view(open, canvas, body),
            Side::Fields => fields::view(open, canvas, body),
            Side::Score => score::view(screen, open, canvas, body, desk),
        };
    }
    let left = if body.width < WIDE { 26 } else { 30 };
    let right = if body.width < WIDE {
        0
    } else {
        body.width * 3 / 10
    };
    let part = |x, width| Rect {
        x: body.x + x,
        width,
        ..body
    };
    outline::view(open, canvas, part(0, left));
    let middle = part(left, body.width - left - right);
    if right > 0 {
        fields::view(open, canvas, middle);
        let end = part(body.width - right, right);
        score::view(screen, open, canvas, end, desk);
    } else if side == Side::Score {
        score::view(screen, open, canvas, middle, desk);
    } else {
        fields::view(open, canvas, middle);
    }
}

/// Says what to do where there is no resume to show.
fn nothing(canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let inside = canvas.panel(area, "Resume", true);
    let known = desk.resumes.as_ref();
    if known.is_none_or(|resumes| !resumes.is_empty()) {
        return canvas.line(inside, Line::styled("Reading your resume…", look.dim));
    }
    let key = |key: &'static str, what: &'static str| {
        Line::from(vec![
            Span::styled(format!("  {key}  "), look.key),
            Span::styled(what, look.text),
        ])
    };
    let lines = vec![
        Line::styled("There is no resume yet.", look.heading),
        Line::default(),
        key(
            "i",
            "opens a document: PDF, DOCX, TXT, MD or JSON. You can also drop it here",
        ),
        key("I", "takes its text. You can also paste it here"),
        key("n", "begins an empty one"),
        key("m", "makes one from what you have learned on the roadmap"),
    ];
    canvas.text(inside, lines);
}

/// Whether a part of the form is at work.
fn at_work(open: &Open, side: Side) -> bool {
    open.cursor.side == side
}
