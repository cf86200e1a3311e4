//! A section's rows to entries: each has head lines, which name it, and a body, which tells of it.
//!
//! Where one entry ends and the next begins is not the same in any two designs. Several ways to cut are
//! tried, and the one under which the entries look most alike wins.

use super::body::is_label;
use super::closing::with_closing_sites;
use super::contact::labelled;
use super::enumerator;
use super::flow::Flow;
use super::fold::fold;
use super::grade::is_score;
use super::grid;
use super::part::EDGES;
use super::period::{is_period, periods};
use super::row::{Row, SAME_EDGE};
use super::told::{is_told, is_told_of, tells, tells_below_bold};
use super::words::{Hint, Words};

/// One job, course of study, project and so on.
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    /// The lines that name it, with what stood aside of its body.
    pub(super) head: Vec<Row>,
    /// The lines that tell of it.
    pub(super) body: Vec<Row>,
}

/// What a row is to its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Head,
    Item,
    Prose,
}

/// Parts the rows of a section into entries.
pub(super) fn entries(rows: Vec<Row>, words: &Words) -> Vec<Entry> {
    let rows: Vec<Row> = rows
        .into_iter()
        .filter(|row| !is_label(row, words) && !is_column_titles(row, words))
        .collect();
    let rows = enumerator::taken_off(grid::one_below_another(rows, words));
    let rows = with_asides_apart(with_marked_heads(rows, words));
    let roles = roles(&rows, words);
    let after_body = starts_after_body(&rows, &roles);
    let looks = starts_by_look(&rows, &roles);
    let cuts = [
        after_body.clone(),
        union(&after_body, &looks),
        union(&after_body, &starts_by_space(&rows, &roles)),
        union(&after_body, &starts_by_date(&rows, &roles, words)),
        looks,
    ];
    let best = cuts
        .into_iter()
        .map(|cut| (likeness(&rows, &roles, &cut, words), cut))
        .rev()
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, cut)| cut)
        .unwrap_or_default();
    with_closing_sites(build(rows, &roles, &best))
}

/// Whether a row only names the columns of the table below it (`Period | Position`).
fn is_column_titles(row: &Row, words: &Words) -> bool {
    let titles: Vec<&str> = row
        .cells
        .iter()
        .flat_map(|cell| cell.flow.text().split('|'))
        .map(str::trim)
        .collect();
    let short = |title: &&str| title.split(' ').count() <= 3 && !title.contains(',');
    titles.len() > 1
        && !row.bullet
        && titles.iter().all(short)
        && titles
            .iter()
            .any(|title| words.is(&fold(title), Hint::LabelDate))
}

/// Takes the list marks off the heads of entries that are written as a list, each with its own below it: the
/// section begins with a mark, and all of its outermost items are dated.
fn with_marked_heads(mut rows: Vec<Row>, words: &Words) -> Vec<Row> {
    let margin = rows.iter().map(Row::x).fold(f32::INFINITY, f32::min);
    let outermost = |row: &Row| row.bullet && row.x() < margin + SAME_EDGE;
    let dated = |row: &Row| is_dated(row.flow().text(), words) || names_entry(row.lead(), words);
    let heads =
        rows.first().is_some_and(&outermost) && rows.iter().filter(|row| outermost(row)).all(dated);
    if heads {
        for row in rows.iter_mut().filter(|row| outermost(row)) {
            row.bullet = false;
        }
    }
    rows
}

/// Whether a text begins with the label of an entry's employer or title (`Company: ...`).
pub(super) fn names_entry(flow: &Flow, words: &Words) -> bool {
    labelled(flow).is_some_and(|(label, rest)| {
        let hints = [Hint::LabelOrganisation, Hint::LabelLabel, Hint::LabelDate];
        !rest.is_empty() && hints.into_iter().any(|hint| words.is(&label, hint))
    })
}

/// Moves dates and places that stand to the right of a list item into rows of their own before it.
fn with_asides_apart(rows: Vec<Row>) -> Vec<Row> {
    let mut apart = Vec::with_capacity(rows.len());
    for mut row in rows {
        if row.bullet && row.cells.len() > 1 {
            let aside = row.cells.split_off(1);
            apart.push(Row {
                cells: aside,
                bullet: false,
                apart: false,
                ..row.clone()
            });
        }
        apart.push(row);
    }
    apart
}

fn roles(rows: &[Row], words: &Words) -> Vec<Role> {
    let margin = margin(rows, words);
    let aside = aside_edge(rows);
    let mut roles: Vec<Role> = Vec::with_capacity(rows.len());
    let bulleted = rows.iter().any(|row| row.bullet);
    let mut below_date = false;
    let (mut bold_names, mut bold_date) = (0, false);
    for (i, row) in rows.iter().enumerate() {
        let text = row.lead().text();
        let dated = row
            .cells
            .iter()
            .any(|cell| is_dated(cell.flow.text(), words));
        let indented = row.x() > margin + SAME_EDGE && row.heading == 0;
        let first = i == 0;
        let goes_on = roles.last() == Some(&Role::Item);
        let told = !bulleted
            && (indented && dated && is_told(i, rows, words)
                || below_date && !row.apart && !dated && tells(row, goes_on, words)
                || bold_names > 1
                    && (!dated || bold_date && is_told_of(text, words))
                    && tells_below_bold(row, goes_on, words));
        bold_date = row.is_bold() && (dated || bold_date && !goes_on) || told && bold_date;
        bold_names = match row.is_bold() {
            true if goes_on => 1,
            true if is_period(text, words) => bold_names,
            true => bold_names + 1,
            false if told || is_period(text, words) => bold_names,
            false => 0,
        };
        let starts = row.apart || first;
        below_date = match dated {
            true => !starts || !is_period(text, words),
            false => below_date && !starts,
        };
        roles.push(if row.bullet || told {
            Role::Item
        } else if first || dated || row.cells.len() > 1 || row.heading > 0 || row.x() > aside {
            Role::Head
        } else if indented && !bulleted && !row.is_bold() {
            Role::Item
        } else if is_prose(text, words) && !row.is_bold() {
            Role::Prose
        } else {
            Role::Head
        });
    }
    roles
}

/// Returns the left edge beyond which a row stands aside of the others.
fn aside_edge(rows: &[Row]) -> f32 {
    let rights = rows
        .iter()
        .filter_map(|row| row.cells.last())
        .map(|cell| cell.right);
    let right = rights.fold(0.0, f32::max);
    let left = rows.iter().map(Row::x).fold(f32::INFINITY, f32::min);
    left + (right - left) * 0.55
}

/// Returns the left edge of what is no date: titles and employers stand there.
fn margin(rows: &[Row], words: &Words) -> f32 {
    rows.iter()
        .filter(|row| !row.bullet)
        .filter_map(|row| {
            row.cells
                .iter()
                .find(|cell| !is_dated(cell.flow.text(), words))
        })
        .map(|cell| cell.x)
        .fold(f32::INFINITY, f32::min)
}

/// Whether a text states a period at its beginning or end, or in brackets.
pub(super) fn is_dated(text: &str, words: &Words) -> bool {
    periods(text, words).iter().any(|period| {
        !period.single
            || text[..period.range.start].trim().is_empty()
            || is_score_or_nothing(&text[period.range.end..], words)
            || text[period.range.clone()].starts_with('(')
    }) && text.split(' ').count() < 24
}

fn is_score_or_nothing(rest: &str, words: &Words) -> bool {
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || EDGES.contains(&c));
    rest.is_empty() || is_score(rest, words)
}

/// Whether a text reads as a sentence rather than a name.
pub(super) fn is_prose(text: &str, words: &Words) -> bool {
    let count = text.split(' ').count();
    let ends = text.ends_with(['.', '!', '。', '।', ';']) && !ends_abbreviated(text, words);
    let labelled = text.split_once(':').is_some_and(|(label, rest)| {
        !rest.is_empty() && label.split(' ').count() <= 4 && {
            let label = fold(label);
            words.is(&label, Hint::LabelKeywords)
                || words.is(&label, Hint::Course)
                || words.is(&label, Hint::LabelHighlights)
        }
    });
    labelled
        || count >= 14
        || (ends && count >= 6)
        || is_short_sentence(text)
        || (ends && text.ends_with(['。', '।']))
}

/// Whether the full stop at the end of a text belongs to its last word (`S.p.A.`, `Ltd.`).
fn ends_abbreviated(text: &str, words: &Words) -> bool {
    let last = text
        .strip_suffix('.')
        .and_then(|text| text.rsplit(' ').next());
    last.is_some_and(|word| word.contains('.') || words.hints(word, Hint::Organisation))
}

/// Whether a text of few words ends like a sentence, with a whole word in lower case that is no abbreviation.
fn is_short_sentence(text: &str) -> bool {
    let last = text
        .strip_suffix('.')
        .and_then(|text| text.rsplit(' ').next())
        .unwrap_or_default();
    text.split(' ').count() >= 4
        && last.chars().count() >= 3
        && last.chars().all(char::is_lowercase)
}

fn starts_after_body(rows: &[Row], roles: &[Role]) -> Vec<usize> {
    let aside = aside_edge(rows);
    let mut in_body = true;
    let mut starts = Vec::new();
    for (i, (row, role)) in rows.iter().zip(roles).enumerate() {
        match role {
            Role::Head if (in_body && row.x() <= aside) || i == 0 => {
                starts.push(i);
                in_body = false;
            }
            Role::Head => {}
            Role::Item | Role::Prose => in_body = true,
        }
    }
    starts
}

/// How the first cell of a row is set.
fn look(row: &Row) -> (bool, bool, u16, u8, i32) {
    let style = row.lead().style();
    (
        style.bold,
        style.italic,
        style.size / 4,
        row.heading,
        (row.x() / SAME_EDGE).round() as i32,
    )
}

fn starts_by_look(rows: &[Row], roles: &[Role]) -> Vec<usize> {
    let Some(first) = rows
        .iter()
        .zip(roles)
        .find(|(_, role)| **role == Role::Head)
        .map(|(row, _)| look(row))
    else {
        return Vec::new();
    };
    let like = |i: usize| {
        rows.get(i).is_some_and(|row| look(row) == first) && roles.get(i) == Some(&Role::Head)
    };
    (0..rows.len())
        .filter(|&i| {
            like(i) && (i == 0 || !like(i - 1) || rows.get(i).is_some_and(|row| row.apart))
        })
        .collect()
}

fn starts_by_space(rows: &[Row], roles: &[Role]) -> Vec<usize> {
    let usual = rows
        .iter()
        .map(|row| row.above)
        .filter(|&above| above > 0.0)
        .fold(f32::INFINITY, f32::min);
    let heads = rows.iter().zip(roles).enumerate();
    heads
        .filter(|(i, (row, role))| {
            *i == 0 || (**role == Role::Head && (row.apart || row.above > usual * 1.4))
        })
        .map(|(i, _)| i)
        .collect()
}

/// The first entry shows in which of its rows the date stands; the others follow it.
fn starts_by_date(rows: &[Row], roles: &[Role], words: &Words) -> Vec<usize> {
    let dated: Vec<usize> = rows
        .iter()
        .enumerate()
        .zip(roles)
        .filter(|((_, row), role)| {
            **role == Role::Head
                && row
                    .cells
                    .iter()
                    .any(|cell| is_dated(cell.flow.text(), words))
        })
        .map(|((i, _), _)| i)
        .collect();
    let offset = dated.first().copied().unwrap_or_default();
    let mut starts = vec![0];
    for &i in dated.iter().skip(1) {
        let start = i.saturating_sub(offset);
        if starts.last().is_some_and(|&last| start > last) {
            starts.push(start);
        }
    }
    starts
}

fn union(a: &[usize], b: &[usize]) -> Vec<usize> {
    let mut all: Vec<usize> = a.iter().chain(b).copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Rates a cut by how alike its entries are: one period each, the same lines in the same looks.
fn likeness(rows: &[Row], roles: &[Role], starts: &[usize], words: &Words) -> f32 {
    let ends = starts.iter().skip(1).copied().chain([rows.len()]);
    let entries: Vec<(usize, usize)> = starts.iter().copied().zip(ends).collect();
    let shapes: Vec<Shape> = entries
        .iter()
        .map(|&(start, end)| Shape::of(rows, roles, start, end, words))
        .collect();
    let Some(model) = shapes.first() else {
        return f32::NEG_INFINITY;
    };
    let dated = shapes.iter().filter(|shape| shape.periods > 0).count();
    let total: f32 = shapes
        .iter()
        .map(|shape| {
            let periods = match shape.periods {
                0 if dated == 0 => 1.0,
                0 => -1.0,
                1 => 2.0,
                more => 1.0 - more as f32 * 1.5,
            };
            let alike = if shape.look == model.look { 0.6 } else { 0.0 };
            let lines = if shape.lines == model.lines { 0.5 } else { 0.0 };
            let crowded = if shape.lines > 6 { -1.0 } else { 0.0 };
            periods + alike + lines + crowded
        })
        .sum();
    let regular = |shape: &Shape| {
        shape.periods == 1 && shape.lines == model.lines && shape.look == model.look
    };
    let several = shapes.len() > 1 && shapes.iter().all(regular);
    total / shapes.len() as f32 + if several { SEVERAL } else { 0.0 }
}

/// What tips the scales towards several entries all alike, where one that holds them all rates the same.
const SEVERAL: f32 = 0.05;

struct Shape {
    periods: usize,
    lines: usize,
    look: (bool, bool, u16, u8, i32),
}

impl Shape {
    fn of(rows: &[Row], roles: &[Role], start: usize, end: usize, words: &Words) -> Self {
        let heads: Vec<&Row> = (start..end)
            .filter(|&i| roles.get(i) == Some(&Role::Head))
            .filter_map(|i| rows.get(i))
            .collect();
        // Two single dates are one period, unless each stands beside a text of its own.
        let (mut spans, mut singles, mut told) = (0, 0, 0);
        for row in &heads {
            let cells = row.cells.iter().map(|cell| cell.flow.text());
            let dates = cells
                .filter(|text| is_dated(text, words))
                .flat_map(|text| periods(text, words));
            let (alone, ranges): (Vec<_>, Vec<_>) = dates.partition(|period| period.single);
            spans += ranges.len();
            match row.cells.len() == 1 && row.lead().text().split(' ').count() > 3 {
                true => told += alone.len().div_ceil(2),
                false => singles += alone.len(),
            }
        }
        Self {
            periods: spans + told + singles.div_ceil(2),
            lines: heads.len(),
            look: rows.get(start).map(look).unwrap_or_default(),
        }
    }
}

fn build(rows: Vec<Row>, roles: &[Role], starts: &[usize]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for (i, (row, role)) in rows.into_iter().zip(roles).enumerate() {
        if starts.binary_search(&i).is_ok() || entries.is_empty() {
            entries.push(Entry::default());
        }
        let Some(entry) = entries.last_mut() else {
            continue;
        };
        match role {
            Role::Head => entry.head.push(row),
            Role::Item | Role::Prose => entry.body.push(row),
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::flow::tests::flow;
    use crate::parse::row::Cell;

    fn row(cells: &[(&str, f32)], apart: bool) -> Row {
        let cells = cells.iter().map(|&(text, x)| {
            let flow = flow(text);
            let right = x + 100.0;
            Cell { flow, x, right }
        });
        Row {
            cells: cells.collect(),
            apart,
            ..Row::default()
        }
    }

    #[test]
    fn two_entries_of_one_date_each_are_not_one_of_a_first_and_a_last() {
        let rows = vec![
            row(
                &[
                    ("Kelp after Storms, Coastal Life", 50.0),
                    ("2022-07", 400.0),
                ],
                false,
            ),
            row(
                &[("Counting Urchins, Imaging", 50.0), ("2019-06", 400.0)],
                true,
            ),
        ];
        assert_eq!(entries(rows, &Words::load()).len(), 2);
    }
}
