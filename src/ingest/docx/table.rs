//! Tables: cells side by side become one line where they read as one, else they follow one another.

use super::body::{Block, Place, Walker};
use super::props::is_shade;
use super::xml::Element;
use crate::ingest::row::{Row, Run};

/// Longest text of a cell, other than the last, that stands on one line with its neighbours, in characters.
const LABEL: usize = 60;
/// Most lines of a cell that dates the cell beside it.
const DATE_LINES: usize = 3;
/// Longest line of such a cell, in characters.
const DATE_WIDTH: usize = 40;

/// The blocks of one cell.
type Cell = Vec<Block>;

impl Walker<'_> {
    /// Adds the lines of a table to `out`, row by row.
    pub(super) fn table(&mut self, element: &Element<'_>, place: Place, out: &mut Vec<Block>) {
        let shaded = element
            .child("tblPr")
            .and_then(|props| props.child("tblStyle"))
            .and_then(|style| style.attribute("val"))
            .is_some_and(|style| self.styles.shades(&style));
        let place = Place {
            shaded: place.shaded || shaded,
            ..place
        };
        let lines = out.len();
        self.rows(element, place, out);
        if out.iter().skip(lines).any(|block| block.row().is_some()) {
            self.layout.tables += 1;
        }
        self.last = None;
    }

    /// Adds the rows inside `parent`, which may be wrapped.
    fn rows(&mut self, parent: &Element<'_>, place: Place, out: &mut Vec<Block>) {
        for child in parent.elements() {
            match child.name {
                "tr" => {
                    let mut cells = Vec::new();
                    self.cells(child, place, &mut cells);
                    self.row(cells, place, out);
                }
                "sdt" | "sdtContent" | "ins" | "customXml" => self.rows(child, place, out),
                _ => {}
            }
        }
    }

    /// Adds the cells inside `parent`, which may be wrapped.
    fn cells(&mut self, parent: &Element<'_>, place: Place, cells: &mut Vec<Cell>) {
        for child in parent.elements() {
            match child.name {
                "tc" => {
                    let shade = child.child("tcPr").and_then(|props| props.child("shd"));
                    let place = Place {
                        shaded: place.shaded || shade.is_some_and(is_shade),
                        ..place
                    };
                    let mut cell = Vec::new();
                    self.last = None;
                    self.blocks(child, place, &mut cell);
                    if cell.iter().any(|block| block.row().is_some()) {
                        cells.push(cell);
                    }
                }
                "sdt" | "sdtContent" | "ins" | "customXml" => self.cells(child, place, cells),
                _ => {}
            }
        }
    }

    /// Adds one row of a table.
    fn row(&mut self, mut cells: Vec<Cell>, place: Place, out: &mut Vec<Block>) {
        if cells.len() < 2 {
            out.extend(cells.into_iter().flatten());
        } else if let Some(line) = one_line(&cells) {
            out.push(Block::Line {
                row: line,
                space: None,
            });
        } else if let Some(lines) = dated(&cells) {
            out.push(Block::Blank);
            out.extend(
                lines
                    .into_iter()
                    .map(|row| Block::Line { row, space: None }),
            );
            out.push(Block::Blank);
        } else {
            self.layout.columns = self.layout.columns.max(place.column + cells.len() as u32);
            for (column, cell) in (place.column..).zip(&mut cells) {
                out.push(Block::Blank);
                for block in cell.iter_mut() {
                    if let Block::Line { row, .. } = block {
                        row.column += column - place.column;
                    }
                }
                out.append(cell);
            }
            out.push(Block::Blank);
        }
    }
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
                .filter(|row| rows.next().is_none() && is_plain(row))
        })
        .collect::<Option<_>>()?;
    let (_, labels) = single.split_last()?;
    labels
        .iter()
        .all(|row| row.text().chars().count() <= LABEL)
        .then(|| join(&single))
}

/// Returns the lines of a row in which one of two cells dates the other: they stand side by side, as
/// on paper. Lines that are left over stand before the list that follows the first ones.
fn dated(cells: &[Cell]) -> Option<Vec<Row>> {
    let [left, right] = cells else {
        return None;
    };
    let (left, right): (Vec<&Row>, Vec<&Row>) = (rows(left).collect(), rows(right).collect());
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
        .take_while(|row| is_plain(row))
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
        is_plain(row) && !text.contains('@') && text.chars().count() <= DATE_WIDTH
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

fn is_plain(row: &Row) -> bool {
    row.heading == 0 && row.mark.is_empty()
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
