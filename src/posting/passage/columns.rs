//! Tables whose head announces a section for each column: "Essential | Desirable".

use super::{Passage, adjacent};
use crate::posting::heading::{Section, kind, section};
use crate::posting::source::Source;
use crate::text::{Line, Span};

/// Spaces that part two cells of a row.
const GAP: usize = 3;

/// Returns the sections of the columns under `line`, if each of its cells announces one and some ask for something.
pub(super) fn head(source: &Source, line: &Line) -> Option<Vec<Section>> {
    let cells = cells(source, line.span);
    if cells.len() < 2 {
        return None;
    }
    let sections: Option<Vec<Section>> = cells
        .iter()
        .map(|cell| Some(section(kind(source, *cell, true)?)))
        .collect();
    let asks = |section: &Section| matches!(section, Section::Requirements | Section::Preferred);
    sections.filter(|sections| sections.iter().any(asks))
}

/// Returns the passages of the rows at the start of `lines` that stand directly under `head`, and how many rows there are.
pub(super) fn rows(
    source: &Source,
    head: &Line,
    lines: &[&Line],
    sections: &[Section],
) -> (Vec<Passage>, usize) {
    let mut before = head;
    let rows: Vec<&Line> = lines
        .iter()
        .copied()
        .take_while(|line| {
            let under = adjacent(source, before, line);
            before = line;
            under
        })
        .collect();
    let passages = rows.iter().flat_map(|row| {
        let cells = cells(source, row.span).into_iter().zip(sections);
        cells.map(|(span, section)| Passage {
            span,
            section: *section,
            heading: false,
            item: true,
        })
    });
    (passages.collect(), rows.len())
}

/// Returns the cells of a row: what stands between tabs, bars or gaps of several spaces.
fn cells(source: &Source, row: Span) -> Vec<Span> {
    let mut cells: Vec<Span> = Vec::new();
    let mut spaces = GAP;
    for at in row.start..row.end {
        match source.chars.get(at) {
            Some('\t' | '|') => spaces = GAP,
            Some(c) if c.is_whitespace() => spaces += 1,
            _ => {
                match cells.last_mut() {
                    Some(cell) if spaces < GAP => cell.end = at + 1,
                    _ => cells.push(Span {
                        start: at,
                        end: at + 1,
                    }),
                }
                spaces = 0;
            }
        }
    }
    cells
}
