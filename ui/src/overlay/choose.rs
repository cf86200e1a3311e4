//! A list to choose from by a few letters: the palette, and resumes and postings.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::Outcome;
use crate::command::Move;
use crate::effect::Effect;
use crate::view::canvas::{Canvas, Spot};
use crate::widget::field::Field;
use crate::widget::rows::Rows;
use crate::widget::search::rank;
use crate::widget::words::spread;

type Then = Box<dyn FnOnce(usize) -> Vec<Effect> + Send>;

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is searched.
    pub label: String,
    /// What stands at the end of its row.
    pub detail: String,
}

/// A list to choose from by a few letters.
pub struct Choose {
    title: String,
    choices: Vec<Choice>,
    found: Vec<usize>,
    rows: Rows,
    field: Field,
    then: Option<Then>,
}

impl Choose {
    /// Returns a list; `then` is given the number of the choice.
    pub fn new(
        title: impl Into<String>,
        choices: Vec<Choice>,
        then: impl FnOnce(usize) -> Vec<Effect> + Send + 'static,
    ) -> Self {
        let found = (0..choices.len()).collect();
        Self {
            title: title.into(),
            choices,
            found,
            rows: Rows::default(),
            field: Field::line("").hint("type to search"),
            then: Some(Box::new(then)),
        }
    }

    /// Returns the list with the cursor on a choice.
    #[must_use]
    pub fn at(mut self, number: usize) -> Self {
        self.rows.at = number.min(self.choices.len().saturating_sub(1));
        self
    }

    pub(super) fn key(&mut self, key: KeyEvent) -> Outcome {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let movement = match key.code {
            KeyCode::Esc => return Outcome::Close(Vec::new()),
            KeyCode::Enter => return self.take(),
            KeyCode::Up => Some(Move::Up),
            KeyCode::Down => Some(Move::Down),
            KeyCode::Char('p' | 'k') if control => Some(Move::Up),
            KeyCode::Char('n' | 'j') if control => Some(Move::Down),
            KeyCode::PageUp => Some(Move::PageUp),
            KeyCode::PageDown => Some(Move::PageDown),
            _ => None,
        };
        match movement {
            Some(movement) => self.rows.go(movement, self.found.len()),
            None => {
                if self.field.key(key) {
                    self.search();
                }
            }
        }
        Outcome::Stay
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.field.paste(text);
        self.search();
    }

    pub(super) fn point(&mut self, spot: Spot) -> Outcome {
        if spot.part != "choices" {
            return Outcome::Stay;
        }
        self.rows.at = spot.row;
        self.take()
    }

    fn take(&mut self) -> Outcome {
        let chosen = self.found.get(self.rows.at);
        match (chosen, self.then.take()) {
            (Some(number), Some(then)) => Outcome::Close(then(*number)),
            (None, then) => {
                self.then = then;
                Outcome::Stay
            }
            (Some(_), None) => Outcome::Close(Vec::new()),
        }
    }

    fn search(&mut self) {
        let labels = self.choices.iter().map(|choice| choice.label.as_str());
        self.found = rank(&self.field.text(), labels);
        self.rows = Rows::default();
    }

    pub(super) fn view(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let look = canvas.look;
        let rows = u16::try_from(self.choices.len())
            .unwrap_or(u16::MAX)
            .saturating_add(4);
        let rows = rows.clamp(6, 22).min(area.height.saturating_sub(2));
        let place = canvas.before(area, area.width.saturating_sub(4).min(76), rows);
        let inside = canvas.panel(place, self.title.as_str(), true);
        let field = Rect {
            height: inside.height.min(1),
            ..inside
        };
        self.field.view(canvas, field, true);
        let list = Rect {
            y: inside.y.saturating_add(2).min(inside.bottom()),
            height: inside.height.saturating_sub(2),
            ..inside
        };
        if self.found.is_empty() {
            canvas.line(list, Span::styled("nothing has these letters", look.dim));
        }
        self.rows.view(
            canvas,
            list,
            "choices",
            self.found.len(),
            true,
            |row, width| {
                let choice = self
                    .found
                    .get(row)
                    .and_then(|number| self.choices.get(*number));
                let (label, detail) =
                    choice.map_or(("", ""), |c| (c.label.as_str(), c.detail.as_str()));
                let label = vec![Span::styled(label.to_owned(), look.text)];
                let detail = vec![Span::styled(format!(" {detail}"), look.dim)];
                spread(label, detail, usize::from(width))
            },
        );
    }
}

impl fmt::Debug for Choose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Choose({}, {} of {})",
            self.title,
            self.found.len(),
            self.choices.len()
        )
    }
}
