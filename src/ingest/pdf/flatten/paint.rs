//! What is painted besides text: the grounds that white text can stand on, and the dots of lists.

use super::numbers;
use crate::ingest::pdf::scan::Operand;
use crate::ingest::pdf::state::{Matrix, State};

/// A painted area, by its bounding box in page units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::ingest::pdf) struct Paint {
    /// Left edge.
    pub left: f32,
    /// Lower edge.
    pub bottom: f32,
    /// Right edge.
    pub right: f32,
    /// Upper edge.
    pub top: f32,
    /// In the colour of paper.
    pub white: bool,
}

impl Paint {
    /// Covers any place, for what has no box of its own.
    pub(super) const EVERYWHERE: Self = Self {
        left: f32::MIN,
        bottom: f32::MIN,
        right: f32::MAX,
        top: f32::MAX,
        white: false,
    };

    /// Covers nothing yet.
    const NOWHERE: Self = Self {
        left: f32::MAX,
        bottom: f32::MAX,
        right: f32::MIN,
        top: f32::MIN,
        white: false,
    };

    /// Returns the box of an image, which fills the unit square.
    pub(super) fn unit(matrix: Matrix) -> Self {
        [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
            .into_iter()
            .map(|(x, y)| matrix.point(x, y))
            .fold(Self::NOWHERE, Self::with)
    }

    /// Whether it covers a point.
    pub(in crate::ingest::pdf) fn covers(&self, x: f32, y: f32) -> bool {
        (self.left..=self.right).contains(&x) && (self.bottom..=self.top).contains(&y)
    }

    fn with(self, (x, y): (f32, f32)) -> Self {
        Self {
            left: self.left.min(x),
            bottom: self.bottom.min(y),
            right: self.right.max(x),
            top: self.top.max(y),
            ..self
        }
    }
}

/// The path under construction.
#[derive(Default)]
pub(super) struct Path {
    bounds: Option<Paint>,
}

impl Path {
    /// Follows path operators; returns the area when one fills it.
    pub(super) fn follow(
        &mut self,
        operator: &[u8],
        operands: &[Operand],
        state: &State,
    ) -> Option<Paint> {
        match operator {
            b"m" | b"l" => self.points(numbers::<2>(operands), state.matrix),
            b"c" => self.points(numbers::<6>(operands), state.matrix),
            b"v" | b"y" => self.points(numbers::<4>(operands), state.matrix),
            b"re" => {
                let corners = numbers::<4>(operands).map(|[x, y, width, height]| {
                    [x, y, x + width, y, x, y + height, x + width, y + height]
                });
                self.points(corners, state.matrix);
            }
            b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" => {
                let painted = self.bounds.take().filter(|_| !state.transparent);
                return painted.map(|paint| Paint {
                    white: state.white,
                    ..paint
                });
            }
            b"S" | b"s" | b"n" => self.bounds = None,
            _ => {}
        }
        None
    }

    fn points<const N: usize>(&mut self, coordinates: Option<[f32; N]>, matrix: Matrix) {
        let Some(coordinates) = coordinates else {
            return;
        };
        for pair in coordinates.chunks_exact(2) {
            if let [x, y] = *pair {
                let bounds = self.bounds.unwrap_or(Paint::NOWHERE);
                self.bounds = Some(bounds.with(matrix.point(x, y)));
            }
        }
    }
}
