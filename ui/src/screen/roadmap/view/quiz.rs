//! A quiz: the question at hand, and how it went.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{OPTIONS, RESULT};
use crate::screen::roadmap::piece;
use crate::screen::roadmap::quiz::Quiz;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::words::wrap;

/// The most columns that a line of a quiz has: longer ones are hard to read.
const COLUMNS: u16 = 84;

/// Draws a quiz.
pub fn view(quiz: &Quiz, canvas: &mut Canvas<'_>, area: Rect) {
    let inside = canvas.panel(area, format!("Quiz: {}", quiz.title), true);
    let inside = Rect {
        width: inside.width.min(COLUMNS),
        ..inside
    };
    let text = Rect {
        height: inside.height.saturating_sub(1),
        ..inside
    };
    let below = Rect {
        y: text.bottom(),
        height: inside.height.min(1),
        ..inside
    };
    let look = canvas.look;
    if let Some(pieces) = &quiz.result {
        piece::view(canvas, text, RESULT, pieces, Some(quiz.rows));
        let keys = "up and down to read, enter leaves";
        return canvas.line(below, Span::styled(keys, look.dim));
    }
    if quiz.question().is_none() {
        return canvas.line(
            text,
            Span::styled("Your answers are being marked…", look.dim),
        );
    }
    question(quiz, canvas, text);
    let keys = "1 to 9 or enter answers, backspace goes back, esc leaves";
    canvas.line(below, Span::styled(keys, look.dim));
}

fn question(quiz: &Quiz, canvas: &mut Canvas<'_>, area: Rect) {
    let Some((asked, number, of)) = quiz.question() else {
        return;
    };
    let look = canvas.look;
    let room = usize::from(area.width);
    let mut y = area.y;
    let mut put = |canvas: &mut Canvas<'_>, line: Line<'static>, option: Option<usize>| {
        if y >= area.bottom() {
            return;
        }
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        canvas.line(place, line);
        if let Some(row) = option {
            if row == quiz.rows.at {
                canvas.buffer.set_style(place, look.selected);
            }
            canvas.hit(place, Spot { part: OPTIONS, row });
        }
        y += 1;
    };
    let count = format!("Question {number} of {of}");
    put(canvas, Line::styled(count, look.dim), None);
    put(canvas, Line::default(), None);
    for line in wrap(&asked.question, room) {
        put(canvas, Line::styled(line, look.heading), None);
    }
    put(canvas, Line::default(), None);
    for (at, option) in asked.options.iter().enumerate() {
        for (row, line) in wrap(option, room.saturating_sub(4)).into_iter().enumerate() {
            let lead = match row {
                0 => format!(" {}  ", at + 1),
                _ => "    ".to_owned(),
            };
            let line = vec![Span::styled(lead, look.key), Span::styled(line, look.text)];
            put(canvas, Line::from(line), Some(at));
        }
    }
}
