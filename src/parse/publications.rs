//! Publications, interests, references, and sections that JSON Resume does not know.

use super::body::Body;
use super::entry::entries;
use super::flow::Flow;
use super::links::Links;
use super::part::Head;
use super::projects::name_and_rest;
use super::record::Record;
use super::row::Row;
use super::section::Section;
use super::skills::groups;
use super::words::Words;
use crate::resume::{Interest, Publication, Reference};

/// Reads publications.
pub(super) fn publications(rows: Vec<Row>, words: &Words, links: &Links, record: &mut Record) {
    for entry in entries(rows, words) {
        let path = format!("publications[{}]", record.resume.publications.len());
        let head = Head::of(&entry.head, words);
        let (mut name, publisher) = name_and_rest(&head);
        let mut summary =
            Body::of(&entry)
                .into_items()
                .iter()
                .fold(Flow::default(), |mut all, item| {
                    all.wrap(item, |_| false);
                    all
                });
        if name.is_empty() {
            std::mem::swap(&mut name, &mut summary);
        }
        let publication = Publication {
            name: record.take(format!("{path}.name"), &name),
            publisher: record.take(format!("{path}.publisher"), &publisher),
            release_date: head.period().and_then(|period| period.start.or(period.end)),
            url: head.url(&path, &name, links, record),
            summary: record.take(format!("{path}.summary"), &summary),
        };
        record.resume.publications.push(publication);
    }
}

/// Reads interests.
pub(super) fn interests(rows: Vec<Row>, record: &mut Record) {
    for group in groups(rows) {
        if group.name.is_empty() {
            for item in group.items {
                let path = format!("interests[{}].name", record.resume.interests.len());
                let name = record.take(path, &item);
                record.resume.interests.push(Interest {
                    name,
                    keywords: Vec::new(),
                });
            }
            continue;
        }
        let path = format!("interests[{}]", record.resume.interests.len());
        let interest = Interest {
            name: record.take(format!("{path}.name"), &group.name),
            keywords: record.take_all(&format!("{path}.keywords"), &group.items),
        };
        record.resume.interests.push(interest);
    }
}

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
            name: record.take(format!("{path}.name"), &name),
            reference: record.take(format!("{path}.reference"), &said),
        };
        record.resume.references.push(reference);
    }
}

/// Keeps a section as it stands.
pub(super) fn other(section: &Section, record: &mut Record) {
    let lines: Vec<Flow> = section.rows.iter().map(Row::flow).collect();
    record.keep(&section.title, &lines);
}
