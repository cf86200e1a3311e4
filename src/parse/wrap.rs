//! Lines that belong together: wrapped text is joined again.

use super::flow::Flow;
use super::fold::{digit, fold, is_ideograph};
use super::period::{is_period, periods};
use super::row::{Page, Row, SAME_EDGE};
use super::words::{Hint, Topic, Words};
use crate::text::Format;

/// Joins the lines of `rows` that a full line broke; `page` is the document they stand in.
pub(super) fn unwrap(rows: Vec<Row>, topic: Option<Topic>, page: &Page, words: &Words) -> Vec<Row> {
    let limits = Limits::of(&page.rows);
    let margin = rows.iter().map(Row::x).fold(f32::INFINITY, f32::min);
    let mut joined: Vec<Row> = Vec::with_capacity(rows.len());
    let mut last_right = 0.0;
    let listed = |row: &Row| {
        topic != Some(Topic::Skills)
            || row
                .lead()
                .text()
                .contains([',', ':', ';', '|', '·', '•', '、', '，'])
    };
    for row in rows {
        let right = row.cells.last().map_or(0.0, |cell| cell.right);
        let whole = |word: &str| page.vocabulary.contains(word);
        match joined.last_mut() {
            Some(above) if page.format != Format::Docx && continues_cells(above, &row, words) => {
                join_cells(above, row, whole);
            }
            Some(above)
                if page.format != Format::Docx
                    && listed(above)
                    && continues(above, last_right, &row, &limits, margin, words) =>
            {
                let at = continued_cell(above, &row);
                let mut cells = row.cells.into_iter();
                if let (Some(cell), Some(next)) = (above.cells.get_mut(at), cells.next()) {
                    cell.flow.wrap(&next.flow, whole);
                }
                above.cells.extend(cells);
            }
            _ => joined.push(row),
        }
        last_right = right;
    }
    joined
}

/// Returns the number of the cell of `above` that `row` goes on with: the one that ends in a divided word,
/// that of a list item, or the last.
fn continued_cell(above: &Row, row: &Row) -> usize {
    match above
        .cells
        .iter()
        .position(|cell| is_divided(cell.flow.text()))
    {
        Some(divided) if row.cells.len() == 1 => divided,
        _ if above.bullet => 0,
        _ => above.cells.len().saturating_sub(1),
    }
}

/// Whether a text ends inside a word that the typesetter divided.
fn is_divided(text: &str) -> bool {
    text.ends_with('\u{ad}')
}

/// The right edge of each column of each page.
struct Limits(Vec<Limit>);

struct Limit {
    page: u32,
    column: u32,
    /// Right edge of all lines.
    right: f32,
    /// Right edge of lines of one cell: dates may stand beyond it.
    text: f32,
}

impl Limits {
    fn of(rows: &[Row]) -> Self {
        let mut limits: Vec<Limit> = Vec::new();
        for row in rows {
            let right = row.cells.iter().map(|cell| cell.right).fold(0.0, f32::max);
            let text = if row.cells.len() == 1 { right } else { 0.0 };
            match limits
                .iter_mut()
                .find(|limit| (limit.page, limit.column) == (row.page, row.column))
            {
                Some(limit) => {
                    limit.right = limit.right.max(right);
                    limit.text = limit.text.max(text);
                }
                None => limits.push(Limit {
                    page: row.page,
                    column: row.column,
                    right,
                    text,
                }),
            }
        }
        Self(limits)
    }

    /// Returns where lines of `row`'s column break.
    fn right(&self, row: &Row) -> f32 {
        let limit = self
            .0
            .iter()
            .find(|limit| (limit.page, limit.column) == (row.page, row.column));
        limit.map_or(f32::INFINITY, |limit| {
            if limit.text > limit.right * 0.9 {
                limit.text
            } else {
                limit.right
            }
        })
    }
}

/// Whether `row` goes on with the text of `above`, whose last line ended at `last_right`.
fn continues(
    above: &Row,
    last_right: f32,
    row: &Row,
    limits: &Limits,
    margin: f32,
    words: &Words,
) -> bool {
    let (Some(cell), Some(next)) = (above.cells.last(), row.cells.first()) else {
        return false;
    };
    if row.bullet
        || row.heading != above.heading
        || row.column != above.column
        || row.page > above.page + 1
    {
        return false;
    }
    let asides = row.cells.iter().skip(1).all(|cell| cell.x > next.right);
    if above.bullet
        && above.x() > margin + SAME_EDGE
        && (next.x - above.x()).abs() < SAME_EDGE
        && asides
        && row.page == above.page
    {
        return !is_period(next.flow.text(), words);
    }
    if row.cells.len() == 1 && above.cells.iter().any(|cell| is_divided(cell.flow.text())) {
        return next.flow.text().starts_with(char::is_lowercase);
    }
    let (before, after) = (cell.flow.last_style(), next.flow.style());
    let alike = before.size.abs_diff(after.size) <= 3
        && before.bold == after.bold
        && before.italic == after.italic;
    let near =
        row.above <= 0.0 || row.above < 0.19 * f32::from(after.size.max(before.size)).max(50.0);
    let aligned = (next.x - cell.x).abs() < SAME_EDGE;
    if row.cells.len() > 1 || !alike || !near || !aligned || row.apart {
        return false;
    }
    if dangles(cell.flow.text()) || both_years(cell.flow.text(), next.flow.text(), words) {
        return true;
    }
    !is_period(cell.flow.text(), words)
        && periods(next.flow.text(), words)
            .first()
            .is_none_or(|p| p.range.start > 0)
        && !fits(
            last_right,
            next.flow.text(),
            next.right - next.x,
            limits.right(above),
        )
}

/// Whether the first word of the next line, `text` over `width` points, would have had room before `limit`.
fn fits(last_right: f32, text: &str, width: f32, limit: f32) -> bool {
    let letters = text.chars().count().max(1) as f32;
    let first = text.split(' ').next().unwrap_or_default().chars().count() as f32;
    let first = if text.starts_with(is_ideograph) {
        1.0
    } else {
        first
    };
    let letter = width / letters;
    last_right + letter * (first + 1.0) < limit
}

/// Whether two lines hold one date each: the first and last year of a period.
fn both_years(above: &str, below: &str, words: &Words) -> bool {
    let single = |text: &str| {
        is_period(text, words) && periods(text, words).iter().all(|period| period.single)
    };
    single(above) && single(below)
}

/// Whether a text breaks off at the sign between two dates or an open bracket.
fn dangles(text: &str) -> bool {
    let text = text.trim_end();
    let open = text.matches('(').count() > text.matches(')').count();
    let dash = text.ends_with(['–', '—', '-']) && text.chars().any(|c| c.is_ascii_digit());
    open || dash
}

/// Whether `row` completes the narrow cells of `above`, because the period in its last cell broke off.
fn continues_cells(above: &Row, row: &Row, words: &Words) -> bool {
    let (Some(last), Some(next)) = (above.cells.last(), row.cells.last()) else {
        return false;
    };
    let (before, after) = (last.flow.text(), next.flow.text());
    let dashes = ['–', '—', '-', '‐'];
    let broken = before.ends_with(dashes) || after.starts_with(dashes);
    above.cells.len() > 1
        && !row.bullet
        && row.cells.len() <= above.cells.len()
        && broken
        && !periods(before, words).is_empty()
        && row.cells.iter().all(|cell| {
            let below = above
                .cells
                .iter()
                .any(|upper| overlaps(upper.x, upper.right, cell.x, cell.right));
            below || is_period(cell.flow.text(), words)
        })
        && after
            .chars()
            .any(|c| digit(c).is_some() || is_present(after, words))
        && after.split(' ').count() <= 4
}

fn starts_with_date(flow: &Flow) -> bool {
    flow.text()
        .starts_with(|c: char| digit(c).is_some() || matches!(c, '–' | '—' | '-'))
}

fn is_present(text: &str, words: &Words) -> bool {
    words.is(
        &fold(text.trim_matches(|c: char| !c.is_alphanumeric())),
        Hint::Present,
    )
}

fn overlaps(x: f32, right: f32, other_x: f32, other_right: f32) -> bool {
    x < other_right && other_x < right
}

fn join_cells(above: &mut Row, row: Row, whole: impl Fn(&str) -> bool + Copy) {
    let last = above.cells.len() - 1;
    for cell in row.cells {
        let upper = above
            .cells
            .iter()
            .position(|upper| overlaps(upper.x, upper.right, cell.x, cell.right))
            .filter(|_| !starts_with_date(&cell.flow))
            .unwrap_or(last);
        if let Some(upper) = above.cells.get_mut(upper) {
            upper.flow.wrap(&cell.flow, whole);
            upper.right = upper.right.max(cell.right);
        }
    }
}
