//! Prizes and honours.

use super::Basis;
use super::given::given;
use super::record::Record;
use super::row::Row;
use super::words::Words;
use crate::resume::Award;

/// Reads prizes and honours.
pub(super) fn awards(rows: Vec<Row>, words: &Words, record: &mut Record) {
    for given in given(rows, words) {
        let path = format!("awards[{}]", record.resume.awards.len());
        let award = Award {
            title: record.take(format!("{path}.title"), &given.name, Basis::Position),
            date: record.date(format!("{path}.date"), given.dated.as_ref()),
            awarder: record.take(format!("{path}.awarder"), &given.giver, Basis::Position),
            summary: record.take(format!("{path}.summary"), &given.prose, Basis::Section),
        };
        record.resume.awards.push(award);
    }
}
