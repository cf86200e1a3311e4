//! Averages of points.

use crate::score::Tenths;

/// Points that are being averaged.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mean {
    sum: i64,
    count: i64,
}

impl Mean {
    /// Adds some.
    pub fn add(&mut self, points: Tenths) {
        self.sum += i64::from(points.0);
        self.count += 1;
    }

    /// Returns the average, rounded to the nearest tenth, halves away from zero; none of nothing.
    pub fn of(self) -> Option<Tenths> {
        let doubled = 2 * self.sum + self.sum.signum() * self.count;
        let tenths = doubled.checked_div(2 * self.count)?;
        i32::try_from(tenths).ok().map(Tenths)
    }
}
