//! What an entry tells: prose, and list items.

use super::entry::Entry;
use super::flow::Flow;
use super::fold::fold;
use super::row::Row;
use super::words::{Hint, Words};

/// The body of an entry.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) prose: Flow,
    pub(super) items: Vec<Flow>,
}

impl Body {
    /// Reads the body of `entry`: bullets are items; so are indented lines, since some programs draw list marks as pictures.
    pub(super) fn of(entry: &Entry) -> Self {
        let mut body = Self::default();
        let bulleted = entry.body.iter().any(|row| row.bullet);
        for row in &entry.body {
            if row.bullet || (!bulleted && is_indented(row, entry)) {
                body.items.push(row.flow());
            } else if body.items.is_empty() {
                body.prose.wrap(&row.flow(), |_| false);
            } else {
                body.items.push(row.flow());
            }
        }
        body
    }

    /// Returns all of it as items.
    pub(super) fn into_items(self) -> Vec<Flow> {
        let prose = (!self.prose.is_empty()).then_some(self.prose);
        prose.into_iter().chain(self.items).collect()
    }
}

fn is_indented(row: &Row, entry: &Entry) -> bool {
    let head = entry.head.iter().map(Row::x).fold(f32::INFINITY, f32::min);
    row.x() > head + super::row::SAME_EDGE
}

/// Whether a row only announces the list below it (`Responsibilities:`).
pub(super) fn is_label(row: &Row, words: &Words) -> bool {
    let text = row.lead().text();
    row.cells.len() == 1
        && words.is(
            &fold(text.trim_end_matches([':', ' '])),
            Hint::LabelHighlights,
        )
}
