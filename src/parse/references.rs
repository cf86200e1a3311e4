//! What others say of the person, and who would.

use super::Basis;
use super::block::parted;
use super::body::Body;
use super::entry::{entries, is_prose};
use super::flow::Flow;
use super::record::Record;
use super::row::Row;
use super::words::Words;
use crate::resume::Reference;

/// Reads references: the first part of the first line names who refers, the rest tells more of them or what they say.
pub(super) fn references(rows: Vec<Row>, words: &Words, record: &mut Record) {
    let entries = parted(rows)
        .into_iter()
        .flat_map(|rows| entries(rows, words));
    for entry in entries {
        let path = format!("references[{}]", record.resume.references.len());
        let mut lines = entry.head.iter().map(Row::flow);
        let first = lines.next().unwrap_or_default();
        let (name, rest) = name(&first, words);
        let told = lines.chain(Body::of(&entry).into_items());
        let said = told.fold(rest, |mut all, item| {
            all.wrap(&item, |_| false);
            all
        });
        let reference = Reference {
            name: record.take(format!("{path}.name"), &name, Basis::Position),
            reference: record.take(format!("{path}.reference"), &said, Basis::Section),
        };
        record.resume.references.push(reference);
    }
}

/// Parts a line into a name and what follows its first comma or dash; a sentence names nobody.
fn name(line: &Flow, words: &Words) -> (Flow, Flow) {
    const SIGNS: [char; 6] = [',', '|', '–', '—', '-', '،'];
    let text = line.text();
    if is_prose(text, words) {
        return (Flow::default(), line.clone());
    }
    let end = [", ", " | ", " – ", " — ", " - ", "، "]
        .iter()
        .filter_map(|sign| text.find(sign))
        .min();
    match end {
        Some(end) => (line.slice(0..end), line.slice(end..text.len()).trim(&SIGNS)),
        None => (line.clone(), Flow::default()),
    }
}
