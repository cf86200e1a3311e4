//! What stands on one side of a gutter, and whether that is a column.

use super::ROWS;
use crate::ingest::pdf::lines::Cell;

/// Share of a column's rows that begin at one place or are centred on one line.
const FLUSH: f32 = 0.35;
/// Fewest rows of a column that needs no common edge, because it keeps baselines of its own.
const APART_ROWS: usize = 8;
/// Least distance of baselines of different lines, in ems.
const LINE: f32 = 0.8;
/// Farthest that the middle of a head lies from that of the rows below, in points.
const CENTRED: f32 = 4.0;

/// What stands on one side of a gutter.
pub(super) struct Side {
    pub(super) rows: usize,
    cells: usize,
    /// Rows that the other side shares.
    shared: usize,
    /// Runs of rows with no wide gap between.
    groups: usize,
    /// Groups whose first row the other side shares.
    led: usize,
    width: f32,
    /// Largest font size with which a row begins.
    size: f32,
    pub(super) left: f32,
    pub(super) right: f32,
    last: f32,
    /// Baselines of the rows.
    bases: Vec<f32>,
    /// Whether the other side shares the row, row by row.
    beside: Vec<bool>,
    /// Left edges of the rows.
    edges: Vec<f32>,
    /// Middles of the rows.
    middles: Vec<f32>,
    /// Middles of the rows that the other side does not share.
    own: Vec<f32>,
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
            size: 0.0,
            left: f32::MAX,
            right: f32::MIN,
            last: f32::MIN,
            bases: Vec::new(),
            beside: Vec::new(),
            edges: Vec::new(),
            middles: Vec::new(),
            own: Vec::new(),
        }
    }
}

impl Side {
    pub(super) fn add(&mut self, cells: &[Cell], other: &[Cell]) {
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
        self.size = self.size.max(first.size);
        self.bases.push(first.base);
        self.beside.push(shared);
        let right = cells.last().map_or(first.right, |last| last.right);
        self.edges.push(first.x);
        self.middles.push((first.x + right) / 2.0);
        if other.is_empty() {
            self.own.push((first.x + right) / 2.0);
        }
        for cell in cells {
            self.width += cell.right - cell.x;
            self.left = self.left.min(cell.x);
            self.right = self.right.max(cell.right);
        }
    }

    /// Returns how many of its rows stand no higher than the first and no lower than the last row of `other`, give or
    /// take a point. A centred head above short lines has none.
    pub(super) fn alongside(&self, other: &Self) -> usize {
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
    pub(super) fn is_flush(&self) -> bool {
        let most = most_alike(&self.edges).max(most_alike(&self.middles));
        most >= ROWS && most as f32 >= FLUSH * self.rows as f32
    }

    /// Whether it has many rows and few of them in common with the other side.
    pub(super) fn is_apart(&self) -> bool {
        self.rows >= APART_ROWS && (self.shared as f32) < 0.3 * self.rows as f32
    }

    /// Whether most of what stands alone in its rows is centred about `middle`, that of both sides: these are heads
    /// above rows that reach from side to side.
    pub(super) fn is_heads(&self, middle: f32) -> bool {
        let centred = self
            .own
            .iter()
            .filter(|own| (*own - middle).abs() < CENTRED);
        !self.own.is_empty() && 2 * centred.count() > self.own.len()
    }

    /// Whether it holds what leads the groups of rows of `other`: most of those begin beside one of its rows, and
    /// its other rows, such as headings, stand where `other` leaves the height free.
    fn leads(&self, other: &Self) -> bool {
        if other.groups < 3 || (other.led as f32) < 0.75 * other.groups as f32 {
            return false;
        }
        let near = LINE * other.size;
        let free = |base: f32| !other.bases.iter().any(|other| (other - base).abs() < near);
        let mut follows = false;
        let mut above = f32::MIN;
        let fits = self
            .bases
            .iter()
            .zip(&self.beside)
            .filter(|&(&base, &beside)| {
                // A date that its column is too narrow for goes on below the row that it leads.
                follows = beside || (follows && base - above < 1.7 * self.size);
                above = base;
                follows || free(base)
            });
        fits.count() as f32 >= 0.9 * self.rows as f32
    }

    /// Whether its cells are short, seen from the `width` of both sides.
    pub(super) fn is_short(&self, width: f32) -> bool {
        self.width < 0.35 * width * self.cells as f32
    }

    /// Whether it holds dates, places or labels of the rows of `other`: short cells that share their rows,
    /// or come in small groups each of which begins on such a row, or lead the groups of `other` from the left.
    pub(super) fn is_labels(&self, other: &Self, width: f32) -> bool {
        let rows = self.shared as f32 > 0.8 * self.rows as f32;
        let groups = self.groups >= 2
            && self.led as f32 >= 0.9 * self.groups as f32
            && self.rows as f32 <= 2.5 * self.groups as f32;
        let leads = self.left < other.left && self.leads(other);
        self.is_short(width) && (rows || groups || leads || self.rows - self.shared < 2)
    }
}

/// Returns how many of `places` lie within two points of each other.
fn most_alike(places: &[f32]) -> usize {
    alike(places).1
}

/// Returns the place at which most of `places` begin.
pub(super) fn usual(places: &[f32]) -> f32 {
    alike(places).0
}

/// Returns the lowest of the most places that lie within two points of each other, and how many those are.
fn alike(places: &[f32]) -> (f32, usize) {
    let mut sorted = places.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut most = (0.0, 0);
    for (index, first) in sorted.iter().enumerate() {
        let rest = sorted.get(index..).unwrap_or_default();
        let count = rest.partition_point(|place| place - first <= 2.0);
        if count > most.1 {
            most = (*first, count);
        }
    }
    most
}
