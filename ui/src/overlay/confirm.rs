//! A question that is answered by yes or no: only before what cannot be undone.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Outcome;
use crate::effect::Effect;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::words::wrap;

/// A question that is answered by yes or no.
#[derive(Debug)]
pub struct Confirm {
    title: String,
    text: String,
    yes: Vec<Effect>,
}

impl Confirm {
    /// Returns a question: `title` says in a few words what is about to be done, `text` what that means.
    pub fn new(title: impl Into<String>, text: impl Into<String>, yes: Vec<Effect>) -> Self {
        Self {
            title: title.into(),
            text: text.into(),
            yes,
        }
    }

    pub(super) fn key(&mut self, key: KeyEvent) -> Outcome {
        match key.code {
            KeyCode::Char('y' | 'Y') => Outcome::Close(std::mem::take(&mut self.yes)),
            KeyCode::Char('n' | 'N' | 'q') | KeyCode::Esc => Outcome::Close(Vec::new()),
            _ => Outcome::Stay,
        }
    }

    pub(super) fn point(&mut self, spot: Spot) -> Outcome {
        match (spot.part, spot.row) {
            ("confirm", 0) => Outcome::Close(std::mem::take(&mut self.yes)),
            ("confirm", 1) => Outcome::Close(Vec::new()),
            _ => Outcome::Stay,
        }
    }

    pub(super) fn view(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let columns = area.width.saturating_sub(4).min(64);
        let look = canvas.look;
        let said = wrap(&self.text, usize::from(columns.saturating_sub(4)));
        let mut lines: Vec<Line<'_>> = said.into_iter().map(Line::from).collect();
        lines.push(Line::default());
        let rows = u16::try_from(lines.len())
            .unwrap_or(u16::MAX)
            .saturating_add(3);
        let place = canvas.before(area, columns, rows);
        let inside = canvas.panel(place, self.title.as_str(), true);
        canvas.text(inside, lines);
        let end = Rect {
            y: inside.bottom().saturating_sub(1),
            height: inside.height.min(1),
            ..inside
        };
        let answers = [(" y ", "yes   "), (" n ", "no")];
        let mut spans = Vec::new();
        for (key, word) in answers {
            spans.push(Span::styled(key, look.key));
            spans.push(Span::raw(word));
        }
        canvas.line(end, Line::from(spans));
        canvas.hit(
            Rect {
                width: end.width.min(9),
                ..end
            },
            Spot {
                part: "confirm",
                row: 0,
            },
        );
        let no = Rect {
            x: end.x + end.width.min(9),
            width: end.width.saturating_sub(9).min(6),
            ..end
        };
        canvas.hit(
            no,
            Spot {
                part: "confirm",
                row: 1,
            },
        );
    }
}
