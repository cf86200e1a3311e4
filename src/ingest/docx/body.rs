//! What stands in a body, a cell, a text box or a margin: paragraphs and tables in order.

use std::collections::HashMap;
use std::sync::Arc;

use super::numbering::Numbering;
use super::styles::Styles;
use super::xml::Element;
use crate::ingest::row::Row;
use crate::text::Layout;

/// A line of the document, or the empty line between two.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Block {
    /// A line.
    Line {
        /// Its contents.
        row: Row,
        /// Space before it in points, where it begins a paragraph; nothing within one.
        space: Option<f32>,
    },
    /// An empty line.
    Blank,
}

impl Block {
    /// Returns the line's contents.
    pub fn row(&self) -> Option<&Row> {
        match self {
            Self::Line { row, .. } => Some(row),
            Self::Blank => None,
        }
    }
}

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// Column, counted from 0.
    pub column: u32,
    /// Whether a colour lies, or may lie, behind it.
    pub shaded: bool,
    /// Whether it stands in a page's margin.
    pub margin: bool,
}

/// Walks through a part and gathers its lines.
#[derive(Debug)]
pub(super) struct Walker<'a> {
    /// The document's styles.
    pub styles: &'a Styles,
    /// The document's lists.
    pub numbering: &'a Numbering,
    /// Addresses of the part's hyperlinks.
    pub links: &'a HashMap<String, Arc<str>>,
    /// What was met so far.
    pub layout: Layout,
    /// Space after the last paragraph in points, its style, and whether that style suppresses it.
    pub(super) last: Option<(f32, Option<String>, bool)>,
}

impl<'a> Walker<'a> {
    /// Returns a walker at the start of a part.
    pub fn new(
        styles: &'a Styles,
        numbering: &'a Numbering,
        links: &'a HashMap<String, Arc<str>>,
    ) -> Self {
        Self {
            styles,
            numbering,
            links,
            layout: Layout::default(),
            last: None,
        }
    }

    /// Adds the blocks inside `parent` to `out`.
    pub fn blocks(&mut self, parent: &Element<'_>, place: Place, out: &mut Vec<Block>) {
        for child in parent.elements() {
            match child.name {
                "p" => self.paragraph(child, place, out),
                "tbl" => self.table(child, place, out),
                "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag" => {
                    self.blocks(child, place, out);
                }
                "AlternateContent" => {
                    if let Some(choice) = alternative(child) {
                        self.blocks(choice, place, out);
                    }
                }
                _ => {}
            }
        }
    }
}

/// Returns the one of several renderings that a current reader takes: the first choice, else the fallback
/// (ECMA-376-3, 10). The others hold the same text again.
pub(super) fn alternative<'a, 'b>(element: &'b Element<'a>) -> Option<&'b Element<'a>> {
    element
        .child("Choice")
        .or_else(|| element.child("Fallback"))
}
