//! Employment.

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
        let work = Work {
            name: record.take(format!("{path}.name"), &job.role.employer),
            position: record.take(format!("{path}.position"), &job.role.title),
            location: record.take(format!("{path}.location"), &job.role.place),
            description: record.take(format!("{path}.description"), &job.role.rest),
            url: job.head.url(&path, &job.role.employer, links, record),
            start_date: job.period.as_ref().and_then(|period| period.start),
            end_date: job.period.as_ref().and_then(|period| period.end),
            summary: record.take(format!("{path}.summary"), &job.body.prose),
            highlights: record.take_all(&format!("{path}.highlights"), &job.body.items),
        };
        record.resume.work.push(work);
    }
}
