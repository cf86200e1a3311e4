//! What no section's reader took over: nothing of a document is dropped in silence.

use std::collections::HashSet;

use super::flow::Flow;
use super::fold::{fold, is_letter};
use super::part::EDGES;
use super::period::is_duration;
use super::record::Record;
use super::row::Row;
use super::words::{Hint, Words};
use crate::resume::fields::fields;

/// Most words of a label before a colon.
const LABEL: usize = 5;

/// Words that tie fields together or say what they are.
const TIES: [Hint; 17] = [
    Hint::To,
    Hint::Since,
    Hint::Until,
    Hint::Expected,
    Hint::Connective,
    Hint::DegreeLink,
    Hint::Score,
    Hint::Furniture,
    Hint::NotAName,
    Hint::LabelName,
    Hint::LabelHighlights,
    Hint::LabelLabel,
    Hint::LabelLocation,
    Hint::LabelEmail,
    Hint::LabelPhone,
    Hint::LabelUrl,
    Hint::LabelDate,
];

/// Keeps each stretch of `rows` that is in no field and no heading, but for words that only tie or name fields and
/// what a field says already.
pub(super) fn keep(rows: &[Row], words: &Words, record: &mut Record) {
    let left: Vec<Flow> = rows
        .iter()
        .flat_map(|row| &row.cells)
        .flat_map(|cell| stretches(&cell.flow, record))
        .filter(|stretch| !is_tie(stretch.text(), words))
        .collect();
    if left.is_empty() {
        return;
    }
    let said: HashSet<String> = fields(&record.resume)
        .iter()
        .map(|field| fold(&field.text))
        .collect();
    let new = |stretch: &Flow| {
        let folded = fold(stretch.text().trim_matches(|c: char| !is_word(c)));
        let untied = folded
            .rsplit_once(' ')
            .filter(|(_, last)| words.is(last, Hint::DegreeLink))
            .map_or(folded.as_str(), |(rest, _)| rest);
        !said.contains(untied)
    };
    let new: Vec<Flow> = left.into_iter().filter(new).collect();
    record.keep(&Flow::EMPTY, &new);
}

/// Returns the stretches of `flow` between what is used, without the labels before it.
fn stretches(flow: &Flow, record: &Record) -> Vec<Flow> {
    let text = flow.text();
    let marks = text.char_indices().zip(flow.places());
    let used = marks
        .filter(|&((_, c), at)| is_word(c) && record.uses(at))
        .map(|((i, c), _)| (i, i + c.len_utf8()));
    let mut found = Vec::new();
    let mut start = 0;
    for (end, next) in used.chain([(text.len(), text.len())]) {
        let stretch = flow.slice(start..end);
        let label = end < text.len()
            && stretch.text().ends_with([':', '：'])
            && stretch.text().split(' ').count() <= LABEL;
        if !label && stretch.text().contains(is_word) {
            found.push(stretch.trim(&EDGES));
        }
        start = next;
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_letter(c)
}

fn is_tie(text: &str, words: &Words) -> bool {
    let folded = fold(text.trim_matches(|c: char| !is_word(c)));
    is_duration(text, words) || TIES.into_iter().any(|hint| words.is(&folded, hint))
}
