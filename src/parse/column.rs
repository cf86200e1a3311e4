//! Columns that are none: dates that stand at the right of their lines, and centred headings between short lines.

use super::address::{is_email, is_url};
use super::heading::recognise;
use super::period::{is_duration, is_period};
use super::place;
use super::row::Row;
use super::words::Words;

/// Baselines that differ by less are one line, in points.
const SAME_LINE: f32 = 1.5;
/// Most words of what stands aside of a line.
const FEW: usize = 5;

/// Puts the rows of columns that are none back where they stand on the page.
pub(super) fn without_false_columns(rows: Vec<Row>, words: &Words) -> Vec<Row> {
    let mut columns: Vec<(u32, u32)> = rows
        .iter()
        .map(|row| (row.page, row.column))
        .filter(|&(_, column)| column > 0)
        .collect();
    columns.sort_unstable();
    columns.dedup();
    columns.into_iter().fold(rows, |rows, (page, column)| {
        let home = column - 1;
        let in_column = |row: &Row| (row.page, row.column) == (page, column);
        let is_false = is_false(&rows, page, column, words);
        if !is_false {
            return rows;
        }
        let (strays, mut kept): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(in_column);
        for stray in strays {
            put_back(&mut kept, stray, home);
        }
        measure(&mut kept, page, home);
        kept
    })
}

/// Whether nothing in a column is text of its own: all of it are headings, dates and places, or stands beside a line.
fn is_false(rows: &[Row], page: u32, column: u32, words: &Words) -> bool {
    let home: Vec<f32> = rows
        .iter()
        .filter(|row| (row.page, row.column) == (page, column - 1))
        .map(|row| row.y)
        .collect();
    let own: Vec<&Row> = rows
        .iter()
        .filter(|row| (row.page, row.column) == (page, column))
        .collect();
    let plain = own.iter().filter(|row| is_aside(row, words)).count();
    let beside = |row: &Row| {
        let short = row.flow().text().split(' ').count() <= FEW;
        short && home.iter().any(|y| (y - row.y).abs() < SAME_LINE)
    };
    !home.is_empty()
        && plain * 2 >= own.len()
        && own
            .iter()
            .all(|row| !row.bullet && (is_aside(row, words) || beside(row)))
}

fn is_aside(row: &Row, words: &Words) -> bool {
    let flow = row.flow();
    let text = flow.text();
    let number = text.ends_with(|c: char| c.is_ascii_digit()) && text.split(' ').count() <= 2 * FEW;
    let place = text.split(' ').count() <= FEW
        && text
            .split([',', '，'])
            .any(|part| place::is_known(part, words));
    let address = !text.contains(' ') && (is_email(text) || is_url(text));
    address
        || is_period(text, words)
        || is_duration(text, words)
        || recognise(text, words).is_some()
        || place
        || number
}

/// Adds a row to the line at its height, or between the lines above and below it.
fn put_back(kept: &mut Vec<Row>, stray: Row, home: u32) {
    let at_home = |row: &Row| (row.page, row.column) == (stray.page, home);
    if let Some(line) = kept
        .iter_mut()
        .find(|row| at_home(row) && (row.y - stray.y).abs() < SAME_LINE)
    {
        line.cells.extend(stray.cells);
        line.cells.sort_by(|a, b| a.x.total_cmp(&b.x));
        return;
    }
    let below = kept.iter().position(|row| at_home(row) && row.y > stray.y);
    let behind = kept
        .iter()
        .rposition(at_home)
        .map_or(kept.len(), |last| last + 1);
    kept.insert(
        below.unwrap_or(behind),
        Row {
            column: home,
            ..stray
        },
    );
}

/// Measures the spaces between the lines of a column anew.
fn measure(rows: &mut [Row], page: u32, column: u32) {
    let mut above: Option<f32> = None;
    for row in rows
        .iter_mut()
        .filter(|row| (row.page, row.column) == (page, column))
    {
        row.above = above.map_or(row.above, |y| row.y - y);
        above = Some(row.y);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::flow::tests::flow;
    use crate::parse::row::Cell;

    fn row(column: u32, x: f32, y: f32, text: &str) -> Row {
        let flow = flow(text);
        Row {
            cells: vec![Cell {
                flow,
                x,
                right: x + 50.0,
            }],
            column,
            y,
            ..Row::default()
        }
    }

    fn texts(rows: &[Row]) -> Vec<String> {
        rows.iter()
            .map(|row| row.flow().text().to_owned())
            .collect()
    }

    #[test]
    fn dates_and_headings_go_back_to_their_lines() {
        let words = Words::load();
        let rows = vec![
            row(0, 50.0, 100.0, "Acme, Engineer"),
            row(0, 50.0, 140.0, "Rust, Go"),
            row(1, 450.0, 100.0, "2019 – 2020"),
            row(1, 290.0, 120.0, "Skills"),
        ];
        assert_eq!(
            texts(&without_false_columns(rows, &words)),
            ["Acme, Engineer 2019 – 2020", "Skills", "Rust, Go"]
        );
    }

    #[test]
    fn a_column_of_text_stays() {
        let words = Words::load();
        let rows = vec![
            row(0, 50.0, 100.0, "Skills"),
            row(0, 50.0, 120.0, "Rust"),
            row(1, 200.0, 100.0, "Experience"),
            row(1, 200.0, 121.0, "Built a ledger that never loses a cent"),
        ];
        let before = texts(&rows);
        assert_eq!(texts(&without_false_columns(rows, &words)), before);
    }
}
