//! Certificates and licences.

use super::Basis;
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
            name: record.take(format!("{path}.name"), &given.name, Basis::Position),
            date: record.date(format!("{path}.date"), given.dated.as_ref()),
            issuer: record.take(format!("{path}.issuer"), &issuer, Basis::Position),
            url,
        };
        record.resume.certificates.push(certificate);
    }
}
