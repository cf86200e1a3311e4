//! Rows to jobs, paid and unpaid: heads read, bodies read, employers handed down to the roles below them.

use super::Basis;
use super::body::Body;
use super::entry::{Entry, entries};
use super::part::{Dated, Head};
use super::role::{Role, roles};
use super::row::Row;
use super::words::Words;

/// One role with what is told of it.
pub(super) struct Job {
    pub(super) role: Role,
    pub(super) dated: Option<Dated>,
    pub(super) head: Head,
    pub(super) body: Body,
}

/// Reads the rows of a section into roles. Roles without an employer belong to the employer above them.
pub(super) fn jobs(rows: Vec<Row>, words: &Words) -> Vec<Job> {
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
                role.employer.basis = role.employer.basis.max(Basis::Position);
                if role.place.is_empty() {
                    role.place = above.place.clone();
                }
            }
        } else if !role.employer.is_empty() {
            employer = Some(role.clone());
        }
        jobs.push(Job {
            role,
            dated: head.period(),
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
                .is_some_and(|next| next.role.employer.flow.span() == job.role.employer.flow.span())
        })
        .collect();
    jobs.into_iter()
        .zip(umbrella)
        .filter(|(_, umbrella)| !umbrella)
        .map(|(job, _)| job)
        .collect()
}
