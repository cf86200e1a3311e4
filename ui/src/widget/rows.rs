//! A list under a cursor, of which only the rows in sight are made.

use ratatui::layout::{Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Scrollbar, ScrollbarOrientation, ScrollbarState, StatefulWidget, Widget};

use crate::command::Move;
use crate::view::canvas::{Canvas, Spot};

/// The cursor of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rows {
    /// The row under the cursor.
    pub at: usize,
}

/// How far a page up or down leads: the height of lists differs from screen to screen, and movements do not know it.
const PAGE: usize = 10;

impl Rows {
    /// Moves the cursor among `len` rows.
    pub fn go(&mut self, movement: Move, len: usize) {
        self.at = movement.from(self.at, len, PAGE);
    }

    /// Keeps the cursor among `len` rows.
    pub fn keep(&mut self, len: usize) {
        self.at = self.at.min(len.saturating_sub(1));
    }

    /// Returns the first row in sight: the cursor stays in the middle, but at both ends.
    pub fn first(self, len: usize, height: usize) -> usize {
        let middle = self.at.saturating_sub(height / 2);
        middle.min(len.saturating_sub(height))
    }

    /// Draws the rows in sight, each made by `row` for its number. A click on one points to it as row of `part`.
    pub fn view(
        self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        part: &'static str,
        len: usize,
        focused: bool,
        row: impl Fn(usize, u16) -> Line<'static>,
    ) {
        let height = usize::from(area.height);
        let first = self.first(len, height);
        let scrolls = len > height;
        let width = area.width.saturating_sub(u16::from(scrolls));
        for (line, number) in (first..len).take(height).enumerate() {
            let y = area
                .y
                .saturating_add(u16::try_from(line).unwrap_or(u16::MAX));
            let place = Rect::new(area.x, y, width, 1);
            row(number, width).render(place, canvas.buffer);
            if number == self.at {
                let style = if focused {
                    canvas.look.selected
                } else {
                    canvas.look.resting
                };
                canvas.buffer.set_style(place, style);
            }
            canvas.hit(place, Spot { part, row: number });
        }
        if scrolls {
            let mut state = ScrollbarState::new(len.saturating_sub(height)).position(first);
            Scrollbar::new(ScrollbarOrientation::VerticalRight)
                .begin_symbol(None)
                .end_symbol(None)
                .thumb_symbol("┃")
                .track_symbol(Some("│"))
                .thumb_style(canvas.look.dim)
                .track_style(canvas.look.empty)
                .render(area.inner(Margin::default()), canvas.buffer, &mut state);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stays_among_the_rows_and_in_sight() {
        let mut rows = Rows::default();
        rows.go(Move::Up, 3);
        assert_eq!(rows.at, 0);
        rows.go(Move::Last, 100);
        assert_eq!((rows.at, rows.first(100, 10)), (99, 90));
        rows.go(Move::PageUp, 100);
        assert_eq!((rows.at, rows.first(100, 10)), (89, 84));
        rows.keep(0);
        assert_eq!((rows.at, rows.first(0, 10)), (0, 0));
    }
}
