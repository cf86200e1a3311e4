//! Searching a list in place.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::view::canvas::Canvas;
use crate::widget::field::Field;

/// A search in place: once opened it takes letters, enter ends typing and keeps what was found, esc clears it.
#[derive(Debug, Clone, Default)]
pub struct Finder {
    field: Option<Field>,
    typing: bool,
}

impl Finder {
    /// Opens the search, or goes on typing in it.
    pub fn open(&mut self) {
        self.field.get_or_insert_with(|| Field::line(""));
        self.typing = true;
    }

    /// Clears the search; tells whether there was one.
    pub fn clear(&mut self) -> bool {
        self.typing = false;
        self.field.take().is_some()
    }

    /// Whether letters belong to the search.
    pub fn typing(&self) -> bool {
        self.typing
    }

    /// Whether there is a search.
    pub fn is_open(&self) -> bool {
        self.field.is_some()
    }

    /// Returns what is searched; empty where nothing is.
    pub fn wanted(&self) -> String {
        self.field.as_ref().map(Field::text).unwrap_or_default()
    }

    /// Takes a key; tells whether something else is searched now.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        match key.code {
            KeyCode::Esc => self.clear(),
            KeyCode::Enter => {
                self.typing = false;
                self.wanted().trim().is_empty() && self.clear()
            }
            _ => self.field.as_mut().is_some_and(|field| field.key(key)),
        }
    }

    /// Takes pasted text; tells whether something else is searched now.
    pub fn paste(&mut self, text: &str) -> bool {
        self.field.as_mut().is_some_and(|field| field.paste(text))
    }

    /// Draws the search in a line of its own.
    pub fn view(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(field) = &self.field else {
            return;
        };
        canvas.line(area, Span::styled("/", canvas.look.key));
        let rest = Rect {
            x: area.x.saturating_add(2).min(area.right()),
            width: area.width.saturating_sub(2),
            height: area.height.min(1),
            ..area
        };
        field.view(canvas, rest, self.typing);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enter_keeps_what_is_searched_and_esc_clears_it() {
        let mut finder = Finder::default();
        finder.open();
        assert!(finder.key(KeyEvent::from(KeyCode::Char('a'))));
        assert!(!finder.key(KeyEvent::from(KeyCode::Enter)));
        assert_eq!((finder.wanted().as_str(), finder.typing()), ("a", false));
        assert!(finder.clear());
        assert!(!finder.is_open());
    }
}
