//! Unpaid work.

use super::job::jobs;
use super::links::Links;
use super::record::Record;
use super::row::Row;
use super::words::Words;
use crate::resume::Volunteer;

/// Reads unpaid work.
pub(super) fn volunteer(rows: Vec<Row>, words: &Words, links: &Links, record: &mut Record) {
    for job in jobs(rows, words) {
        let path = format!("volunteer[{}]", record.resume.volunteer.len());
        let (mut organisation, mut title) = (job.role.employer, job.role.title);
        if organisation.is_empty() {
            std::mem::swap(&mut organisation, &mut title);
        }
        let mut prose = job.role.rest;
        prose.wrap(&job.body.prose, |_| false);
        let volunteer = Volunteer {
            organization: record.take(format!("{path}.organization"), &organisation),
            position: record.take(format!("{path}.position"), &title),
            location: record.take(format!("{path}.location"), &job.role.place),
            url: job.head.url(&path, &organisation, links, record),
            start_date: job.period.as_ref().and_then(|period| period.start),
            end_date: job.period.as_ref().and_then(|period| period.end),
            summary: record.take(format!("{path}.summary"), &prose),
            highlights: record.take_all(&format!("{path}.highlights"), &job.body.items),
        };
        record.resume.volunteer.push(volunteer);
    }
}
