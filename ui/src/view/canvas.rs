//! What screens draw on.

use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Text};
use ratatui::widgets::{Block, BorderType, Clear, Padding, Paragraph, Widget, Wrap};
use url::Url;

use crate::look::Look;
use crate::widget::words::width;

/// A place that can be clicked, by the part of the screen and the row in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The part of the screen, by a name that the screen gave.
    pub part: &'static str,
    /// The row in it, or whatever number the screen gave.
    pub row: usize,
}

/// What was drawn where, for the mouse. What is drawn later lies above.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    spots: Vec<(Rect, Spot)>,
}

impl Hits {
    /// Returns the topmost spot at a position.
    pub fn at(&self, position: Position) -> Option<Spot> {
        let found = self
            .spots
            .iter()
            .rev()
            .find(|(area, _)| area.contains(position));
        found.map(|(_, spot)| *spot)
    }
}

/// A buffer to draw on, and the look to draw in.
#[derive(Debug)]
pub struct Canvas<'a> {
    /// The cells.
    pub buffer: &'a mut Buffer,
    /// The look.
    pub look: &'a Look,
    /// Whether something will be drawn before the screen. Pictures that a terminal keeps by itself are left out then: they
    /// would not come back whole where they were covered.
    pub covered: bool,
    hits: Hits,
}

impl<'a> Canvas<'a> {
    /// Returns an empty canvas.
    pub fn new(buffer: &'a mut Buffer, look: &'a Look) -> Self {
        Self {
            buffer,
            look,
            covered: false,
            hits: Hits::default(),
        }
    }

    /// Ends drawing.
    pub fn done(self) -> Hits {
        self.hits
    }

    /// Lets an area be clicked.
    pub fn hit(&mut self, area: Rect, spot: Spot) {
        self.hits.spots.push((area, spot));
    }

    /// Draws a line at the top of an area.
    pub fn line<'l>(&mut self, area: Rect, line: impl Into<Line<'l>>) {
        let top = Rect {
            height: area.height.min(1),
            ..area
        };
        line.into().style(self.look.text).render(top, self.buffer);
    }

    /// Draws text, broken between words; returns nothing of how far it reached.
    pub fn text<'t>(&mut self, area: Rect, text: impl Into<Text<'t>>) {
        let text = Paragraph::new(text)
            .style(self.look.text)
            .wrap(Wrap { trim: false });
        text.render(area, self.buffer);
    }

    /// Lets terminals that know links (OSC 8) open an address from what was drawn in an area. Each cell bears the whole
    /// link, so that any of them can be drawn anew alone.
    pub fn link(&mut self, area: Rect, address: &Url) {
        let mut covered = 0;
        for position in area.positions() {
            let Some(cell) = self.buffer.cell_mut(position) else {
                continue;
            };
            let taken = u16::try_from(width(cell.symbol()))
                .ok()
                .and_then(NonZeroU16::new);
            if covered > 0 {
                covered -= 1;
            } else if let Some(taken) = taken {
                covered = taken.get() - 1;
                let linked = format!(
                    "\u{1b}]8;;{address}\u{1b}\\{}\u{1b}]8;;\u{1b}\\",
                    cell.symbol()
                );
                cell.set_symbol(&linked)
                    .set_diff_option(CellDiffOption::ForcedWidth(taken));
            }
        }
    }

    /// Draws a frame with a title around an area; returns what is inside. The part at work stands out.
    pub fn panel<'t>(&mut self, area: Rect, title: impl Into<Line<'t>>, at_work: bool) -> Rect {
        let (border, heading) = match at_work {
            true => (self.look.border_at_work, self.look.accent),
            false => (self.look.border, self.look.heading),
        };
        let mut title: Line<'t> = title.into();
        title.spans.insert(0, " ".into());
        title.spans.push(" ".into());
        let block = Block::bordered()
            .border_type(BorderType::Rounded)
            .border_style(border)
            .title(title.style(heading))
            .padding(Padding::horizontal(1));
        let inside = block.inner(area);
        block.render(area, self.buffer);
        inside
    }

    /// Clears the middle of an area for something before it, of at most this size; returns where.
    pub fn before(&mut self, area: Rect, columns: u16, rows: u16) -> Rect {
        let (width, height) = (columns.min(area.width), rows.min(area.height));
        let place = Rect {
            x: area.x + (area.width - width) / 2,
            y: area.y + (area.height - height) / 2,
            width,
            height,
        };
        Clear.render(place, self.buffer);
        place
    }
}
