//! The graphics state as far as it tells how text looks and whether it can be seen.

use super::scan::Operand;

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

    /// Whether upright rectangles stay upright.
    pub(super) fn is_upright(self) -> bool {
        let [a, b, c, d, _, _] = self.0;
        (b == 0.0 && c == 0.0) || (a == 0.0 && d == 0.0)
    }

    /// Returns where a point goes.
    pub(super) fn point(self, x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }
}

/// How strings are set (ISO 32000-1, table 104).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TextState {
    /// Index of the font.
    pub font: Option<usize>,
    /// Font size.
    pub size: f32,
    /// Space added to each character.
    pub spacing: f32,
    /// Space added to each space.
    pub word_spacing: f32,
    /// Horizontal scale, in percent.
    pub scale: f32,
    /// Distance of lines.
    pub leading: f32,
    /// Rise above the baseline.
    pub rise: f32,
}

impl Default for TextState {
    fn default() -> Self {
        Self {
            font: None,
            size: 0.0,
            spacing: 0.0,
            word_spacing: 0.0,
            scale: 100.0,
            leading: 0.0,
            rise: 0.0,
        }
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
    /// Whether fills leave nothing to be seen of what they cover.
    pub opaque: bool,
    /// What of the page can be painted on.
    pub clip: Clip,
    /// Text render mode.
    pub mode: i64,
    /// How strings are set.
    pub text: TextState,
    /// Whether fills are patterns.
    pub pattern: bool,
    /// Number of components of the fill colour space, 0 where its colours are not judged.
    components: usize,
}

impl Default for State {
    fn default() -> Self {
        Self {
            matrix: Matrix::IDENTITY,
            white: false,
            transparent: false,
            opaque: true,
            clip: Clip::default(),
            mode: 0,
            text: TextState::default(),
            pattern: false,
            components: 1,
        }
    }
}

/// A part of the page outside of which nothing is painted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clip {
    /// A rectangle around it: left, bottom, right, top.
    pub area: [f32; 4],
    /// Whether it fills that rectangle.
    pub exact: bool,
}

impl Default for Clip {
    fn default() -> Self {
        Self {
            area: [f32::MIN, f32::MIN, f32::MAX, f32::MAX],
            exact: true,
        }
    }
}

impl Clip {
    /// Returns what lies within both.
    pub(super) fn within(self, other: Self) -> Self {
        let [left, bottom, right, top] = self.area;
        let [left2, bottom2, right2, top2] = other.area;
        Self {
            area: [
                left.max(left2),
                bottom.max(bottom2),
                right.min(right2),
                top.min(top2),
            ],
            exact: self.exact && other.exact,
        }
    }

    /// Whether a point lies farther than `spare` outside.
    pub(super) fn is_outside(&self, (x, y): (f32, f32), spare: f32) -> bool {
        let [left, bottom, right, top] = self.area;
        x < left - spare || x > right + spare || y < bottom - spare || y > top + spare
    }
}

impl State {
    /// Follows the operators that set the fill colour.
    pub(super) fn colour(&mut self, operator: &[u8], operands: &[Operand]) {
        let values: Vec<f32> = operands.iter().filter_map(Operand::number).collect();
        // Patterns have names, and holes.
        self.pattern = operator == b"scn" && values.len() < operands.len();
        match operator {
            b"cs" => {
                self.components = match operands.first() {
                    Some(Operand::Name(name)) => match name.as_ref() {
                        b"DeviceGray" => 1,
                        b"DeviceRGB" => 3,
                        b"DeviceCMYK" => 4,
                        _ => 0,
                    },
                    _ => 0,
                };
                self.white = false;
            }
            b"sc" | b"scn" => {
                // Three components of a space that is not named outright are RGB, or Lab, in which
                // values near 1 are next to black and no file's text colour.
                let named = self.components == values.len();
                let judged = named || (self.components == 0 && values.len() == 3);
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
        let cases: [(&[u8], &[f32], bool); 6] = [
            (b"g", &[1.0], true),
            (b"g", &[0.5], false),
            (b"rg", &[1.0, 1.0, 0.99], true),
            (b"rg", &[1.0, 0.0, 0.0], false),
            (b"k", &[0.0, 0.0, 0.0, 0.0], true),
            (b"k", &[0.0, 0.0, 0.0, 1.0], false),
        ];
        for (operator, values, white) in cases {
            let mut state = State::default();
            let operands: Vec<Operand> = values.iter().copied().map(Operand::Number).collect();
            state.colour(operator, &operands);
            assert_eq!(state.white, white, "{operator:?} {values:?}");
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
