//! Publications.

use super::Basis;
use super::body::Body;
use super::entry::entries;
use super::flow::Flow;
use super::links::Links;
use super::part::Head;
use super::projects::name_and_rest;
use super::record::Record;
use super::row::Row;
use super::words::Words;
use crate::resume::Publication;

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
            name: record.take(format!("{path}.name"), &name, Basis::Position),
            publisher: record.take(format!("{path}.publisher"), &publisher, Basis::Position),
            release_date: record.date(format!("{path}.releaseDate"), head.period().as_ref()),
            url: head.url(&path, &name, links, record),
            summary: record.take(format!("{path}.summary"), &summary, Basis::Section),
        };
        record.resume.publications.push(publication);
    }
}
