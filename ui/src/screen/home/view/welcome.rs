//! What is offered on the first start.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::CHOICES;
use crate::screen::home::Home;
use crate::screen::home::welcome::OFFERS;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::words::wrap;

/// Columns and rows of an offer, with its frame.
const COLUMNS: u16 = 72;
const ROWS: u16 = 4;

/// Draws what is offered on the first start.
pub fn view(home: &Home, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let count = u16::try_from(OFFERS.len()).unwrap_or(u16::MAX);
    let head = if area.height >= count * ROWS + 6 {
        4
    } else {
        2
    };
    let width = COLUMNS.min(area.width);
    let height = (count * ROWS + head).min(area.height);
    let place = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 3,
        width,
        height,
    };
    let welcome = vec![
        Span::styled("Welcome to Upward.", look.heading),
        Span::styled(" There is nothing here yet. How do you begin?", look.text),
    ];
    canvas.line(
        Rect {
            x: place.x + 1,
            width: place.width.saturating_sub(1),
            ..place
        },
        Line::from(welcome),
    );
    let mut y = place.y + head - 1;
    for (at, (verb, title, text)) in OFFERS.iter().enumerate() {
        let under = at == home.choice.at;
        let box_place = Rect {
            y,
            height: ROWS.min(area.bottom().saturating_sub(y)),
            ..place
        };
        let title = match under {
            true => format!("▸ {title}"),
            false => (*title).to_owned(),
        };
        let inside = canvas.panel(box_place, title, under);
        let busy = *verb == super::super::Verb::Sample && home.sampling;
        let said = if busy {
            "The sample is being added…"
        } else {
            text
        };
        let wrapped = wrap(said, usize::from(inside.width));
        let style = if under { look.text } else { look.dim };
        let lines = wrapped.into_iter().map(|line| Line::styled(line, style));
        super::lines(canvas, inside, lines.collect());
        canvas.hit(
            box_place,
            Spot {
                part: CHOICES,
                row: at,
            },
        );
        y = y.saturating_add(ROWS);
    }
}
