//! Cells to blocks in reading order: finds the gutters between columns.
//!
//! A stretch of rows is cut where no cell crosses a gap and both sides hold text of their own. Rows above
//! and below (a name, a footer) are peeled off by taking the tallest stretch that can be cut. A side of short
//! cells that share their rows with the other side (dates, labels) is not a column: it belongs to those rows.

use super::lines::Cell;

/// Width of a bin in which the page's width is looked at, in points.
const BIN: f32 = 2.0;
/// Bins of a row: enough for 1,280 points, more than a sheet of A3 is wide.
const WORDS: usize = 10;
/// Narrowest gutter, in ems of the usual font size.
const GUTTER: f32 = 0.8;
/// Fewest rows of a column.
const ROWS: usize = 3;
/// Fewest rows of a column that stand at the height of the other column.
const BESIDE: usize = 2;
/// Fewest rows of a column that needs no common edge, because it keeps baselines of its own.
const APART_ROWS: usize = 8;
/// Share of a column's rows that begin at one place or are centred on one line.
const FLUSH: f32 = 0.35;
/// Most stretches of rows that are looked at closely.
const TRIES: usize = 48;
/// Most rows of a page in which columns are sought.
const MAX_ROWS: usize = 400;
/// Deepest nesting of columns.
const DEPTH: usize = 5;

/// Cells that are read from top to bottom before the next block.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Its cells, row by row.
    pub cells: Vec<Cell>,
    /// Its column in the page.
    pub column: u32,
}

/// Cuts the cells of a page, which come row by row. Returns the blocks and the number of columns.
pub(super) fn blocks(cells: Vec<Cell>) -> (Vec<Block>, u32) {
    let mut cutter = Cutter {
        blocks: Vec::new(),
        columns: 1,
    };
    cutter.cut(cells, 0, 0);
    (cutter.blocks, cutter.columns)
}

struct Cutter {
    blocks: Vec<Block>,
    columns: u32,
}

impl Cutter {
    fn cut(&mut self, cells: Vec<Cell>, column: u32, depth: usize) {
        if cells.is_empty() {
            return;
        }
        let Some(stretch) = (depth < DEPTH).then(|| find(&cells)).flatten() else {
            self.blocks.push(Block { cells, column });
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
        self.cut(above, column, depth + 1);
        self.cut(left, column, depth + 1);
        let new = self.columns;
        self.columns += 1;
        self.cut(right, new, depth + 1);
        self.cut(below, column, depth + 1);
    }
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

/// Returns the tallest stretch that a gutter parts.
fn find(cells: &[Cell]) -> Option<Stretch> {
    let rows: Vec<&[Cell]> = cells.chunk_by(|a, b| a.row == b.row).collect();
    if rows.len() < ROWS || rows.len() > MAX_ROWS {
        return None;
    }
    let em = usual_size(cells);
    let narrowest = (GUTTER * em / BIN).ceil() as usize;
    let masks: Vec<Mask> = rows.iter().map(|row| Mask::of(row)).collect();
    let mut page = Mask::default();
    masks.iter().for_each(|row| page.add(row));
    let (left, right) = page.hull()?;
    let mut candidates = Vec::new();
    for first in 0..rows.len() {
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
            candidates.push((first, last));
        }
    }
    candidates.sort_by_key(|(first, last)| std::cmp::Reverse(last - first));
    let mut refused: Vec<Refused> = Vec::new();
    for (first, last) in candidates.into_iter().take(TRIES) {
        let mut mask = Mask::default();
        for row in masks.get(first..=last)? {
            mask.add(row);
        }
        let mut gaps = mask.gaps(narrowest);
        gaps.sort_by_key(|(start, end)| std::cmp::Reverse(end - start));
        for (start, end) in gaps {
            // What holds labels as a whole holds them in part.
            if refused
                .iter()
                .any(|other| other.holds(first, last, start, end))
            {
                continue;
            }
            let stretch = rows.get(first..=last)?;
            let x = (start + end) as f32 / 2.0 * BIN;
            if parts(stretch, x) {
                return Some(Stretch {
                    first: stretch.first()?.first()?.row,
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
    if left.rows < ROWS || right.rows < ROWS {
        return false;
    }
    if left.beside(&right) < BESIDE || right.beside(&left) < BESIDE {
        return false;
    }
    let width = right.right - left.left;
    let flush = left.is_flush() && right.is_flush();
    let small = if left.rows < right.rows { left } else { right };
    (flush || small.is_apart()) && !small.is_labels(width)
}

/// What stands on one side of a gutter.
struct Side {
    rows: usize,
    cells: usize,
    /// Rows that the other side shares.
    shared: usize,
    /// Runs of rows with no wide gap between.
    groups: usize,
    /// Groups whose first row the other side shares.
    led: usize,
    width: f32,
    left: f32,
    right: f32,
    last: f32,
    /// Baselines of the rows.
    bases: Vec<f32>,
    /// Left edges of the rows.
    edges: Vec<f32>,
    /// Middles of the rows.
    middles: Vec<f32>,
}

impl Default for Side {
    fn default() -> Self {
        Self {
            rows: 0,
            cells: 0,
            shared: 0,
            groups: 0,
            led: 0,
            width: 0.0,
            left: f32::MAX,
            right: f32::MIN,
            last: f32::MIN,
            bases: Vec::new(),
            edges: Vec::new(),
            middles: Vec::new(),
        }
    }
}

impl Side {
    fn add(&mut self, cells: &[Cell], other: &[Cell]) {
        let Some(first) = cells.first() else {
            return;
        };
        let shared = other.first().is_some_and(|other| {
            (other.base - first.base).abs() < 0.12 * first.size.max(other.size)
        });
        self.rows += 1;
        self.shared += usize::from(shared);
        self.cells += cells.len();
        if first.base - self.last > 1.7 * first.size {
            self.groups += 1;
            self.led += usize::from(shared);
        }
        self.last = first.base;
        self.bases.push(first.base);
        let right = cells.last().map_or(first.right, |last| last.right);
        self.edges.push(first.x);
        self.middles.push((first.x + right) / 2.0);
        for cell in cells {
            self.width += cell.right - cell.x;
            self.left = self.left.min(cell.x);
            self.right = self.right.max(cell.right);
        }
    }

    /// Returns how many of its rows stand no higher than the first and no lower than the last row of `other`, give or
    /// take a point. A centred head above short lines has none.
    fn beside(&self, other: &Self) -> usize {
        let within = |(first, last): (&f32, &f32)| {
            let rows = self.bases.iter();
            rows.filter(|base| (*first - 1.0..=*last + 1.0).contains(*base))
                .count()
        };
        other
            .bases
            .first()
            .zip(other.bases.last())
            .map_or(0, within)
    }

    /// Whether a good part of its rows begin at one place or are centred on one line.
    fn is_flush(&self) -> bool {
        let most = most_alike(&self.edges).max(most_alike(&self.middles));
        most >= ROWS && most as f32 >= FLUSH * self.rows as f32
    }

    /// Whether it has many rows and few of them in common with the other side.
    fn is_apart(&self) -> bool {
        self.rows >= APART_ROWS && (self.shared as f32) < 0.3 * self.rows as f32
    }

    /// Whether it holds dates, places or labels of the other side's rows: short cells that share their rows,
    /// or come in small groups each of which begins on such a row.
    fn is_labels(&self, width: f32) -> bool {
        let short = self.width < 0.35 * width * self.cells as f32;
        let rows = self.shared as f32 > 0.8 * self.rows as f32;
        let groups = self.groups >= 2
            && self.led as f32 >= 0.9 * self.groups as f32
            && self.rows as f32 <= 2.5 * self.groups as f32;
        short && (rows || groups || self.rows - self.shared < 2)
    }
}

/// Returns how many of `places` lie within two points of each other.
fn most_alike(places: &[f32]) -> usize {
    let mut sorted = places.to_vec();
    sorted.sort_by(f32::total_cmp);
    sorted
        .iter()
        .enumerate()
        .map(|(index, first)| {
            let rest = sorted.get(index..).unwrap_or_default();
            rest.partition_point(|place| place - first <= 2.0)
        })
        .max()
        .unwrap_or(0)
}

/// Returns the middle font size of the cells.
fn usual_size(cells: &[Cell]) -> f32 {
    let mut sizes: Vec<f32> = cells.iter().map(|cell| cell.size).collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(10.0)
}

/// Which bins of the page's width hold text.
#[derive(Default)]
struct Mask([u128; WORDS / 2]);

impl Mask {
    fn of(cells: &[Cell]) -> Self {
        let mut mask = Self::default();
        let bins = mask.0.len() * 128;
        for cell in cells {
            let bin = |x: f32| ((x.max(0.0) / BIN) as usize).min(bins - 1);
            for at in bin(cell.x)..=bin(cell.right) {
                if let Some(word) = mask.0.get_mut(at / 128) {
                    *word |= 1 << (at % 128);
                }
            }
        }
        mask
    }

    fn add(&mut self, other: &Self) {
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    /// Returns the first and the last bin that hold text.
    fn hull(&self) -> Option<(usize, usize)> {
        let first = self.0.iter().position(|word| *word != 0)?;
        let last = self.0.iter().rposition(|word| *word != 0)?;
        let start = first * 128 + self.0.get(first)?.trailing_zeros() as usize;
        let end = last * 128 + 127 - self.0.get(last)?.leading_zeros() as usize;
        Some((start, end))
    }

    /// Returns the empty ranges of at least `narrowest` bins that have text on both sides.
    fn gaps(&self, narrowest: usize) -> Vec<(usize, usize)> {
        let mut gaps = Vec::new();
        let mut last = None;
        for (index, word) in self.0.iter().enumerate() {
            let mut left = *word;
            while left != 0 {
                let at = index * 128 + left.trailing_zeros() as usize;
                if let Some(last) = last
                    && at - last > narrowest
                {
                    gaps.push((last + 1, at));
                }
                last = Some(at);
                left &= left - 1;
            }
        }
        gaps
    }
}
