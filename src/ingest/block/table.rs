//! Tables: cells side by side become one line where they read as one, else they follow one another.

use super::{Block, Floats};
use crate::ingest::row::{Row, Run};

/// Longest text of a cell, other than the last, that stands on one line with its neighbours, in characters.
const LABEL: usize = 60;
/// Most lines of a cell that dates the cell beside it.
const DATE_LINES: usize = 3;
/// Longest line of such a cell, in characters.
const DATE_WIDTH: usize = 40;

/// The blocks of one cell.
pub(in crate::ingest) type Cell = Vec<Block>;

/// Adds one row of a table to `out` and returns the number of columns of text that it makes; `column` is the
/// one that the table stands in.
pub(in crate::ingest) fn row(
    mut cells: Vec<Cell>,
    column: u32,
    floats: &mut Floats,
    out: &mut Vec<Block>,
) -> u32 {
    cells.retain(|cell| cell.iter().any(|block| block.row().is_some()));
    if cells.len() < 2 {
        out.extend(cells.into_iter().flatten());
        return 1;
    }
    if let Some(row) = one_line(&cells) {
        out.push(Block::Line { row, space: None });
        return 1;
    }
    if let Some(lines) = dated(&cells) {
        out.push(Block::Blank);
        let lines = lines.into_iter();
        out.extend(lines.map(|row| Block::Line { row, space: None }));
        out.push(Block::Blank);
        return 1;
    }
    let columns = cells.len() as u32;
    for (index, mut cell) in (0..).zip(cells) {
        out.push(Block::Blank);
        for block in &mut cell {
            if let Block::Line { row, .. } = block {
                row.column += index;
            }
        }
        floats.beside(cell, out);
    }
    out.push(Block::Blank);
    column + columns
}

/// Returns the lines of a cell.
fn rows(cell: &Cell) -> impl Iterator<Item = &Row> {
    cell.iter().filter_map(Block::row)
}

/// Returns the row as one line, where each cell is one short line of body text.
fn one_line(cells: &[Cell]) -> Option<Row> {
    let single: Vec<&Row> = cells
        .iter()
        .map(|cell| {
            let mut rows = rows(cell);
            rows.next()
                .filter(|row| rows.next().is_none() && row.mark.is_empty())
        })
        .collect::<Option<_>>()?;
    let (_, labels) = single.split_last()?;
    // A heading stands by itself, unless it is an entry's that is dated beside it.
    let headed = single.iter().any(|row| row.heading > 0);
    let dated = || single.iter().any(|row| dates(&[row]));
    let short = |row: &&Row| row.text().chars().count() <= LABEL;
    (labels.iter().all(short) && (!headed || dated())).then(|| join(&single))
}

/// Returns the lines of a row in which one of two cells dates the other: they stand side by side, as
/// on paper. Lines that are left over stand before the list that follows the first ones.
fn dated(cells: &[Cell]) -> Option<Vec<Row>> {
    let [left, right] = cells else {
        return None;
    };
    let (left, right): (Vec<&Row>, Vec<&Row>) = (rows(left).collect(), rows(right).collect());
    // The name of a section beside what stands in it.
    let names = |rows: &[&Row]| rows.len() == 1 && rows.iter().all(|row| row.heading > 0);
    if names(&left) || names(&right) {
        return None;
    }
    let date_first = match (dates(&left), dates(&right)) {
        (true, _) => true,
        (false, true) => false,
        (false, false) => return None,
    };
    let (date, body) = if date_first {
        (left, right)
    } else {
        (right, left)
    };
    let side = |date: &Row, body: &Row| match date_first {
        true => join(&[date, body]),
        false => join(&[body, date]),
    };
    let heads = body
        .iter()
        .take_while(|row| row.mark.is_empty())
        .count()
        .min(date.len());
    let (beside, over) = (date.iter().take(heads), date.iter().skip(heads));
    let paired = beside.zip(&body).map(|(date, body)| side(date, body));
    let rest = over
        .chain(body.iter().skip(heads))
        .map(|row| (*row).clone());
    Some(paired.chain(rest).collect())
}

/// Whether a cell is a few short lines with a year among them, and not a contact block.
fn dates(rows: &[&Row]) -> bool {
    let short = |row: &&Row| {
        let text = row.text();
        row.heading == 0
            && row.mark.is_empty()
            && !text.contains('@')
            && text.chars().count() <= DATE_WIDTH
    };
    rows.len() <= DATE_LINES
        && rows.iter().all(short)
        && rows.iter().any(|row| has_year(&row.text()))
}

/// Whether a text holds four digits in a row that can be a year of a working life.
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")))
}

/// Returns rows side by side in one.
fn join(rows: &[&Row]) -> Row {
    let mut runs: Vec<Run> = Vec::new();
    for row in rows {
        if !runs.is_empty() {
            runs.push(Run {
                text: "\t".into(),
                ..Run::default()
            });
        }
        runs.extend(row.runs.iter().cloned());
    }
    Row {
        runs,
        ..rows.first().map(|row| (*row).clone()).unwrap_or_default()
    }
}
