//! Entries that stand side by side: rows whose cells belong below one another rather than beside.

use super::period::is_period;
use super::row::{Cell, Row, SAME_EDGE};
use super::words::Words;

/// Puts entries that stand side by side below one another: the dates of one row stand each below a name of its own.
pub(super) fn one_below_another(rows: Vec<Row>, words: &Words) -> Vec<Row> {
    let mut whole: Vec<Row> = Vec::with_capacity(rows.len());
    let mut rows = rows.into_iter().peekable();
    while let Some(row) = rows.next() {
        let names = whole.last().filter(|names| is_dates_of(&row, names, words));
        let Some(names) = names.cloned() else {
            whole.push(row);
            continue;
        };
        whole.pop();
        let edges: Vec<f32> = row.cells.iter().map(|cell| cell.x).collect();
        let mut block = vec![names, row];
        while let Some(next) = rows.next_if(|next| goes_on(next, &edges)) {
            block.push(next);
        }
        whole.extend(columns(&block, &edges));
    }
    whole
}

/// Whether all cells of `row` are periods, each below a cell of `names`.
fn is_dates_of(row: &Row, names: &Row, words: &Words) -> bool {
    let period = |cell: &Cell| is_period(cell.flow.text(), words);
    row.cells.len() > 1
        && row.cells.len() == names.cells.len()
        && row.cells.iter().all(period)
        && !names.cells.iter().any(period)
        && row
            .cells
            .iter()
            .zip(&names.cells)
            .all(|(date, name)| (date.x - name.x).abs() < SAME_EDGE)
}

/// Whether a row tells more of entries whose left edges are `edges`.
fn goes_on(row: &Row, edges: &[f32]) -> bool {
    let below = |cell: &Cell| edges.iter().any(|edge| (cell.x - edge).abs() < SAME_EDGE);
    !row.apart && !row.bullet && row.heading == 0 && row.cells.iter().all(below)
}

/// Returns the rows of `block`, one column after the other.
fn columns(block: &[Row], edges: &[f32]) -> Vec<Row> {
    let column = |edge: &f32| {
        let of_column = |row: &Row| {
            let below = |cell: &&Cell| (cell.x - edge).abs() < SAME_EDGE;
            let cell = row.cells.iter().find(below)?;
            Some(Row {
                cells: vec![cell.clone()],
                ..row.clone()
            })
        };
        let mut rows: Vec<Row> = block.iter().filter_map(of_column).collect();
        rows.iter_mut().take(1).for_each(|row| row.apart = true);
        rows
    };
    edges.iter().flat_map(column).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::flow::tests::flow;

    fn row(cells: &[(&str, f32)]) -> Row {
        let cells = cells.iter().map(|&(text, x)| {
            let flow = flow(text);
            Cell {
                flow,
                x,
                right: x + 80.0,
            }
        });
        Row {
            cells: cells.collect(),
            ..Row::default()
        }
    }

    fn texts(rows: Vec<Row>) -> Vec<String> {
        let rows = one_below_another(rows, &Words::load());
        rows.iter()
            .map(|row| row.flow().text().to_owned())
            .collect()
    }

    #[test]
    fn entries_side_by_side_are_read_one_after_the_other() {
        let rows = vec![
            row(&[("University of Leeds", 40.0), ("University of York", 250.0)]),
            row(&[("2012 - 2016", 40.0), ("2006 - 2010", 250.0)]),
            row(&[("PhD", 40.0), ("BSc", 250.0)]),
        ];
        let read = [
            "University of Leeds",
            "2012 - 2016",
            "PhD",
            "University of York",
            "2006 - 2010",
            "BSc",
        ];
        assert_eq!(texts(rows), read);
    }

    #[test]
    fn dates_beside_names_stay_beside_them() {
        let rows = vec![
            row(&[("University of Leeds", 40.0), ("2012 - 2016", 250.0)]),
            row(&[("University of York", 40.0), ("2006 - 2010", 250.0)]),
        ];
        let read = [
            "University of Leeds 2012 - 2016",
            "University of York 2006 - 2010",
        ];
        assert_eq!(texts(rows), read);
    }
}
