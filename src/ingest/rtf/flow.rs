//! The paragraphs and tables of one stream of text: the body, a margin, a note or a text box.

use crate::ingest::block::{self, Block, Cell, Floats, Gaps, ParaProps, Paragraph, Setting};
use crate::text::Layout;

/// Deepest nesting of tables.
const MAX_TABLES: usize = 16;

/// A stream of text in the making.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// The paragraph in the making.
    pub open: Paragraph,
    /// Whether a page number stands in it.
    pub numbered: bool,
    /// Whether it begins with a mark.
    pub marked: bool,
    out: Vec<Block>,
    /// The open rows, the outermost table first: cells that are done, and the open one.
    rows: Vec<(Vec<Cell>, Cell)>,
    floats: Floats,
    gaps: Gaps,
}

impl Flow {
    /// Ends the open paragraph, which stands in as many tables as `depth` says.
    pub fn end_paragraph(&mut self, props: &ParaProps, depth: usize, layout: &mut Layout) {
        let mut open = std::mem::take(&mut self.open);
        if std::mem::take(&mut self.numbered) {
            open.drop_furniture();
        }
        let setting = Setting {
            heading: props.heading.unwrap_or(0),
            marked: std::mem::take(&mut self.marked),
            column: 0,
            x: props.indent.unwrap_or(0.0),
            space: self.gaps.before(props, None),
        };
        if self.rows.len() > depth {
            self.end_row(depth + 1, layout);
        }
        if depth == 0 {
            open.finish(setting, &mut self.out, &mut layout.hidden);
        } else {
            let cell = &mut self.row(depth).1;
            open.finish(setting, cell, &mut layout.hidden);
        }
    }

    /// Ends the open cell of the table at `depth`.
    pub fn end_cell(&mut self, depth: usize) {
        let (cells, cell) = self.row(depth);
        cells.push(std::mem::take(cell));
        self.gaps = Gaps::default();
    }

    /// Ends the open row of the table at `depth`, and those inside it.
    pub fn end_row(&mut self, depth: usize, layout: &mut Layout) {
        while self.rows.len() >= depth.max(1) {
            let Some((mut cells, cell)) = self.rows.pop() else {
                return;
            };
            cells.push(cell);
            let out = self.rows.last_mut().map_or(&mut self.out, |(_, cell)| cell);
            if cells.iter().flatten().any(|block| block.row().is_some()) {
                layout.tables += 1;
            }
            let columns = block::row(cells, 0, &mut self.floats, out);
            layout.columns = layout.columns.max(columns);
        }
    }

    /// Adds the lines of a text box.
    pub fn text_box(&mut self, inside: Vec<Block>, depth: usize) {
        match depth {
            0 => self.floats.text_box(inside, &mut self.out),
            _ => self.row(depth).1.extend(inside),
        }
    }

    /// Returns all its lines.
    pub fn finish(mut self, props: &ParaProps, layout: &mut Layout) -> Vec<Block> {
        if !self.open.is_blank() {
            self.end_paragraph(props, 0, layout);
        }
        self.end_row(1, layout);
        self.floats.place(self.out)
    }

    /// Returns the open row of the table at `depth`.
    fn row(&mut self, depth: usize) -> &mut (Vec<Cell>, Cell) {
        let depth = depth.clamp(1, MAX_TABLES);
        if self.rows.len() < depth {
            self.rows.resize_with(depth, Default::default);
        }
        // There is one at least, for the depth is.
        &mut self.rows[depth - 1]
    }
}
