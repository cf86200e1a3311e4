//! How the details of an application are drawn: how it stands, notes, and what it leads to.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_desk::application::Application;

use super::super::details::links;
use super::super::{Applications, Part};
use super::card::due;
use crate::desk::Desk;
use crate::look::Look;
use crate::view::canvas::Canvas;
use crate::widget::words::{self, cut, spread, wrap};

/// Draws the details: side by side where there is room, else one under the other.
pub fn view(screen: &Applications, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let title = cut(&screen.title(), usize::from(area.width.saturating_sub(6)));
    let inside = canvas.panel(area, title, screen.part == Part::Details);
    let Some(here) = screen.board.here() else {
        return;
    };
    let columns = usize::from(inside.width);
    if inside.width >= 90 {
        let third = inside.width / 3;
        let part = |number: u16| Rect {
            x: inside.x + number * third,
            width: third.saturating_sub(2),
            ..inside
        };
        let wide = usize::from(third.saturating_sub(2));
        canvas.text(part(0), standing(screen, here, canvas.look, wide, desk));
        linked(screen, canvas, part(1), here, desk);
        canvas.text(part(2), notes(here, canvas.look, wide));
        return;
    }
    let top = standing(screen, here, canvas.look, columns, desk);
    let taken = tall(top.len() + 1, inside.height / 2);
    canvas.text(
        Rect {
            height: taken.saturating_sub(1),
            ..inside
        },
        top,
    );
    let rest = below(inside, taken);
    let taken = tall(
        links(here).len().max(1) + 2,
        rest.height.saturating_sub(3).max(3),
    );
    linked(
        screen,
        canvas,
        Rect {
            height: taken.saturating_sub(1).min(rest.height),
            ..rest
        },
        here,
        desk,
    );
    canvas.text(below(rest, taken), notes(here, canvas.look, columns));
}

fn tall(lines: usize, most: u16) -> u16 {
    u16::try_from(lines).unwrap_or(u16::MAX).min(most)
}

fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}

/// Returns how far it has come, what is due, and its history, the last stage first.
fn standing(
    screen: &Applications,
    here: &Application,
    look: &Look,
    columns: usize,
    desk: &Desk,
) -> Vec<Line<'static>> {
    let stage = screen.moves.stage(here);
    let since = screen.moves.since(here);
    let since = since.map(|day| format!(" since {day}")).unwrap_or_default();
    let mut lines = vec![Line::from(vec![
        Span::styled(stage.name(), look.accent),
        Span::styled(since, look.dim),
    ])];
    lines.push(match here.next {
        Some(day) => {
            let (sign, style) = due(day, desk.day(desk.now), stage, look);
            Line::styled(format!("{sign}due on {day}"), style)
        }
        None => Line::styled("nothing is due; d sets a date", look.dim),
    });
    lines.push(Line::default());
    lines.push(Line::styled("How it went", look.heading));
    for step in here.history.iter().rev() {
        let said = vec![Span::styled(step.stage.name(), look.text)];
        let day = vec![Span::styled(step.on.to_string(), look.dim)];
        lines.push(spread(said, day, columns.min(24)));
    }
    lines
}

fn linked(
    screen: &Applications,
    canvas: &mut Canvas<'_>,
    area: Rect,
    here: &Application,
    desk: &Desk,
) {
    let look = canvas.look;
    canvas.line(area, Line::styled("Posting and documents", look.heading));
    let rows = below(area, 1);
    let links = links(here);
    if links.is_empty() {
        let said = wrap(
            "None. A lists a document that you sent.",
            usize::from(rows.width),
        );
        let said: Vec<Line<'_>> = said
            .into_iter()
            .map(|line| Line::styled(line, look.dim))
            .collect();
        return canvas.text(rows, said);
    }
    let at_work = screen.part == Part::Details;
    screen
        .links
        .view(canvas, rows, "links", links.len(), at_work, |row, width| {
            let Some(link) = links.get(row) else {
                return Line::default();
            };
            let (what, said) = screen.words(link, desk);
            let room = usize::from(width);
            let wide = room.saturating_sub(words::width(&what) + 1).max(room / 2);
            let said = Span::styled(format!(" {}", cut(&said, wide)), look.dim);
            spread(vec![Span::styled(what, look.text)], vec![said], room)
        });
}

fn notes(here: &Application, look: &Look, columns: usize) -> Vec<Line<'static>> {
    let mut lines = vec![Line::styled("Notes", look.heading)];
    if here.notes.is_empty() {
        lines.push(Line::styled("none; n writes some", look.dim));
    }
    let text = here.notes.lines().flat_map(|line| match line.trim() {
        "" => vec![String::new()],
        _ => wrap(line, columns),
    });
    lines.extend(text.map(|line| Line::styled(line, look.text)));
    lines
}
