//! What stands in a body, a cell, a text box or a margin: paragraphs and tables in order.

use std::collections::HashMap;
use std::sync::Arc;

use super::numbering::Numbering;
use super::props::{is_shade, on};
use super::styles::Styles;
use crate::ingest::block::{self, Block, Cell, Floats, Gaps};
use crate::ingest::xml::Element;
use crate::text::Layout;

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
    /// What floats beside the text.
    pub floats: Floats,
    /// The space between paragraphs.
    pub gaps: Gaps,
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
            floats: Floats::default(),
            gaps: Gaps::default(),
        }
    }

    /// Adds the blocks inside `parent` to `out`.
    pub fn blocks(&mut self, parent: &Element<'_>, place: Place, out: &mut Vec<Block>) {
        for child in parent.elements() {
            match child.name {
                "p" => self.paragraph(child, place, out),
                "tbl" => self.table(child, place, out),
                "AlternateContent" => {
                    if let Some(choice) = alternative(child) {
                        self.blocks(choice, place, out);
                    }
                }
                _ if wraps(child) => self.blocks(child, place, out),
                _ => {}
            }
        }
    }

    /// Adds the lines of a table to `out`, row by row.
    fn table(&mut self, element: &Element<'_>, place: Place, out: &mut Vec<Block>) {
        let shaded = element
            .child("tblPr")
            .and_then(|props| props.child("tblStyle"))
            .and_then(|style| style.attribute("val"))
            .is_some_and(|style| self.styles.shades(&style));
        let place = Place {
            shaded: place.shaded || shaded,
            ..place
        };
        let lines = out.len();
        self.rows(element, place, out);
        if out.iter().skip(lines).any(|block| block.row().is_some()) {
            self.layout.tables += 1;
        }
        self.gaps = Gaps::default();
    }

    /// Adds the rows inside `parent`, which may be wrapped.
    fn rows(&mut self, parent: &Element<'_>, place: Place, out: &mut Vec<Block>) {
        for child in parent.elements() {
            if child.name == "tr" {
                let mut cells = Vec::new();
                self.cells(child, place, &mut cells);
                let columns = block::row(cells, place.column, &mut self.floats, out);
                self.layout.columns = self.layout.columns.max(columns);
            } else if wraps(child) {
                self.rows(child, place, out);
            }
        }
    }

    /// Adds the cells inside `parent`, which may be wrapped.
    fn cells(&mut self, parent: &Element<'_>, place: Place, cells: &mut Vec<Cell>) {
        for child in parent.elements() {
            if child.name == "tc" {
                let shade = child.child("tcPr").and_then(|props| props.child("shd"));
                let place = Place {
                    shaded: place.shaded || shade.is_some_and(is_shade),
                    ..place
                };
                let mut cell = Vec::new();
                self.gaps = Gaps::default();
                self.blocks(child, place, &mut cell);
                cells.push(cell);
            } else if wraps(child) {
                self.cells(child, place, cells);
            }
        }
    }
}

/// Whether an element only wraps what stands in it. What was deleted or moved away ("del", "moveFrom"), and the
/// hint that a content control shows until it is filled in (ECMA-376-1, 17.5.2.39), are not read.
pub(super) fn wraps(element: &Element<'_>) -> bool {
    match element.name {
        "ins" | "moveTo" | "smartTag" | "customXml" | "sdtContent" => true,
        "sdt" => !element
            .child("sdtPr")
            .and_then(|props| props.child("showingPlcHdr"))
            .is_some_and(on),
        _ => false,
    }
}

/// Returns the one of several renderings that a current reader takes: the first choice, else the fallback
/// (ECMA-376-3, 10). The others hold the same text again.
pub(super) fn alternative<'a, 'b>(element: &'b Element<'a>) -> Option<&'b Element<'a>> {
    element
        .child("Choice")
        .or_else(|| element.child("Fallback"))
}
