//! Employment.

use super::Basis;
use super::job::jobs;
use super::links::Links;
use super::record::Record;
use super::row::Row;
use super::words::Words;
use crate::resume::Work;

/// Reads employment.
pub(super) fn work(rows: Vec<Row>, words: &Words, links: &Links, record: &mut Record) {
    for job in jobs(rows, words) {
        let path = format!("work[{}]", record.resume.work.len());
        let (start_date, end_date) = record.dates(&path, job.dated.as_ref());
        let work = Work {
            name: record.read(format!("{path}.name"), &job.role.employer),
            position: record.read(format!("{path}.position"), &job.role.title),
            location: record.read(format!("{path}.location"), &job.role.place),
            description: record.take(format!("{path}.description"), &job.role.rest, Basis::Guess),
            url: job.head.url(&path, &job.role.employer.flow, links, record),
            start_date,
            end_date,
            summary: record.take(format!("{path}.summary"), &job.body.prose, Basis::Section),
            highlights: record.take_all(
                &format!("{path}.highlights"),
                &job.body.items,
                Basis::Section,
            ),
        };
        record.resume.work.push(work);
    }
}
