//! How far everything asked for is shown: the best credit of each target, less where it falls short of the years asked for.

use crate::date::Date;
use crate::resume::Resume;
use crate::score::weights::credit::{LISTED, SHOWN};

use super::demands::Demands;
use super::fields::Place;
use super::profile::{Hit, Profile};
use super::years::{interval, merged};

/// How far each target is shown, and which words of the duties are.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    /// Credit of each target, in per cent.
    credits: Vec<u32>,
    /// Months of dated work that show each target for which years are asked for; 0 for others.
    pub months: Vec<u32>,
    /// Whether each stem of the duties is shown.
    pub duties: Vec<bool>,
}

impl Standing {
    /// Returns how far `profiles` of one resume show everything asked for.
    ///
    /// Where the posting asks for years of a skill, naming it gives the credit of a list; what goes beyond that is earned in
    /// proportion to the months of the dated roles and projects that show it.
    pub fn new(
        profiles: &[&Profile<'_>],
        demands: &Demands<'_>,
        resume: &Resume,
        today: Date,
    ) -> Self {
        let mut standing = Self {
            credits: vec![0; demands.targets.len()],
            months: vec![0; demands.targets.len()],
            duties: vec![false; demands.duty.len()],
        };
        let hits = profiles.iter().flat_map(|profile| &profile.hits);
        for hit in hits {
            standing.raise(hit.target, hit.credit);
        }
        for (_, stem) in profiles.iter().flat_map(|profile| &profile.duty_words) {
            if let Some(shown) = standing.duties.get_mut(*stem) {
                *shown = true;
            }
        }
        let asked = demands.targets.iter().enumerate();
        for (target, asked) in asked.filter(|(_, target)| target.months > 0) {
            let months = months(profiles, target, resume, today);
            if let Some(shown) = standing.months.get_mut(target) {
                *shown = months;
            }
            if let Some(credit) = standing.credits.get_mut(target) {
                let earned = (SHOWN - LISTED) * months.min(asked.months) / asked.months;
                *credit = (LISTED + earned).min(*credit);
            }
        }
        standing
    }

    /// Gives a target at least this credit.
    pub fn raise(&mut self, target: usize, credit: u32) {
        if let Some(now) = self.credits.get_mut(target) {
            *now = credit.max(*now);
        }
    }

    /// Returns the credit of a target, in per cent.
    pub fn credit(&self, target: usize) -> u32 {
        self.credits.get(target).copied().unwrap_or(0)
    }
}

/// Returns the months of the dated roles and projects that show a target; months of those that overlap count once.
fn months(profiles: &[&Profile<'_>], target: usize, resume: &Resume, today: Date) -> u32 {
    let place = |profile: &Profile<'_>, hit: &Hit| Some(profile.fields.get(hit.field)?.place);
    let periods = profiles.iter().flat_map(|profile| {
        let hits = profile.hits.iter().filter(|hit| hit.target == target);
        hits.filter_map(|hit| period(resume, place(profile, hit)?, today))
    });
    merged(periods.collect())
}

/// Returns when the role or project lasted in which a text stands: its first month and the month behind its last.
pub(super) fn period(resume: &Resume, place: Place, today: Date) -> Option<(i32, i32)> {
    let entry = place.entry?;
    let (start, end) = match place.section {
        "work" => resume
            .work
            .get(entry)
            .map(|role| (role.start_date, role.end_date)),
        "volunteer" => resume
            .volunteer
            .get(entry)
            .map(|role| (role.start_date, role.end_date)),
        "projects" => resume
            .projects
            .get(entry)
            .map(|project| (project.start_date, project.end_date)),
        _ => None,
    }?;
    interval(start, end, today)
}
