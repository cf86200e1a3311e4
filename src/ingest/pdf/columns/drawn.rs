//! What the order of drawing tells of a gutter: columns are drawn apart, rows are drawn across it.

use crate::ingest::pdf::lines::Cell;

/// Farthest that the baselines of two cells of one row lie apart, in ems.
const HEIGHT: f32 = 0.6;
/// Fewest turns across a gutter that tell rows.
const TURNS: usize = 3;
/// Share of the turns that stay in their row.
const LEVEL: f32 = 0.8;

/// Whether all of what stands to the left of `x` is drawn before, or behind, all of what stands to its right.
pub(super) fn apart(rows: &[&[Cell]], x: f32) -> bool {
    let (mut left, mut right) = ((usize::MAX, 0), (usize::MAX, 0));
    for cell in rows.iter().copied().flatten() {
        let side = if cell.x < x { &mut left } else { &mut right };
        side.0 = side.0.min(cell.order);
        side.1 = side.1.max(cell.order);
    }
    left.1 < right.0 || right.1 < left.0
}

/// Whether the drawing goes to and fro across `x`, and over it in one direction at one height: it draws a date or a
/// label, then what stands beside it, and so forth.
pub(super) fn across(rows: &[&[Cell]], x: f32) -> bool {
    let mut cells: Vec<&Cell> = rows.iter().copied().flatten().collect();
    cells.sort_by_key(|cell| cell.order);
    let (mut right, mut left) = (Turns::default(), Turns::default());
    for pair in cells.windows(2) {
        let [a, b] = pair else { continue };
        match (a.x < x, b.x < x) {
            (true, false) => right.add(a, b),
            (false, true) => left.add(a, b),
            _ => {}
        }
    }
    right.are_level() || left.are_level()
}

/// How often the drawing turns from one side to the other.
#[derive(Default)]
struct Turns {
    all: usize,
    level: usize,
}

impl Turns {
    fn add(&mut self, from: &Cell, to: &Cell) {
        self.all += 1;
        let near = HEIGHT * from.size.max(to.size);
        self.level += usize::from((from.base - to.base).abs() < near);
    }

    fn are_level(&self) -> bool {
        self.all >= TURNS && self.level as f32 >= LEVEL * self.all as f32
    }
}
