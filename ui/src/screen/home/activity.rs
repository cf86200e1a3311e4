//! What was done last, whatever it was.

use std::cmp::Reverse;

use jiff::Timestamp;
use jiff::civil::Date;

use super::Home;
use super::read::RECENT;
use crate::desk::{Desk, called};

/// Something that was done: on which day, when if that is known, and what.
type Done = (Date, Option<Timestamp>, String);

impl Home {
    /// Returns what was done last, the newest first.
    pub(super) fn activity(&self, desk: &Desk) -> Vec<(Date, String)> {
        let few = usize::from(RECENT);
        let mut done: Vec<Done> = Vec::new();
        let mut at = |time: Timestamp, said: String| done.push((desk.day(time), Some(time), said));
        let mut resumes: Vec<_> = desk.resumes.iter().flatten().collect();
        resumes.sort_unstable_by_key(|resume| Reverse(resume.updated));
        for resume in resumes.into_iter().take(few) {
            let what = match resume.created == resume.updated {
                true => "new resume",
                false => "edited",
            };
            at(resume.updated, format!("{what}: {}", resume.name));
        }
        for posting in desk.postings.iter().flatten().take(few) {
            at(
                posting.created,
                format!("new posting: {}", called(&posting.title, &posting.company)),
            );
        }
        for scored in self.scores.value.iter().flatten().take(few) {
            let trend = scored.fit.as_ref().or(scored.parse_health.as_ref());
            if let Some(point) = trend.and_then(|trend| trend.points.last()) {
                at(point.at, format!("scored {}: {}", point.score, scored.name));
            }
        }
        for answer in self.practice.value.iter().flat_map(|p| &p.answers) {
            let said = format!("answered, {}: {}", answer.score, answer.ask);
            at(answer.answered, said);
        }
        let road = self.road.value.as_ref();
        for certificate in road.iter().flat_map(|road| &road.certificates) {
            let said = format!("certificate: {}", certificate.signed.claims.title);
            at(certificate.created, said);
        }
        for day in road
            .iter()
            .flat_map(|road| road.progress.history.iter().rev().take(few))
        {
            let said = match day.count {
                1 => "1 module finished".to_owned(),
                count => format!("{count} modules finished"),
            };
            done.push((day.on, None, said));
        }
        for application in self.applications.value.iter().flatten() {
            if let Some(step) = application.history.last() {
                let said = format!("{}: {}", step.stage.name(), application.company);
                done.push((step.on, Some(application.updated), said));
            }
        }
        done.sort_by_key(|(day, time, _)| Reverse((*day, *time)));
        done.truncate(few * 2);
        done.into_iter().map(|(day, _, said)| (day, said)).collect()
    }
}
