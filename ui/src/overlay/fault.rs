//! What went wrong, and what to do next.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_engine::error::Error;

use crate::view::canvas::Canvas;
use crate::widget::words::wrap;

/// What went wrong, and what to do next.
#[derive(Debug, Clone)]
pub struct Fault {
    /// The error.
    pub error: Error,
}

impl Fault {
    /// Draws it.
    pub fn view(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let columns = area.width.saturating_sub(4).min(72);
        let room = usize::from(columns.saturating_sub(4));
        let look = canvas.look;
        let said = wrap(&self.error.message, room);
        let mut lines: Vec<Line<'_>> = said.into_iter().map(Line::from).collect();
        for hint in &self.error.hints {
            for (number, line) in wrap(hint, room.saturating_sub(2)).into_iter().enumerate() {
                let mark = if number == 0 { "→ " } else { "  " };
                lines.push(Line::from(vec![
                    Span::styled(mark, look.accent),
                    Span::raw(line),
                ]));
            }
        }
        lines.push(Line::default());
        lines.push(Line::styled("any key goes on", look.dim));
        let rows = u16::try_from(lines.len())
            .unwrap_or(u16::MAX)
            .saturating_add(2);
        let place = canvas.before(area, columns, rows);
        let inside = canvas.panel(place, Span::styled("This did not work", look.bad), true);
        canvas.text(inside, lines);
    }
}
