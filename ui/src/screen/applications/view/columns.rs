//! How the stages are drawn side by side. Only cards in sight are made.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::board::STAGES;
use super::super::{Applications, Part};
use super::{COLUMNS, card};
use crate::desk::Desk;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::words::spread;

/// How many rows a card takes, with the blank one under it.
const CARD: u16 = 4;

/// Draws the columns.
pub fn view(screen: &Applications, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let count = u16::try_from(STAGES.len()).unwrap_or(1);
    let (each, gap) = ((area.width + 2) / count, 2);
    let mut x = area.x;
    for column in 0..STAGES.len() {
        let place = Rect {
            x,
            width: each.saturating_sub(gap),
            ..area
        };
        one(screen, canvas, place, column, desk);
        x = x.saturating_add(each);
    }
}

fn one(screen: &Applications, canvas: &mut Canvas<'_>, area: Rect, column: usize, desk: &Desk) {
    let look = canvas.look;
    let here = column == screen.board.column;
    let style = if here { look.accent } else { look.heading };
    let name = STAGES.get(column).map_or("", |stage| stage.name());
    let len = screen.board.len(column);
    let count = Span::styled(len.to_string(), look.dim);
    let head = spread(
        vec![Span::styled(name, style)],
        vec![count],
        usize::from(area.width),
    );
    canvas.line(area, head);
    canvas.hit(
        Rect {
            height: area.height.min(2),
            ..area
        },
        Spot {
            part: "stages",
            row: column,
        },
    );
    let rule = Rect {
        y: area.y + 1,
        height: 1,
        ..area
    };
    let line = if here { "━" } else { "─" };
    let style = if here {
        look.border_at_work
    } else {
        look.border
    };
    canvas.line(
        rule,
        Line::styled(line.repeat(usize::from(area.width)), style),
    );
    let below = Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(2),
        ..area
    };
    cards(screen, canvas, below, column, desk);
}

fn cards(screen: &Applications, canvas: &mut Canvas<'_>, area: Rect, column: usize, desk: &Desk) {
    let look = canvas.look;
    let (rows, len) = (screen.board.rows(column), screen.board.len(column));
    // The last card in sight needs no blank row under it; one row stays for how many more there are.
    let height = usize::from(area.height / CARD).max(1);
    let first = rows.first(len, height);
    let part = COLUMNS.get(column).copied().unwrap_or_default();
    let mut y = area.y;
    for row in (first..len).take(height) {
        let Some(application) = screen.board.at(column, row) else {
            break;
        };
        let place = Rect {
            y,
            height: 3.min(area.bottom().saturating_sub(y)),
            ..area
        };
        let columns = usize::from(area.width);
        for (at, line) in (0..).zip(card::lines(application, &screen.moves, look, columns, desk)) {
            let line_at = Rect {
                y: y + at,
                height: u16::from(y + at < place.bottom()),
                ..place
            };
            canvas.line(line_at, line);
        }
        if column == screen.board.column && row == rows.at {
            let style = match screen.part {
                Part::Board => look.selected,
                Part::Details => look.resting,
            };
            canvas.buffer.set_style(place, style);
        }
        canvas.hit(place, Spot { part, row });
        y = y.saturating_add(CARD);
    }
    let more = len.saturating_sub(first + height);
    if more > 0 {
        let last = Rect {
            y: area.bottom().saturating_sub(1),
            height: 1,
            ..area
        };
        canvas.line(last, Line::styled(format!("{more} more ▾"), look.dim));
    }
}
