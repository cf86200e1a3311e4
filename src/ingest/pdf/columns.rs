//! Cells to blocks in reading order: finds the gutters between columns.
//!
//! A stretch of rows is cut where no cell crosses a gap and both sides hold text of their own. Rows above
//! and below (a name, a footer) are peeled off by taking the tallest stretch that can be cut. A side of short
//! cells that share their rows with the other side (dates, labels) is not a column: it belongs to those rows.

use std::collections::BTreeSet;

use super::lines::Cell;

mod drawn;
mod mask;
mod side;

use mask::{BIN, Mask};
use side::Side;

/// Narrowest gutter, in ems of the usual font size.
const GUTTER: f32 = 0.8;
/// The same where both sides are drawn one after the other, in ems.
const NARROW_GUTTER: f32 = 0.5;
/// Fewest rows of a column.
const ROWS: usize = 3;
/// Fewest rows of a column that stand at the height of the other column.
const BESIDE: usize = 2;
/// Most stretches of rows that are looked at closely.
const TRIES: usize = 48;
/// Most rows of a page in which columns are sought.
const MAX_ROWS: usize = 400;
/// Deepest nesting of columns.
const DEPTH: usize = 5;
/// How far from its gutter a row of a column begins, in ems: a list item, or an item within one.
const INDENT: f32 = 3.0;

/// Cells that are read from top to bottom before the next block.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Its cells, row by row.
    pub cells: Vec<Cell>,
    /// Its column in the page.
    pub column: u32,
    /// Where in the page it stands.
    pub zone: Zone,
}

/// Where in a page a block stands, seen from the tallest columns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Zone {
    /// Above the columns, or on a page without any.
    #[default]
    Above,
    /// In the column that is read first.
    First,
    /// In the other column.
    Second,
    /// Below the columns.
    Below,
}

/// What parts the tallest columns of a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gutter {
    /// Its middle.
    pub x: f32,
    /// Where the text to its left begins.
    pub left: f32,
    /// Where the text to its right begins.
    pub right: f32,
}

/// A page cut into blocks.
pub(super) struct Cut {
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
    /// Number of columns.
    pub columns: u32,
    /// What parts the tallest of them.
    pub gutter: Option<Gutter>,
}

/// Cuts the cells of a page, which come row by row; where its text is `reversed`, the right column is read first.
/// `open` is the gutter of the page before, whose columns may go on.
pub(super) fn blocks(cells: Vec<Cell>, reversed: bool, open: Option<Gutter>) -> Cut {
    let mut cutter = Cutter {
        blocks: Vec::new(),
        columns: 1,
        reversed,
        open,
        gutter: None,
    };
    cutter.cut(cells, 0, 0, Zone::Above);
    Cut {
        blocks: cutter.blocks,
        columns: cutter.columns,
        gutter: cutter.gutter,
    }
}

struct Cutter {
    blocks: Vec<Block>,
    columns: u32,
    reversed: bool,
    open: Option<Gutter>,
    gutter: Option<Gutter>,
}

impl Cutter {
    fn cut(&mut self, cells: Vec<Cell>, column: u32, depth: usize, zone: Zone) {
        if cells.is_empty() {
            return;
        }
        let mut stretch = (depth < DEPTH).then(|| find(&cells)).flatten();
        if depth == 0 && stretch.is_none() {
            stretch = self.open.and_then(|open| continued(&cells, open));
        }
        let Some(stretch) = stretch else {
            self.blocks.push(Block {
                cells,
                column,
                zone,
            });
            return;
        };
        let (mut above, mut left, mut right, mut below) = (vec![], vec![], vec![], vec![]);
        for cell in cells {
            let side = if cell.row < stretch.first {
                &mut above
            } else if cell.row > stretch.last {
                &mut below
            } else if cell.x < stretch.x {
                &mut left
            } else {
                &mut right
            };
            side.push(cell);
        }
        if depth == 0 {
            self.gutter = Some(Gutter {
                x: stretch.x,
                left: left_edge(&left),
                right: left_edge(&right),
            });
        }
        // Only the first cut tells where in the page a block stands.
        let inner = |own: Zone| if depth == 0 { own } else { zone };
        self.cut(above, column, depth + 1, inner(Zone::Above));
        if self.reversed {
            std::mem::swap(&mut left, &mut right);
        }
        self.cut(left, column, depth + 1, inner(Zone::First));
        let new = self.columns;
        self.columns += 1;
        self.cut(right, new, depth + 1, inner(Zone::Second));
        self.cut(below, column, depth + 1, inner(Zone::Below));
    }
}

fn left_edge(cells: &[Cell]) -> f32 {
    cells.iter().fold(f32::MAX, |edge, cell| edge.min(cell.x))
}

/// Returns the rows at the top of a page in which the columns of the page before go on, few as they may be.
fn continued(cells: &[Cell], open: Gutter) -> Option<Stretch> {
    let indent = INDENT * usual_size(cells);
    let apart = |cell: &&Cell| cell.right < open.x || cell.x > open.x;
    let own: Vec<&Cell> = cells.iter().take_while(apart).collect();
    let rows = own.first()?.row..=own.last()?.row;
    let begins = |edge: f32, left: bool| {
        own.iter()
            .any(|cell| (cell.x < open.x) == left && (cell.x - edge).abs() <= indent)
    };
    let (left, right) = (begins(open.left, true), begins(open.right, false));
    let count = |left: bool| {
        let side = own.iter().filter(|cell| (cell.x < open.x) == left);
        side.map(|cell| cell.row).collect::<BTreeSet<usize>>().len()
    };
    // What has more rows shows by itself whether it is a column.
    let few = count(true).min(count(false)) < ROWS;
    (left && right && few).then_some(Stretch {
        first: *rows.start(),
        last: *rows.end(),
        x: open.x,
    })
}

/// Rows that a gutter parts.
struct Stretch {
    /// Index of the first row.
    first: usize,
    /// Index of the last row.
    last: usize,
    /// Middle of the gutter.
    x: f32,
}

/// Returns the tallest stretch that a gutter parts: a wide one, or a narrow one between what is drawn apart.
fn find(cells: &[Cell]) -> Option<Stretch> {
    let rows: Vec<&[Cell]> = cells.chunk_by(|a, b| a.row == b.row).collect();
    if rows.len() < ROWS || rows.len() > MAX_ROWS {
        return None;
    }
    let em = usual_size(cells);
    let masks: Vec<Mask> = rows.iter().map(|row| Mask::of(row)).collect();
    tallest(&rows, &masks, GUTTER * em, parts).or_else(|| {
        tallest(&rows, &masks, NARROW_GUTTER * em, |rows, x| {
            drawn::apart(rows, x) && parts(rows, x)
        })
    })
}

/// Returns the tallest stretch that a gutter of at least the width `narrowest` cuts in a place that `parts` accepts.
fn tallest(
    rows: &[&[Cell]],
    masks: &[Mask],
    narrowest: f32,
    parts: impl Fn(&[&[Cell]], f32) -> bool,
) -> Option<Stretch> {
    let indent = narrowest / GUTTER * INDENT;
    let narrowest = (narrowest / BIN).ceil() as usize;
    let mut candidates = stretches(masks, narrowest)?;
    candidates.sort_by_key(|(first, last)| std::cmp::Reverse(last - first));
    let mut refused: Vec<Refused> = Vec::new();
    for (first, last) in candidates.into_iter().take(TRIES) {
        let mut mask = Mask::default();
        for row in masks.get(first..=last)? {
            mask.add(row);
        }
        let stretch = rows.get(first..=last)?;
        let mut gaps = mask.gaps(narrowest);
        gaps.sort_by_key(|&(start, end)| {
            let begin = end as f32 * BIN;
            let flush = stretch.iter().filter(|row| begins(row, begin, indent));
            std::cmp::Reverse((flush.count(), end - start))
        });
        for (start, end) in gaps {
            // What holds labels as a whole holds them in part.
            if refused
                .iter()
                .any(|other| other.holds(first, last, start, end))
            {
                continue;
            }
            let x = (start + end) as f32 / 2.0 * BIN;
            if parts(stretch, x) {
                let head = head(stretch, x, indent);
                return Some(Stretch {
                    first: stretch.get(head)?.first()?.row,
                    last: stretch.last()?.first()?.row,
                    x,
                });
            }
            refused.push(Refused {
                first,
                last,
                start,
                end,
            });
        }
    }
    None
}

/// Returns the stretches of rows, by the first and the last, that leave a gap open.
fn stretches(masks: &[Mask], narrowest: usize) -> Option<Vec<(usize, usize)>> {
    let mut page = Mask::default();
    masks.iter().for_each(|row| page.add(row));
    let (left, right) = page.hull()?;
    let mut found = Vec::new();
    for first in 0..masks.len() {
        let mut mask = Mask::default();
        let mut last_open = None;
        for (last, row) in masks.iter().enumerate().skip(first) {
            mask.add(row);
            if last + 1 < first + ROWS {
                continue;
            }
            if !mask.gaps(narrowest).is_empty() {
                last_open = Some(last);
                continue;
            }
            // A gap that closes stays closed; one opens only beside what is there, as where a column begins lower.
            let (start, end) = mask.hull()?;
            if last_open.is_some() || (start - left <= narrowest && right - end <= narrowest) {
                break;
            }
        }
        if let Some(last) = last_open {
            found.push((first, last));
        }
    }
    Some(found)
}

/// Whether what a row holds at or behind `x` begins at most `indent` behind it.
fn begins(row: &[Cell], x: f32, indent: f32) -> bool {
    let at = row.partition_point(|cell| cell.x < x - BIN);
    row.get(at).is_some_and(|cell| cell.x - x <= indent)
}

/// Returns how many rows at the top of a stretch belong to a head above both columns: lines of several pieces that
/// happen to leave the gutter open, but do not begin where the right column does.
fn head(rows: &[&[Cell]], x: f32, indent: f32) -> usize {
    let starts = rows.iter().filter_map(|row| {
        let at = row.partition_point(|cell| cell.x < x);
        row.get(at).map(|cell| cell.x)
    });
    let edge = side::usual(&starts.collect::<Vec<f32>>());
    let aligned = rows.iter().position(|row| begins(row, edge, indent));
    let above = rows.get(..aligned.unwrap_or(0)).unwrap_or_default();
    let last = above.iter().rposition(|row| row.len() > 2);
    last.map_or(0, |last| last + 1)
}

/// A gap that parts no columns in some rows.
struct Refused {
    first: usize,
    last: usize,
    start: usize,
    end: usize,
}

impl Refused {
    fn holds(&self, first: usize, last: usize, start: usize, end: usize) -> bool {
        self.first <= first && last <= self.last && start < self.end && self.start < end
    }
}

/// Whether both sides of `x` are columns in their own right.
fn parts(rows: &[&[Cell]], x: f32) -> bool {
    let (mut left, mut right) = (Side::default(), Side::default());
    for row in rows {
        let at = row.partition_point(|cell| cell.x < x);
        let (before, behind) = row.split_at(at);
        left.add(before, behind);
        right.add(behind, before);
    }
    if left.rows.min(right.rows) < ROWS
        || left.alongside(&right) < BESIDE
        || right.alongside(&left) < BESIDE
    {
        return false;
    }
    let (width, middle) = (right.right - left.left, (right.right + left.left) / 2.0);
    if left.is_heads(middle) || right.is_heads(middle) {
        return false;
    }
    let labels = |side: &Side| side.is_short(width) && drawn::across(rows, x, side.rows);
    if labels(&left) || labels(&right) {
        return false;
    }
    let flush = left.is_flush() && right.is_flush();
    let (small, large) = if left.rows < right.rows {
        (left, right)
    } else {
        (right, left)
    };
    (flush || small.is_apart()) && !small.is_labels(&large, width)
}

/// Returns the middle font size of the cells.
fn usual_size(cells: &[Cell]) -> f32 {
    let mut sizes: Vec<f32> = cells.iter().map(|cell| cell.size).collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(10.0)
}
