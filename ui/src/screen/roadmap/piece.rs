//! Text that is read piece by piece: the cursor goes from one to the next, and each takes as many lines as it needs.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use url::Url;

use crate::view::canvas::{Canvas, Spot};
use crate::widget::rows::Rows;
use crate::widget::words::{width, wrap};

/// What a piece means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Plain text.
    #[default]
    Plain,
    /// What one need not read.
    Dim,
    /// A heading, with a blank line before it.
    Heading,
    /// An address.
    Link,
    /// What is well.
    Good,
    /// What one should look at.
    Warn,
    /// What is wrong.
    Bad,
}

/// What can be done with a piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// Open the resource of this number.
    Resource(usize),
    /// Open the evidence of this number, or take it away.
    Evidence(usize),
    /// Go to a module.
    Module(String),
    /// Answer the quiz.
    Quiz,
}

/// A piece of text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Piece {
    lead: String,
    text: String,
    tone: Tone,
    /// What can be done with it.
    pub item: Option<Item>,
    link: Option<Url>,
}

impl Piece {
    /// Returns a piece of text.
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            tone,
            ..Self::default()
        }
    }

    /// Returns the piece with what stands before its first line; the others are set in as far.
    #[must_use]
    pub fn lead(mut self, lead: impl Into<String>) -> Self {
        self.lead = lead.into();
        self
    }

    /// Returns the piece with what can be done with it.
    #[must_use]
    pub fn item(mut self, item: Item) -> Self {
        self.item = Some(item);
        self
    }

    /// Returns the piece as a link to an address, where it is one of a page.
    #[must_use]
    pub fn link(mut self, address: &str) -> Self {
        self.link = page(address);
        self
    }
}

/// Returns an address of a page.
pub fn page(address: &str) -> Option<Url> {
    let url = Url::parse(address).ok()?;
    matches!(url.scheme(), "http" | "https").then_some(url)
}

/// Draws the pieces in sight: that under the cursor always is.
pub fn view(
    canvas: &mut Canvas<'_>,
    area: Rect,
    part: &'static str,
    pieces: &[Piece],
    cursor: Option<Rows>,
) {
    let room = usize::from(area.width);
    let mut lines: Vec<(usize, usize, String)> = Vec::new();
    let (mut top, mut bottom) = (0, 0);
    for (number, piece) in pieces.iter().enumerate() {
        if piece.tone == Tone::Heading && number > 0 {
            lines.push((number, usize::MAX, String::new()));
        }
        let from = lines.len();
        let columns = room.saturating_sub(width(&piece.lead));
        let wrapped = wrap(&piece.text, columns);
        lines.extend(
            wrapped
                .into_iter()
                .enumerate()
                .map(|(line, text)| (number, line, text)),
        );
        if cursor.is_some_and(|rows| rows.at == number) {
            (top, bottom) = (from, lines.len());
        }
    }
    let height = usize::from(area.height);
    let middle = (top + bottom) / 2;
    let first = middle.saturating_sub(height / 2).min(top);
    let first = first.min(lines.len().saturating_sub(height));
    for (row, (number, line, text)) in lines.into_iter().skip(first).take(height).enumerate() {
        let Some(piece) = pieces.get(number) else {
            continue;
        };
        let y = area
            .y
            .saturating_add(u16::try_from(row).unwrap_or(u16::MAX));
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        if line == usize::MAX {
            continue;
        }
        let lead = match line {
            0 => piece.lead.clone(),
            _ => " ".repeat(width(&piece.lead)),
        };
        let taken = u16::try_from(width(&lead)).unwrap_or(u16::MAX);
        let written = u16::try_from(width(&text)).unwrap_or(u16::MAX);
        let style = style(canvas, piece.tone);
        let lead = Span::styled(lead, canvas.look.dim);
        canvas.line(place, Line::from(vec![lead, Span::styled(text, style)]));
        if cursor.is_some_and(|rows| rows.at == number) {
            canvas.buffer.set_style(place, canvas.look.selected);
        }
        if let Some(url) = &piece.link {
            let x = area.x.saturating_add(taken);
            let width = written.min(area.right().saturating_sub(x));
            canvas.link(Rect { x, width, ..place }, url);
        }
        canvas.hit(place, Spot { part, row: number });
    }
}

fn style(canvas: &Canvas<'_>, tone: Tone) -> Style {
    match tone {
        Tone::Plain => canvas.look.text,
        Tone::Dim => canvas.look.dim,
        Tone::Heading => canvas.look.heading,
        Tone::Link => canvas.look.link,
        Tone::Good => canvas.look.good,
        Tone::Warn => canvas.look.warn,
        Tone::Bad => canvas.look.bad,
    }
}
