//! How the screen is drawn: the lists at the left, practice at the right; on narrow terminals one at a time.

mod feedback;
mod lists;
mod question;
mod trend;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Widget};

use super::{Interview, Part, Shown};
use crate::desk::Desk;
use crate::look::Look;
use crate::view::canvas::Canvas;

/// From how many columns on the lists stand beside practice.
const WIDE: u16 = 100;
/// How many columns the lists have then.
const LISTS: u16 = 44;

/// Draws the screen.
pub fn view(screen: &Interview, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    if area.width >= WIDE {
        let left = Rect {
            width: LISTS,
            ..area
        };
        let right = Rect {
            x: area.x + LISTS,
            width: area.width - LISTS,
            ..area
        };
        lists(screen, canvas, left, desk, titles(screen, canvas.look));
        match screen.part {
            Part::Practice => practice(screen, canvas, right, desk, "Practice".into()),
            Part::Questions => lists::question_here(screen, canvas, right),
            Part::History => lists::answer_here(screen, canvas, right, desk),
        }
        return;
    }
    let title = parts(screen, canvas.look);
    match screen.part {
        Part::Practice => practice(screen, canvas, area, desk, title),
        Part::Questions | Part::History => lists(screen, canvas, area, desk, title),
    }
}

fn practice(
    screen: &Interview,
    canvas: &mut Canvas<'_>,
    area: Rect,
    desk: &Desk,
    title: Line<'static>,
) {
    let inside = canvas.panel(area, title, screen.part == Part::Practice);
    canvas.hit(
        inside,
        crate::view::canvas::Spot {
            part: "practice",
            row: 0,
        },
    );
    let columns = usize::from(inside.width);
    let look = canvas.look;
    match (&screen.shown, &screen.open) {
        (Some(Shown::Feedback(shown)), _) => {
            let lines = feedback::lines(shown, look, columns, desk);
            read(screen, canvas, inside, lines);
        }
        (Some(Shown::Strong(question)), _) => {
            let lines = feedback::strong(question, look, columns);
            read(screen, canvas, inside, lines);
        }
        (None, Some(open)) => {
            question::view(open, canvas, inside, screen.is_writing(), desk);
        }
        (None, None) => question::none(screen, canvas, inside, desk),
    }
}

/// Draws what is longer than its place, from the line on that one scrolled to.
fn read(screen: &Interview, canvas: &mut Canvas<'_>, area: Rect, lines: Vec<Line<'static>>) {
    let height = usize::from(area.height);
    let furthest = lines.len().saturating_sub(height);
    screen.furthest.set(furthest);
    let first = screen.scroll.min(furthest);
    let seen: Vec<Line<'static>> = lines.into_iter().skip(first).take(height).collect();
    Paragraph::new(seen)
        .style(canvas.look.text)
        .render(area, canvas.buffer);
    if first < furthest && height > 1 {
        let more = Rect {
            x: area.right().saturating_sub(7),
            y: area.bottom(),
            width: 7,
            height: 1,
        };
        canvas.line(more, Span::styled(" more ▾", canvas.look.dim));
    }
}

fn lists(
    screen: &Interview,
    canvas: &mut Canvas<'_>,
    area: Rect,
    desk: &Desk,
    title: Line<'static>,
) {
    let tall = if area.height >= 26 { 12 } else { 6 };
    let below = if area.height >= 18 { tall } else { 0 };
    let top = Rect {
        height: area.height - below,
        ..area
    };
    let bottom = Rect {
        y: top.bottom(),
        height: below,
        ..area
    };
    let at_work = screen.part != Part::Practice;
    let inside = canvas.panel(top, title, at_work);
    match screen.part {
        Part::History => lists::answers(screen, canvas, inside, desk),
        Part::Practice | Part::Questions => lists::questions(screen, canvas, inside),
    }
    if below > 0 {
        trend::view(&screen.history, canvas, bottom, desk);
    }
}

/// Returns the titles of both lists, of which the one in front stands out.
fn titles(screen: &Interview, look: &Look) -> Line<'static> {
    let history = screen.part == Part::History;
    let style = |front: bool| if front { look.heading } else { look.dim };
    Line::from(vec![
        Span::styled(lists::questions_title(screen), style(!history)),
        Span::styled("  ", look.dim),
        Span::styled(lists::answers_title(screen), style(history)),
    ])
}

/// Returns the titles of all parts, of which the one in front stands out.
fn parts(screen: &Interview, look: &Look) -> Line<'static> {
    let style = |part: Part| {
        if part == screen.part {
            look.accent
        } else {
            look.dim
        }
    };
    Line::from(vec![
        Span::styled("Practice", style(Part::Practice)),
        Span::raw("  "),
        Span::styled(lists::questions_title(screen), style(Part::Questions)),
        Span::raw("  "),
        Span::styled(lists::answers_title(screen), style(Part::History)),
    ])
}
