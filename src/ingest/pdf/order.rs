//! Order of reading within a block: by rows, or as drawn where rows would tear apart what belongs together.
//!
//! Programs draw a paragraph, and a cell of a table, at a stretch. Where neighbours in a row belong to paragraphs that
//! were drawn one after the other, each several rows long, the block has columns that no clear gutter parts (posters,
//! text flowing around boxes), and the order of drawing is the better guess. The same holds for entries that stand side
//! by side in even tracks. Rows whose cells are a title, a date and a place are read as rows.

use super::lines::Cell;

mod band;
mod grid;
mod wrap;

/// Largest distance of baselines within a paragraph, in ems.
const LEADING: f32 = 1.8;
/// Fewest rows of a paragraph that rows must not tear apart.
const PARAGRAPH: usize = 3;
/// Fewest torn pairs of neighbours that outweigh the order of rows.
const TORN: usize = 4;

/// Returns the lines of a block, each as its cells from left to right, in the order of reading.
pub(super) fn lines(mut cells: Vec<Cell>) -> Vec<Vec<Cell>> {
    if is_torn(&cells) {
        cells.sort_by_key(|cell| cell.order);
        return gather(cells);
    }
    let edge = cells
        .iter()
        .fold(0.0, |edge: f32, cell| edge.max(cell.right));
    let rows = cells
        .chunk_by(|a, b| a.row == b.row)
        .map(<[Cell]>::to_vec)
        .collect();
    band::bands(rows)
        .into_iter()
        .flat_map(|band| arranged(band, edge))
        .collect()
}

/// Returns the lines of rows that were not drawn row by row, in a block that reaches to `edge`.
fn arranged(rows: Vec<Vec<Cell>>, edge: f32) -> Vec<Vec<Cell>> {
    if rows.len() < 2 {
        return rows;
    }
    let rows = wrap::join(rows, edge);
    if grid::is_grid(&rows, edge) {
        let mut cells = rows.concat();
        cells.sort_by_key(|cell| cell.order);
        return gather(cells);
    }
    band::with_asides_first(rows, edge)
}

/// Whether lines, given by their places in the order of drawing, step back more often than a header or a
/// footer that is drawn apart from the rest explains.
pub(super) fn is_reordered(drawn: &[usize]) -> bool {
    let back = drawn
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if b < a));
    back.count() > 2 + drawn.len() / 50
}

/// Makes lines of cells that come in the order of drawing.
fn gather(cells: Vec<Cell>) -> Vec<Vec<Cell>> {
    let mut lines: Vec<Vec<Cell>> = Vec::new();
    for cell in cells {
        match lines.last_mut() {
            Some(line)
                if line
                    .last()
                    .is_some_and(|last| last.row == cell.row && last.x < cell.x) =>
            {
                line.push(cell);
            }
            _ => lines.push(vec![cell]),
        }
    }
    lines
}

/// Whether rows join what was drawn as different paragraphs, in most places where they join anything.
fn is_torn(cells: &[Cell]) -> bool {
    let paragraphs = paragraphs(cells);
    let (mut pairs, mut torn) = (0, 0);
    for (index, pair) in cells.windows(2).enumerate() {
        let [left, right] = pair else { continue };
        if left.row != right.row {
            continue;
        }
        pairs += 1;
        let (Some(first), Some(second)) = (paragraphs.get(index), paragraphs.get(index + 1)) else {
            continue;
        };
        if first.0 != second.0 && first.1.min(second.1) >= PARAGRAPH {
            torn += 1;
        }
    }
    torn >= TORN && 2 * torn >= pairs
}

/// Returns for each cell its paragraph and how many rows that has.
fn paragraphs(cells: &[Cell]) -> Vec<(usize, usize)> {
    let mut drawn: Vec<usize> = (0..cells.len()).collect();
    drawn.sort_by_key(|index| cells.get(*index).map(|cell| cell.order));
    let mut found = vec![(0, 0); cells.len()];
    let continues = |a: &usize, b: &usize| {
        let (Some(above), Some(below)) = (cells.get(*a), cells.get(*b)) else {
            return false;
        };
        let step = below.y - above.y;
        step > 0.0
            && step <= LEADING * above.size.max(below.size)
            && above.x < below.right
            && below.x < above.right
    };
    for (number, paragraph) in drawn.chunk_by(continues).enumerate() {
        for index in paragraph {
            if let Some(slot) = found.get_mut(*index) {
                *slot = (number, paragraph.len());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(row: usize, x: f32, order: usize) -> Cell {
        Cell {
            x,
            right: x + 90.0,
            y: row as f32 * 12.0,
            size: 10.0,
            row,
            order,
            ..Cell::default()
        }
    }

    fn orders(cells: Vec<Cell>) -> Vec<Vec<usize>> {
        lines(cells)
            .iter()
            .map(|line| line.iter().map(|cell| cell.order).collect())
            .collect()
    }

    #[test]
    fn keeps_paragraphs_whole() {
        let cells = (0..5).flat_map(|row| [cell(row, 0.0, row), cell(row, 100.0, 10 + row)]);
        let read = orders(cells.collect());
        assert_eq!(read.concat(), [0, 1, 2, 3, 4, 10, 11, 12, 13, 14]);
    }

    #[test]
    fn reads_rows_drawn_as_rows() {
        let cells = (0..5).flat_map(|row| [cell(row, 0.0, 2 * row), cell(row, 100.0, 2 * row + 1)]);
        assert_eq!(orders(cells.collect())[1], [2, 3]);
    }
}
