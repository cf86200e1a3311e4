//! Unpaid work.

use super::Basis;
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
        let (start_date, end_date) = record.dates(&path, job.dated.as_ref());
        let volunteer = Volunteer {
            organization: record.read(format!("{path}.organization"), &organisation),
            position: record.read(format!("{path}.position"), &title),
            location: record.read(format!("{path}.location"), &job.role.place),
            url: job.head.url(&path, &organisation.flow, links, record),
            start_date,
            end_date,
            summary: record.take(format!("{path}.summary"), &prose, Basis::Section),
            highlights: record.take_all(
                &format!("{path}.highlights"),
                &job.body.items,
                Basis::Section,
            ),
        };
        record.resume.volunteer.push(volunteer);
    }
}
