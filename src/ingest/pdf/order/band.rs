//! Rows that were drawn together: where the drawing went down and came up again.

use crate::ingest::pdf::chars::is_bullet;
use crate::ingest::pdf::lines::Cell;

/// How much deeper than the line above it a list item begins, in ems.
const INDENT: f32 = 0.5;

/// Parts rows, from top to bottom, into the smallest bands that were drawn one after the other.
pub(super) fn bands(rows: Vec<Vec<Cell>>) -> Vec<Vec<Vec<Cell>>> {
    let mut bands: Vec<(usize, usize, Vec<Vec<Cell>>)> = Vec::new();
    for row in rows {
        let orders = || row.iter().map(|cell| cell.order);
        let (Some(first), Some(last)) = (orders().min(), orders().max()) else {
            continue;
        };
        match bands.last_mut() {
            Some(band) if first < band.1 && band.0 < last => {
                band.0 = band.0.min(first);
                band.1 = band.1.max(last);
                band.2.push(row);
            }
            _ => bands.push((first, last, vec![row])),
        }
    }
    bands.into_iter().map(|(_, _, rows)| rows).collect()
}

/// Puts a date or place below another at the right of an entry right behind that entry's first line, where it would
/// stand in the middle of the list below.
/// `edge` is where the rows may end.
pub(super) fn with_asides_first(rows: Vec<Vec<Cell>>, edge: f32) -> Vec<Vec<Cell>> {
    let count = asides(&rows, edge);
    let mut rows = rows.into_iter();
    let mut lines: Vec<Vec<Cell>> = rows.next().into_iter().collect();
    let mut below = Vec::new();
    for (index, mut row) in rows.enumerate() {
        if index < count
            && let Some(aside) = row.pop()
        {
            lines.push(vec![aside]);
        }
        below.push(row);
    }
    lines.extend(below.into_iter().filter(|row| !row.is_empty()));
    lines
}

/// Returns how many rows below the first end in an aside: drawn behind all else, below the last cell of the first row,
/// beside list items.
fn asides(rows: &[Vec<Cell>], edge: f32) -> usize {
    let (Some([head, .., aside]), Some(next)) = (rows.first().map(Vec::as_slice), rows.get(1))
    else {
        return 0;
    };
    let is_item = next.first().is_some_and(|cell| {
        let marked = cell.words.first().is_some_and(|word| is_bullet(&word.text));
        marked || cell.x > head.x + INDENT * cell.size
    });
    let drawn_last = rows
        .iter()
        .flatten()
        .filter(|cell| cell.order > aside.order);
    let count = drawn_last.count();
    let below = rows.iter().skip(1).take_while(|row| {
        row.last()
            .is_some_and(|cell| cell.order > aside.order && edge - cell.right < cell.size)
    });
    let below = below.count();
    let beside = rows.iter().skip(1).take(below).any(|row| row.len() > 1);
    let at_right = edge - aside.right < aside.size && aside.x > f32::midpoint(head.x, edge);
    if is_item && at_right && beside && below == count {
        below
    } else {
        0
    }
}
