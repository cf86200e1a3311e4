//! Certificates and licences.

use super::given::given;
use super::links::Links;
use super::record::Record;
use super::row::Row;
use super::words::Words;
use crate::resume::Certificate;

/// Reads certificates.
pub(super) fn certificates(rows: Vec<Row>, words: &Words, links: &Links, record: &mut Record) {
    for given in given(rows, words) {
        let path = format!("certificates[{}]", record.resume.certificates.len());
        let mut issuer = given.giver;
        issuer.wrap(&given.prose, |_| false);
        let url = given.head.url(&path, &given.name, links, record);
        let certificate = Certificate {
            name: record.take(format!("{path}.name"), &given.name),
            date: given.period.and_then(|period| period.start.or(period.end)),
            issuer: record.take(format!("{path}.issuer"), &issuer),
            url,
        };
        record.resume.certificates.push(certificate);
    }
}
