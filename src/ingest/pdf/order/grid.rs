//! Entries side by side in even tracks, each drawn at a stretch.

use crate::ingest::pdf::lines::Cell;

/// Most tracks.
const MOST: f32 = 6.0;
/// Farthest that the text of the last track ends from the edge, in ems.
const RAGGED: f32 = 3.5;
/// Farthest that two edges lie apart to count as one, in points.
const EDGE: f32 = 2.0;

/// Whether the cells of these rows stand in tracks of one width, the last of which ends at `edge`. What stands to the
/// left of the first track, on its first row, is their label. The dates and places at the right of their lines are no
/// track: they end at the edge, and begin anywhere.
pub(super) fn is_grid(rows: &[Vec<Cell>], edge: f32) -> bool {
    let mut cells: Vec<&Cell> = rows.iter().flatten().collect();
    cells.sort_by_key(|cell| cell.order);
    let runs: Vec<&[&Cell]> = cells.chunk_by(|last, next| last.row < next.row).collect();
    let starts: Vec<f32> = runs
        .iter()
        .filter(|run| run.len() > 1 && !ends_at(run, edge))
        .map(|run| run.iter().fold(f32::MAX, |start, cell| start.min(cell.x)))
        .collect();
    let [first, second, ..] = starts.as_slice() else {
        return false;
    };
    let em = cells.iter().fold(0.0_f32, |em, cell| em.max(cell.size));
    let pitch = second - first;
    let even = starts.windows(2).all(|pair| match pair {
        [a, b] => (b - a - pitch).abs() <= EDGE,
        _ => true,
    });
    let tracks = ((edge - first) / pitch).ceil();
    even && pitch > em
        && (2.0..=MOST).contains(&tracks)
        && tracks * pitch - (edge - first) <= RAGGED * em
}

/// Whether the cells end at the edge but do not begin at one place.
fn ends_at(run: &[&Cell], edge: f32) -> bool {
    let start = run.first().map_or(0.0, |cell| cell.x);
    run.iter().all(|cell| (cell.right - edge).abs() < EDGE)
        && run.iter().any(|cell| (cell.x - start).abs() > EDGE)
}
