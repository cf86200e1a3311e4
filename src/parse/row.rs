//! Lines as the parser works on them: cells parted by wide gaps, whose letters know their place and style.

use std::collections::HashSet;

use super::flow::{Flow, Style};
use super::fold::{is_letter, tokens};
use super::period::periods;
use super::words::Words;
use crate::text::{Format, Line, Segment, Span, Text};

/// Indents that differ by less are the same, in points.
pub(super) const SAME_EDGE: f32 = 3.0;

/// A run of a line between wide gaps.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    pub(super) flow: Flow,
    /// Left edge in points.
    pub(super) x: f32,
    /// Right edge in points.
    pub(super) right: f32,
}

/// One line.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub(super) cells: Vec<Cell>,
    pub(super) page: u32,
    pub(super) column: u32,
    /// Baseline in points; 0 where unknown.
    pub(super) y: f32,
    /// Space to the line above in points; 0 where unknown.
    pub(super) above: f32,
    /// Whether an empty line stands before it.
    pub(super) apart: bool,
    /// Heading level that the format states; 0 for none.
    pub(super) heading: u8,
    /// Whether it begins with a list mark.
    pub(super) bullet: bool,
}

impl Row {
    /// Returns the first cell's left edge.
    pub(super) fn x(&self) -> f32 {
        self.cells.first().map_or(0.0, |cell| cell.x)
    }

    /// Returns the first cell's text, empty where there is none.
    pub(super) fn lead(&self) -> &Flow {
        const EMPTY: &Flow = &Flow::EMPTY;
        self.cells.first().map_or(EMPTY, |cell| &cell.flow)
    }

    /// Returns all cells as one text.
    pub(super) fn flow(&self) -> Flow {
        let mut flow = Flow::default();
        for cell in &self.cells {
            flow.append(&cell.flow);
        }
        flow
    }

    /// Whether all of its letters are bold.
    pub(super) fn is_bold(&self) -> bool {
        !self.cells.is_empty() && self.cells.iter().all(|cell| cell.flow.is_bold())
    }

    /// Returns the largest font size in tenths of a point.
    pub(super) fn size(&self) -> u16 {
        self.cells
            .iter()
            .map(|cell| cell.flow.style().size)
            .max()
            .unwrap_or_default()
    }
}

/// The lines of a document and what is known of them as a whole.
pub(super) struct Page {
    pub(super) rows: Vec<Row>,
    pub(super) format: Format,
    /// The document's words in lower case, by which words divided at a line's end are told from compounds.
    pub(super) vocabulary: HashSet<String>,
    /// Language of the headings, as BCP 47, once they are known.
    pub(super) language: Option<String>,
}

impl Page {
    /// Returns the lines of `text`.
    pub(super) fn new(text: &Text, words: &Words) -> Self {
        let chars: Vec<char> = text.content.chars().collect();
        let mut previous_end = 0;
        let rows = text
            .lines
            .iter()
            .map(|line| {
                let between = chars.get(previous_end..line.span.start).unwrap_or_default();
                previous_end = line.span.end;
                row(
                    line,
                    &chars,
                    words,
                    between.iter().filter(|&&c| c == '\n').count() > 1,
                )
            })
            .filter(|row| !row.cells.is_empty())
            .collect();
        let vocabulary = tokens(&text.content)
            .map(|word| word.trim_matches(|c: char| !is_letter(c)).to_lowercase())
            .collect();
        Self {
            rows,
            format: text.format,
            vocabulary,
            language: None,
        }
    }
}

fn row(line: &Line, chars: &[char], words: &Words, apart: bool) -> Row {
    let mut cells: Vec<Cell> = Vec::new();
    let mut last_end = line.span.start;
    for segment in &line.segments {
        let style = Style {
            bold: segment.bold,
            italic: segment.italic,
            size: tenths(segment.size),
        };
        let far = cells.last().is_some_and(|cell| {
            let before = cell.flow.last_style().size;
            // Small capitals stand between capitals as far apart as those do.
            let larger = f32::from(before.max(style.size)) / 10.0;
            before.abs_diff(style.size) > 10 && segment.x - cell.right > 0.5 * larger
        });
        if segment.gap || far || cells.is_empty() || starts_dated(segment, &cells, chars, words) {
            cells.push(Cell {
                x: segment.x,
                ..Cell::default()
            });
            last_end = segment.span.start;
        }
        let Some(cell) = cells.last_mut() else {
            continue;
        };
        let between = Span {
            start: last_end,
            end: segment.span.start,
        };
        let before = cell_style(&cell.flow, style);
        add(&mut cell.flow, chars, between, before);
        add(&mut cell.flow, chars, segment.span, style);
        cell.right = cell.right.max(segment.right);
        last_end = segment.span.end;
    }
    if cells.is_empty() {
        let style = Style {
            bold: line.bold,
            italic: false,
            size: tenths(line.size),
        };
        let mut flow = Flow::default();
        add(&mut flow, chars, line.span, style);
        cells.push(Cell {
            flow,
            x: line.x,
            right: line.right,
        });
    }
    if let [cell] = cells.as_mut_slice()
        && cell.right <= cell.x
    {
        (cell.x, cell.right) = (line.x, line.right);
    }
    cells.retain(|cell| !cell.flow.is_empty());
    for cell in &mut cells {
        cell.flow = cell.flow.trim(&[]);
    }
    Row {
        cells,
        page: line.page,
        column: line.column,
        y: line.y,
        above: line.above,
        apart,
        heading: line.heading,
        bullet: line.bullet,
    }
}

/// Whether a date in a style of its own begins with `segment`: narrow columns leave no wide gap before it.
fn starts_dated(segment: &Segment, cells: &[Cell], chars: &[char], words: &Words) -> bool {
    let styled = cells.last().is_some_and(|cell| {
        let before = cell.flow.last_style();
        (before.bold, before.italic) != (segment.bold, segment.italic)
    });
    styled && {
        let text: String = chars
            .get(segment.span.start..segment.span.end)
            .unwrap_or_default()
            .iter()
            .collect();
        periods(&text, words)
            .first()
            .map_or_else(|| is_rest_of_date(&text), |period| period.range.start == 0)
    }
}

/// Whether a text holds the numbers and dashes of a date that a narrow column broke.
fn is_rest_of_date(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '–' | '—' | '-' | ' '))
}

/// Characters between two segments take the style of what stands before them.
fn cell_style(flow: &Flow, next: Style) -> Style {
    if flow.is_empty() {
        next
    } else {
        flow.last_style()
    }
}

fn add(flow: &mut Flow, chars: &[char], span: Span, style: Style) {
    for (offset, &c) in chars
        .get(span.start..span.end)
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        flow.push(c, span.start + offset, style);
    }
}

fn tenths(points: f32) -> u16 {
    (points * 10.0).round().clamp(0.0, 60_000.0) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_capitals_stay_in_their_cell_and_text_set_apart_in_another_size_does_not() {
        let words = Words::load();
        let chars: Vec<char> = "2016 to 2019".chars().collect();
        for (gap, cells) in [(3.4, 1), (8.0, 3)] {
            let segment = |start: usize, end: usize, x: f32, size: f32| Segment {
                span: Span { start, end },
                x,
                right: x + 20.0,
                size,
                ..Segment::default()
            };
            let line = Line {
                span: Span { start: 0, end: 12 },
                segments: vec![
                    segment(0, 4, 60.0, 7.5),
                    segment(5, 7, 80.0 + gap, 5.2),
                    segment(8, 12, 100.0 + 2.0 * gap, 7.5),
                ],
                ..Line::default()
            };
            assert_eq!(
                row(&line, &chars, &words, false).cells.len(),
                cells,
                "{gap}"
            );
        }
    }
}
