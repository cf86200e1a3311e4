//! Lines that tell of an entry rather than name it, where no list mark says so.

use super::entry::is_dated;
use super::fold::is_ideograph;
use super::grade::is_score;
use super::period::periods;
use super::place;
use super::row::Row;
use super::words::{Hint, Words};

/// Whether the dated row `i` tells rather than names (`Head of Year 9 from 2018 to 2020` under a job): it is one
/// cell with more words than its dates, set like an undated row of several words at the same left edge.
pub(super) fn is_told(i: usize, rows: &[Row], words: &Words) -> bool {
    let Some(row) = rows.get(i) else {
        return false;
    };
    let text = row.lead().text();
    let like = |other: &Row| {
        let told = other.lead().text();
        other.cells.len() == 1
            && (other.x() - row.x()).abs() < 1.0
            && other.lead().style() == row.lead().style()
            && told.split(' ').count() >= 4
            && !is_dated(told, words)
    };
    row.cells.len() == 1 && !row.is_bold() && is_told_of(text, words) && rows.iter().any(like)
}

/// Whether a text has several words more than its dates.
pub(super) fn is_told_of(text: &str, words: &Words) -> bool {
    let stated: usize = periods(text, words)
        .iter()
        .map(|period| text[period.range.clone()].split_whitespace().count())
        .sum();
    text.split(' ').count() >= stated + 3
}

/// Whether a typed line below the date of an entry tells of it, and names neither its place, title, employer, school nor grade.
pub(super) fn tells(row: &Row, goes_on: bool, words: &Words) -> bool {
    let text = row.lead().text();
    let names = [
        Hint::Title,
        Hint::Organisation,
        Hint::School,
        Hint::Degree,
        Hint::Employment,
    ];
    let long = goes_on
        || text.split(' ').count() > 2
        || text.chars().filter(|&c| is_ideograph(c)).count() > 4;
    row.size() == 0
        && row.cells.len() == 1
        && !row.is_bold()
        && row.heading == 0
        && long
        && !names.into_iter().any(|hint| words.any(text, hint))
        && !is_score(text, words)
        && !text
            .split([',', '，'])
            .any(|part| place::is_known(part, words))
}

/// Whether a plain line below two bold ones that name an entry tells of it, and states neither place, degree, subject nor grade.
pub(super) fn tells_below_bold(row: &Row, goes_on: bool, words: &Words) -> bool {
    let text = row.lead().text();
    let count = text.split(' ').count();
    let ideographs = text.chars().filter(|&c| is_ideograph(c)).count();
    let names = [Hint::School, Hint::Degree, Hint::Subject, Hint::Employment];
    row.size() > 0
        && row.cells.len() == 1
        && row.heading == 0
        && !row.is_bold()
        && (goes_on || count > 2 || ideographs > 4)
        && (goes_on
            || count > 5
            || ideographs > 10
            || !names.into_iter().any(|hint| words.any(text, hint)))
        && !is_score(text, words)
        && !text
            .split([',', '，'])
            .any(|part| place::is_known(part, words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::flow::{Flow, Style};
    use crate::parse::row::Cell;

    #[test]
    fn sentences_below_bold_names_tell_and_places_and_grades_do_not() {
        let words = Words::load();
        for (text, tells) in [
            ("Planned and taught for classes of 28 pupils", true),
            ("Lisbon, Portugal", false),
            ("GPA: 3.8/4.0", false),
            ("Remote", false),
        ] {
            let mut flow = Flow::default();
            for (at, c) in text.chars().enumerate() {
                let style = Style {
                    size: 90,
                    ..Style::default()
                };
                flow.push(c, at, style);
            }
            let cell = Cell {
                flow,
                ..Cell::default()
            };
            let row = Row {
                cells: vec![cell],
                ..Row::default()
            };
            assert_eq!(tells_below_bold(&row, false, &words), tells, "{text}");
        }
    }
}
