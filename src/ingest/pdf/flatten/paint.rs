//! What is painted besides text: the grounds that white text can stand on, and the dots of lists.

use super::numbers;
use crate::ingest::pdf::scan::Operand;
use crate::ingest::pdf::state::{Clip, Matrix, State};

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
    /// Leaves nothing to be seen of what it covers.
    pub opaque: bool,
}

impl Paint {
    /// Covers any place, for what has no box of its own.
    pub(super) const EVERYWHERE: Self = Self {
        left: f32::MIN,
        bottom: f32::MIN,
        right: f32::MAX,
        top: f32::MAX,
        white: false,
        opaque: false,
    };

    /// Covers nothing yet.
    const NOWHERE: Self = Self {
        left: f32::MAX,
        bottom: f32::MAX,
        right: f32::MIN,
        top: f32::MIN,
        white: false,
        opaque: false,
    };

    /// Returns the box of an image, which fills the unit square; `solid` says whether it hides what it covers.
    pub(super) fn unit(state: &State, solid: bool) -> Self {
        let paint = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
            .into_iter()
            .map(|(x, y)| state.matrix.point(x, y))
            .fold(Self::NOWHERE, Self::with);
        let opaque = solid && state.opaque && state.matrix.is_upright();
        paint.clipped(state, opaque)
    }

    /// Returns what of it is painted in `state`.
    fn clipped(self, state: &State, opaque: bool) -> Self {
        if !opaque || !state.clip.exact {
            return self;
        }
        let [left, bottom, right, top] = self.within(state.clip).area;
        Self {
            left,
            bottom,
            right,
            top,
            opaque,
            ..self
        }
    }

    fn within(&self, clip: Clip) -> Clip {
        let area = [self.left, self.bottom, self.right, self.top];
        Clip { area, exact: true }.within(clip)
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
    /// Rectangles and other pieces that it is made of.
    pieces: (usize, usize),
    /// Whether it cuts off what is painted behind it.
    clips: bool,
}

impl Path {
    /// Follows path operators; returns the area when one fills it.
    pub(super) fn follow(
        &mut self,
        operator: &[u8],
        operands: &[Operand],
        state: &mut State,
    ) -> Option<Paint> {
        match operator {
            b"W" | b"W*" => self.clips = true,
            b"m" | b"l" => self.points(numbers::<2>(operands), state.matrix),
            b"c" => self.points(numbers::<6>(operands), state.matrix),
            b"v" | b"y" => self.points(numbers::<4>(operands), state.matrix),
            b"re" => {
                let corners = numbers::<4>(operands).map(|[x, y, width, height]| {
                    [x, y, x + width, y, x, y + height, x + width, y + height]
                });
                self.points(corners, state.matrix);
                self.pieces.0 += 1;
            }
            b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" => return self.end(state, true),
            b"S" | b"s" | b"n" => return self.end(state, false),
            _ => {}
        }
        None
    }

    /// Ends the path; returns its area where it is filled.
    fn end(&mut self, state: &mut State, filled: bool) -> Option<Paint> {
        let Self {
            bounds,
            pieces: (rectangles, points),
            clips,
        } = std::mem::take(self);
        let exact = rectangles == 1 && points == 1 && state.matrix.is_upright();
        let paint = bounds.map(|paint| {
            let opaque = exact && state.opaque && !state.pattern;
            let white = state.white;
            Paint { white, ..paint }.clipped(state, opaque)
        });
        if clips {
            // An empty path leaves nothing.
            let clip = bounds.unwrap_or(Paint::NOWHERE).within(state.clip);
            state.clip = Clip {
                exact: exact && state.clip.exact,
                ..clip
            };
        }
        paint.filter(|_| filled && !state.transparent)
    }

    fn points<const N: usize>(&mut self, coordinates: Option<[f32; N]>, matrix: Matrix) {
        let Some(coordinates) = coordinates else {
            return;
        };
        self.pieces.1 += 1;
        for pair in coordinates.chunks_exact(2) {
            if let [x, y] = *pair {
                let bounds = self.bounds.unwrap_or(Paint::NOWHERE);
                self.bounds = Some(bounds.with(matrix.point(x, y)));
            }
        }
    }
}
