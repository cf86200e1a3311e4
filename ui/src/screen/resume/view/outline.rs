//! The outline: sections and their entries.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::at_work;
use crate::screen::resume::document::called;
use crate::screen::resume::form::OUTLINE;
use crate::screen::resume::open::Open;
use crate::screen::resume::open::cursor::{Side, outline_at, outline_len, outline_row};
use crate::screen::resume::schema::section;
use crate::view::canvas::Canvas;
use crate::widget::rows::Rows;
use crate::widget::words::{cut, spread};

/// Draws the outline.
pub fn view(open: &Open, canvas: &mut Canvas<'_>, area: Rect) {
    let look = canvas.look;
    let focused = at_work(open, Side::Outline);
    let inside = canvas.panel(area, "Sections", focused);
    let document = &open.document;
    let rows = Rows {
        at: outline_row(document, open.cursor),
    };
    let len = outline_len(document);
    rows.view(canvas, inside, OUTLINE, len, focused, |row, width| {
        let columns = usize::from(width);
        let Some((number, entry)) = outline_at(document, row) else {
            return Line::default();
        };
        if let Some(entry) = entry {
            let name = called(document, number, entry);
            let said = document
                .entry(number, entry)
                .is_some_and(|entry| !entry.is_empty());
            let style = if said { look.text } else { look.dim };
            return Line::styled(cut(&format!("  {name}"), columns), style);
        }
        let Some(section) = section(number) else {
            return Line::default();
        };
        let entries = document.entries(number);
        let empty = entries.iter().all(|entry| entry.is_empty());
        let style = if empty { look.dim } else { look.heading };
        let count = match (section.one, entries.len()) {
            (Some(_), 2..) => entries.len().to_string(),
            _ => String::new(),
        };
        spread(
            vec![Span::styled(section.title, style)],
            vec![Span::styled(count, look.dim)],
            columns,
        )
    });
}
