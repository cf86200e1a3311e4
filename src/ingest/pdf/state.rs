//! The graphics state as far as it tells how text looks and whether it can be seen.

use pdf_extract::{Object, content::Operation};

use super::load::number;

/// An affine map `[a b c d e f]`, as PDF writes it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matrix(pub [f32; 6]);

impl Matrix {
    /// Changes nothing.
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Returns the map that applies `self` first and then `after`.
    pub(super) fn then(self, after: Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [p, q, r, s, t, u] = after.0;
        Self([
            a * p + b * r,
            a * q + b * s,
            c * p + d * r,
            c * q + d * s,
            e * p + f * r + t,
            e * q + f * s + u,
        ])
    }

    /// Returns where a point goes.
    pub(super) fn point(self, x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }
}

/// What `q` saves and `Q` restores.
#[derive(Debug, Clone, Copy)]
pub(super) struct State {
    /// From user space to the page.
    pub matrix: Matrix,
    /// Whether fills are white or nearly so.
    pub white: bool,
    /// Whether fills are fully transparent.
    pub transparent: bool,
    /// Text render mode.
    pub mode: i64,
    /// Index of the current font.
    pub font: Option<usize>,
    /// Number of components of the fill colour space, 0 where its colours are not judged.
    components: usize,
}

impl Default for State {
    fn default() -> Self {
        Self {
            matrix: Matrix::IDENTITY,
            white: false,
            transparent: false,
            mode: 0,
            font: None,
            components: 1,
        }
    }
}

impl State {
    /// Follows the operators that set the fill colour.
    pub(super) fn colour(&mut self, operation: &Operation) {
        let values: Vec<f32> = operation.operands.iter().filter_map(number).collect();
        match operation.operator.as_str() {
            "cs" => {
                self.components = match operation.operands.first() {
                    Some(Object::Name(name)) => match name.as_slice() {
                        b"DeviceGray" => 1,
                        b"DeviceRGB" => 3,
                        b"DeviceCMYK" => 4,
                        _ => 0,
                    },
                    _ => 0,
                };
                self.white = false;
            }
            "sc" | "scn" => {
                // A space of three components that is not named outright is RGB or Lab; near 1 in all
                // three it is white in the first and next to black in the second, which no file uses for text.
                let judged =
                    self.components == values.len() || (self.components == 0 && values.len() == 3);
                self.white = judged && is_white(&values);
            }
            _ => self.white = is_white(&values),
        }
    }
}

/// Whether a grey, RGB or CMYK colour cannot be told from white paper.
fn is_white(values: &[f32]) -> bool {
    match values {
        [] => false,
        [_, _, _, _] => values.iter().all(|ink| *ink <= 0.02),
        _ => values.iter().all(|light| *light >= 0.98),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_fill_colours() {
        let cases: [(&str, Vec<Object>, bool); 6] = [
            ("g", vec![1.into()], true),
            ("g", vec![0.5.into()], false),
            ("rg", vec![1.into(), 1.into(), 0.99.into()], true),
            ("rg", vec![1.into(), 0.into(), 0.into()], false),
            ("k", vec![0.into(), 0.into(), 0.into(), 0.into()], true),
            ("k", vec![0.into(), 0.into(), 0.into(), 1.into()], false),
        ];
        for (operator, operands, white) in cases {
            let mut state = State::default();
            state.colour(&Operation::new(operator, operands.clone()));
            assert_eq!(state.white, white, "{operator} {operands:?}");
        }
    }

    #[test]
    fn maps_compose_in_order() {
        let scale = Matrix([2.0, 0.0, 0.0, 2.0, 0.0, 0.0]);
        let shift = Matrix([1.0, 0.0, 0.0, 1.0, 10.0, 0.0]);
        assert_eq!(scale.then(shift).point(1.0, 1.0), (12.0, 2.0));
        assert_eq!(shift.then(scale).point(1.0, 1.0), (22.0, 2.0));
    }
}
