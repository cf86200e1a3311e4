//! Where across the page rows hold text.

use crate::ingest::pdf::lines::Cell;

/// Width of a bin in which the page's width is looked at, in points.
pub(super) const BIN: f32 = 2.0;
/// Bins of a row: enough for 1,280 points, more than a sheet of A3 is wide.
const WORDS: usize = 10;

/// Which bins of the page's width hold text.
#[derive(Default)]
pub(super) struct Mask([u128; WORDS / 2]);

impl Mask {
    pub(super) fn of(cells: &[Cell]) -> Self {
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

    pub(super) fn add(&mut self, other: &Self) {
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    /// Returns the first and the last bin that hold text.
    pub(super) fn hull(&self) -> Option<(usize, usize)> {
        let first = self.0.iter().position(|word| *word != 0)?;
        let last = self.0.iter().rposition(|word| *word != 0)?;
        let start = first * 128 + self.0.get(first)?.trailing_zeros() as usize;
        let end = last * 128 + 127 - self.0.get(last)?.leading_zeros() as usize;
        Some((start, end))
    }

    /// Returns the empty ranges of at least `narrowest` bins that have text on both sides.
    pub(super) fn gaps(&self, narrowest: usize) -> Vec<(usize, usize)> {
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
