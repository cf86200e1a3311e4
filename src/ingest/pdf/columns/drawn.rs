//! What the order of drawing tells of a gutter: columns are drawn apart, rows are drawn across it.

use crate::ingest::pdf::lines::Cell;

/// Farthest that the baselines of two cells of one row lie apart, in ems.
const HEIGHT: f32 = 0.6;
/// Fewest turns across a gutter that tell rows.
const TURNS: usize = 2;
/// Most rows of labels for each turn: a label of two lines, a heading above it.
const ROWS: usize = 4;
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
/// label, then what stands beside it, and so forth. `count` is the number of rows of the side that may be labels: few
/// for each turn.
pub(super) fn across(rows: &[&[Cell]], x: f32, count: usize) -> bool {
    let mut cells: Vec<&Cell> = rows.iter().copied().flatten().collect();
    cells.sort_by_key(|cell| cell.order);
    let (mut right, mut left) = (Turns::default(), Turns::default());
    let mut runs = cells.chunk_by(|a, b| (a.x < x) == (b.x < x));
    let mut before = runs.next().unwrap_or_default();
    for run in runs {
        let Some(first) = run.first() else { continue };
        let turns = if first.x < x { &mut left } else { &mut right };
        turns.add(before, first);
        before = run;
    }
    let tells = |turns: &Turns| turns.are_level() && count <= ROWS * turns.all;
    tells(&right) || tells(&left)
}

/// How often the drawing turns from one side to the other.
#[derive(Default)]
struct Turns {
    all: usize,
    level: usize,
}

impl Turns {
    /// Counts a turn behind the cells `from`, any of which may be at the height of the first on the other side: a date
    /// may go on in a second line.
    fn add(&mut self, from: &[&Cell], to: &Cell) {
        self.all += 1;
        let is_level = |cell: &&Cell| (cell.base - to.base).abs() < HEIGHT * cell.size.max(to.size);
        self.level += usize::from(from.iter().any(is_level));
    }

    fn are_level(&self) -> bool {
        self.all >= TURNS && self.level as f32 >= LEVEL * self.all as f32
    }
}
