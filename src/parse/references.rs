//! What others say of the person.

use super::Basis;
use super::body::Body;
use super::entry::entries;
use super::flow::Flow;
use super::record::Record;
use super::row::Row;
use super::words::Words;
use crate::resume::Reference;

/// Reads references.
pub(super) fn references(rows: Vec<Row>, words: &Words, record: &mut Record) {
    for entry in entries(rows, words) {
        let path = format!("references[{}]", record.resume.references.len());
        let name = entry.head.iter().fold(Flow::default(), |mut all, row| {
            all.append(&row.flow());
            all
        });
        let said = Body::of(&entry)
            .into_items()
            .iter()
            .fold(Flow::default(), |mut all, item| {
                all.wrap(item, |_| false);
                all
            });
        let reference = Reference {
            name: record.take(format!("{path}.name"), &name, Basis::Position),
            reference: record.take(format!("{path}.reference"), &said, Basis::Section),
        };
        record.resume.references.push(reference);
    }
}
