//! A document as read: its characters in reading order, and how they lay on the page.

pub mod origin;

use serde::{Deserialize, Serialize};

/// A range of Unicode scalar values in [`Text::content`], end exclusive.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Span {
    /// Offset of the first character.
    pub start: usize,
    /// Offset behind the last character.
    pub end: usize,
}

/// What kind of file the text came from, found by content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// Portable Document Format.
    Pdf,
    /// Office Open XML word processing.
    Docx,
    /// OpenDocument text.
    Odt,
    /// Rich Text Format.
    Rtf,
    /// A web page.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    Plain,
    /// JSON Resume; `content` is then the JSON itself and `lines` are its lines.
    JsonResume,
}

impl Format {
    /// Whether its lines are whole paragraphs, which nothing but its reader's window wraps.
    pub fn is_unwrapped(self) -> bool {
        matches!(self, Self::Docx | Self::Odt | Self::Rtf | Self::Html)
    }
}

/// A document as read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// What kind of file it came from.
    pub format: Format,
    /// The characters in reading order: one line per [`Line`], joined by `\n`, with an empty line
    /// where the document leaves a wide gap. Normalised by NFKC, icon glyphs and soft hyphens dropped.
    pub content: String,
    /// The lines of `content` that hold text, in reading order.
    pub lines: Vec<Line>,
    /// Where links point.
    pub links: Vec<Link>,
    /// What the page looked like, as far as it tells how well other readers will fare.
    pub layout: Layout,
}

/// One line of text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Where it stands in [`Text::content`], without bullet and line break.
    pub span: Span,
    /// Page, counted from 0.
    pub page: u32,
    /// Column it belongs to in its page, counted from 0 in reading order; 0 where there is only one.
    pub column: u32,
    /// Left edge in points from the page's left; the indent where a format has no geometry.
    pub x: f32,
    /// Right edge in points.
    pub right: f32,
    /// Baseline in points from the page's top, growing downwards; 0 where unknown.
    pub y: f32,
    /// Space between this baseline and the previous line's in the same column, in points; 0 where unknown.
    pub above: f32,
    /// Largest font size in points; 0 where unknown.
    pub size: f32,
    /// Whether all of its letters are bold.
    pub bold: bool,
    /// Heading level that the format itself states (Markdown `#`, a heading style), 1 to 6; 0 for none.
    pub heading: u8,
    /// Whether it starts with a list mark. The mark is not part of `span`.
    pub bullet: bool,
    /// The runs of the line: split where a wide gap, a tab or a table cell border stands, or where the style changes.
    pub segments: Vec<Segment>,
}

/// A run of one style within a line.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// Where it stands in [`Text::content`].
    pub span: Span,
    /// Left edge in points; 0 where unknown.
    pub x: f32,
    /// Right edge in points; 0 where unknown.
    pub right: f32,
    /// Font size in points; 0 where unknown.
    pub size: f32,
    /// Bold letters.
    pub bold: bool,
    /// Slanted letters.
    pub italic: bool,
    /// Whether a wide gap, a tab or a cell border parts it from the segment before (style changes alone do not).
    pub gap: bool,
}

/// A link annotation or hyperlink.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The text that carries it; empty range where it lies on no text.
    pub span: Span,
    /// Its address, as the document states it.
    pub target: String,
}

/// What the page looked like. Counts are over the whole document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Layout {
    /// Number of pages; 1 for formats without pages.
    pub pages: u32,
    /// Largest number of text columns on one page.
    pub columns: u32,
    /// Images drawn.
    pub images: u32,
    /// Tables that hold text (formats that state them).
    pub tables: u32,
    /// Text boxes (formats that state them).
    pub text_boxes: u32,
    /// Glyphs with no Unicode value, private-use characters and replacement characters.
    pub unmapped: u32,
    /// Lines that stand in a page header or footer of the format (that of a word processor).
    pub margin_lines: u32,
    /// Whether the order of drawing differs from the reading order.
    pub reordered: bool,
    /// Text that a person cannot see (white, invisible mode, under 4 points, off the page). Not in `content`.
    pub hidden: Vec<String>,
    /// The certificate of Upward that is attached to the file, as JSON. Not in `content`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
}

/// Returns `c` in small letters, or itself where that is more than one character.
pub fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

impl Text {
    /// Returns the characters of `span`.
    pub fn slice(&self, span: Span) -> &str {
        let mut bounds = self
            .content
            .char_indices()
            .map(|(i, _)| i)
            .chain([self.content.len()])
            .skip(span.start);
        let Some(start) = bounds.next() else {
            return "";
        };
        let length = span.end.saturating_sub(span.start);
        match length.checked_sub(1) {
            None => "",
            Some(skip) => bounds
                .nth(skip)
                .map_or(&self.content[start..], |end| &self.content[start..end]),
        }
    }
}
