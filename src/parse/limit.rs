//! Where the lines of a column break.

use super::fold::is_ideograph;
use super::row::{Row, SAME_EDGE};

/// The right edges of the columns of a document, and of the lines that begin at each left edge.
pub(super) struct Limits(Vec<Limit>);

struct Limit {
    page: u32,
    column: u32,
    /// Left edge of the lines; none for all lines of the column.
    x: Option<f32>,
    /// Right edge of the lines.
    right: f32,
    /// Right edge of the lines of one cell: dates may stand beyond it.
    text: f32,
    lines: usize,
}

/// As many lines at one left edge tell where such lines break.
const ENOUGH: usize = 4;

impl Limits {
    /// Measures `rows`.
    pub(super) fn of(rows: &[Row]) -> Self {
        let mut limits = Self(Vec::new());
        for row in rows {
            let right = row.cells.iter().map(|cell| cell.right).fold(0.0, f32::max);
            let text = if row.cells.len() == 1 { right } else { 0.0 };
            limits.add(row, None, right, text);
            if row.cells.len() == 1 {
                limits.add(row, Some(row.x()), right, text);
            }
        }
        limits
    }

    fn add(&mut self, row: &Row, x: Option<f32>, right: f32, text: f32) {
        match self.0.iter_mut().find(|limit| limit.is(row, x)) {
            Some(limit) => {
                limit.right = limit.right.max(right);
                limit.text = limit.text.max(text);
                limit.lines += 1;
            }
            None => self.0.push(Limit {
                page: row.page,
                column: row.column,
                x,
                right,
                text,
                lines: 1,
            }),
        }
    }

    /// Returns where the lines of `row`'s column that begin at `x` break. A line that ends at `end` is no
    /// measure of itself: where it is the longest, the column's edge counts.
    pub(super) fn right(&self, row: &Row, x: f32, end: f32) -> f32 {
        let of = |x| self.0.iter().find(|limit| limit.is(row, x));
        let Some(column) = of(None) else {
            return f32::INFINITY;
        };
        let own = of(Some(x)).filter(|own| own.lines >= ENOUGH && own.right > column.right * 0.6);
        let text = (column.text > column.right * 0.9).then_some(column.text);
        let measures = [own.map(|own| own.right), text, Some(column.right)];
        measures
            .into_iter()
            .flatten()
            .find(|&right| end < right - 0.5)
            .unwrap_or(column.right)
    }
}

impl Limit {
    fn is(&self, row: &Row, x: Option<f32>) -> bool {
        let edge = match (self.x, x) {
            (None, None) => true,
            (Some(a), Some(b)) => (a - b).abs() < SAME_EDGE,
            _ => false,
        };
        edge && (self.page, self.column) == (row.page, row.column)
    }
}

/// Whether the first word of the next line, `text` over `width` points, would have had room before `limit`.
pub(super) fn fits(last_right: f32, text: &str, width: f32, limit: f32) -> bool {
    let letters = text.chars().count().max(1) as f32;
    let first = text.split(' ').next().unwrap_or_default().chars().count() as f32;
    let first = if text.starts_with(is_ideograph) {
        1.0
    } else {
        first
    };
    let letter = width / letters;
    last_right + letter * (first + 1.0) < limit
}
