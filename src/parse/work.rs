//! Employment.

use super::body::Body;
use super::entry::{Entry, entries};
use super::links::Links;
use super::part::Head;
use super::period::Period;
use super::record::Record;
use super::role::{Role, roles};
use super::row::Row;
use super::words::Words;
use crate::resume::{Volunteer, Work};

/// One role with what is told of it.
struct Job {
    role: Role,
    period: Option<Period>,
    head: Head,
    body: Body,
}

/// Reads the rows of a section into roles. Roles without an employer belong to the employer above them.
fn jobs(rows: Vec<Row>, words: &Words) -> Vec<Job> {
    let entries: Vec<Entry> = entries(rows, words);
    let heads: Vec<Head> = entries
        .iter()
        .map(|entry| Head::of(&entry.head, words))
        .collect();
    let roles = roles(&heads, words);
    let mut jobs: Vec<Job> = Vec::new();
    let mut employer: Option<Role> = None;
    for ((entry, head), mut role) in entries.iter().zip(heads).zip(roles) {
        let body = Body::of(entry);
        if role.employer.is_empty() && !role.title.is_empty() {
            if let Some(above) = &employer {
                role.employer = above.employer.clone();
                if role.place.is_empty() {
                    role.place = above.place.clone();
                }
            }
        } else if !role.employer.is_empty() {
            employer = Some(role.clone());
        }
        jobs.push(Job {
            role,
            period: head.period(),
            head,
            body,
        });
    }
    without_umbrellas(jobs)
}

/// Drops entries that only name the employer of the roles below, which have taken its name over.
fn without_umbrellas(jobs: Vec<Job>) -> Vec<Job> {
    let umbrella: Vec<bool> = jobs
        .iter()
        .enumerate()
        .map(|(i, job)| {
            let bare =
                job.role.title.is_empty() && job.body.items.is_empty() && job.body.prose.is_empty();
            bare && jobs
                .get(i + 1)
                .is_some_and(|next| next.role.employer.span() == job.role.employer.span())
        })
        .collect();
    jobs.into_iter()
        .zip(umbrella)
        .filter(|(_, umbrella)| !umbrella)
        .map(|(job, _)| job)
        .collect()
}

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
