//! What stands in a text, a cell, a text box or a margin: paragraphs, lists and tables in order.

use super::styles::Styles;
use crate::ingest::block::{self, Block, Cell, Floats, Gaps};
use crate::ingest::xml::Element;
use crate::text::Layout;

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place<'a> {
    /// Column, counted from 0.
    pub column: u32,
    /// Whether a colour lies, or may lie, behind it.
    pub shaded: bool,
    /// Whether it stands in a page's margin.
    pub margin: bool,
    /// Depth of lists; 0 for none.
    pub level: u32,
    /// Style of the innermost list that names one.
    pub list: Option<&'a str>,
    /// Whether it is the first paragraph of an item, before which the mark stands.
    pub marked: bool,
}

/// Walks through a part and gathers its lines.
#[derive(Debug)]
pub(super) struct Walker<'a> {
    /// The styles of the part.
    pub styles: &'a Styles,
    /// What was met so far.
    pub layout: Layout,
    /// What floats beside the text.
    pub floats: Floats,
    /// Footnotes and endnotes, which stand behind the body.
    pub notes: Vec<Block>,
    /// The space between paragraphs.
    pub gaps: Gaps,
}

impl<'a> Walker<'a> {
    /// Returns a walker at the start of a part.
    pub fn new(styles: &'a Styles) -> Self {
        Self {
            styles,
            layout: Layout::default(),
            floats: Floats::default(),
            notes: Vec::new(),
            gaps: Gaps::default(),
        }
    }

    /// Adds the blocks inside `parent` to `out`.
    pub fn blocks(&mut self, parent: &Element<'_>, place: Place<'_>, out: &mut Vec<Block>) {
        for child in parent.elements() {
            match child.name {
                "p" | "h" => self.paragraph(child, place, out),
                "list" => self.list(child, place, out),
                "table" => self.table(child, place, out),
                "frame" | "custom-shape" | "rect" | "g" => self.drawing(child, place, out),
                "section" => {
                    let columns = self.styles.columns(child.attribute("style-name"));
                    self.layout.columns = self.layout.columns.max(columns);
                    self.blocks(child, place, out);
                }
                // What was deleted stands in "tracked-changes", comments in "annotation": neither is read.
                "numbered-paragraph" | "index-body" | "table-of-content" | "content-control" => {
                    self.blocks(child, place, out);
                }
                _ => {}
            }
        }
    }

    fn list(&mut self, element: &Element<'_>, place: Place<'_>, out: &mut Vec<Block>) {
        let own = element.attribute("style-name");
        let place = Place {
            level: place.level + 1,
            list: own.as_deref().or(place.list),
            ..place
        };
        let items = element.elements();
        for item in items.filter(|item| matches!(item.name, "list-item" | "list-header")) {
            let mut marked = item.name == "list-item";
            for child in item.elements() {
                let inside = Place { marked, ..place };
                match child.name {
                    "p" | "h" => {
                        self.paragraph(child, inside, out);
                        marked = false;
                    }
                    "list" => self.list(child, place, out),
                    _ => {}
                }
            }
        }
    }

    fn table(&mut self, element: &Element<'_>, place: Place<'_>, out: &mut Vec<Block>) {
        let place = Place {
            shaded: place.shaded || self.shades("table", element),
            level: 0,
            ..place
        };
        let lines = out.len();
        self.rows(element, place, out);
        if out.iter().skip(lines).any(|block| block.row().is_some()) {
            self.layout.tables += 1;
        }
        self.gaps = Gaps::default();
    }

    /// Adds the rows inside `parent`, which may be grouped.
    fn rows(&mut self, parent: &Element<'_>, place: Place<'_>, out: &mut Vec<Block>) {
        for child in parent.elements() {
            match child.name {
                "table-row" => {
                    let mut cells: Vec<Cell> = Vec::new();
                    for cell in child.elements().filter(|cell| cell.name == "table-cell") {
                        let place = Place {
                            shaded: place.shaded || self.shades("table-cell", cell),
                            ..place
                        };
                        let mut inside = Vec::new();
                        self.gaps = Gaps::default();
                        self.blocks(cell, place, &mut inside);
                        cells.push(inside);
                    }
                    let columns = block::row(cells, place.column, &mut self.floats, out);
                    self.layout.columns = self.layout.columns.max(columns);
                }
                "table-rows" | "table-header-rows" | "table-row-group" => {
                    self.rows(child, place, out);
                }
                _ => {}
            }
        }
    }

    /// Whether the style of a table or cell lays a colour behind its text.
    fn shades(&self, family: &str, element: &Element<'_>) -> bool {
        let name = element.attribute("style-name");
        self.styles.props(family, name.as_deref()).shaded == Some(true)
    }

    /// Counts the pictures of a drawing, and adds the lines of its text boxes to `out`.
    pub fn drawing(&mut self, element: &Element<'_>, place: Place<'_>, out: &mut Vec<Block>) {
        if element.child("image").is_some() && element.child("text-box").is_none() {
            self.layout.images += 1;
        }
        if element.name == "g" {
            return self.blocks(element, place, out);
        }
        // What fills a box is drawn by its shape, whose colour is not looked up.
        let place = Place {
            shaded: true,
            level: 0,
            marked: false,
            ..place
        };
        let gaps = std::mem::take(&mut self.gaps);
        let mut inside = Vec::new();
        self.blocks(
            element.child("text-box").unwrap_or(element),
            place,
            &mut inside,
        );
        self.gaps = gaps;
        if inside.iter().any(|block| block.row().is_some()) {
            self.layout.text_boxes += 1;
            self.floats.text_box(inside, out);
        }
    }
}
