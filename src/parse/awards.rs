//! Prizes and honours.

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
            title: record.take(format!("{path}.title"), &given.name),
            date: given.period.and_then(|period| period.start.or(period.end)),
            awarder: record.take(format!("{path}.awarder"), &given.giver),
            summary: record.take(format!("{path}.summary"), &given.prose),
        };
        record.resume.awards.push(award);
    }
}
