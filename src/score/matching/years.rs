//! Years of experience: dated work up to today, no month counted twice.

use crate::date::Date;
use crate::posting::Posting;
use crate::resume::Resume;
use crate::score::part::Reached;
use crate::score::tenths::Share;
use crate::score::{Citation, Evidence, Finding, FindingKind, Gap, Tenths, Topic};

use super::{Case, FULL, Found, Locator};

/// Returns the months worked of the months asked for.
pub(super) fn share(resume: &Resume, posting: &Posting, today: Date) -> Reached {
    match &posting.years {
        Some(years) if years.least > 0 => Ok(Share::new(
            months(resume, today),
            u64::from(years.least) * 12,
        )),
        _ => Err("The posting asks for no years of experience."),
    }
}

pub(super) fn found(case: &Case<'_>, locator: &Locator<'_>) -> Found {
    let Some(years) = &case.posting.years else {
        return Found::default();
    };
    let months = months(case.resume, case.today);
    let enough = months >= u64::from(years.least) * 12;
    let topic = Topic::Years {
        shown: Tenths::of_years(months),
        asked: years.least,
    };
    let finding = Finding {
        kind: if enough {
            FindingKind::Match
        } else {
            FindingKind::Gap
        },
        term: format!("{} of {} years", Tenths::of_years(months), years.least),
        topic: Some(topic.clone()),
        skill: None,
        required: true,
        posting: Some(Citation {
            span: years.quote.span,
            text: years.quote.text.clone(),
        }),
        resume: roles(case, locator),
        gain: None,
        fix: None,
        advice: None,
    };
    let gap = Gap {
        term: topic.to_string(),
        topic: Some(topic),
        skill: None,
        required: true,
        gain: case.gain_if(|shares| shares.years = FULL),
        hint: "Only time in dated roles closes this.".to_owned(),
        near: Vec::new(),
    };
    Found {
        findings: vec![finding],
        gaps: if enough { Vec::new() } else { vec![gap] },
        fixes: Vec::new(),
    }
}

/// Returns the dated roles as evidence, each by its title.
pub(super) fn roles(case: &Case<'_>, locator: &Locator<'_>) -> Vec<Evidence> {
    let roles = case.resume.work.iter().enumerate();
    let dated =
        roles.filter(|(_, role)| interval(role.start_date, role.end_date, case.today).is_some());
    dated
        .map(|(i, role)| {
            let (field, name) = if role.position.is_empty() {
                ("name", &role.name)
            } else {
                ("position", &role.position)
            };
            locator.field(&format!("work[{i}].{field}"), name)
        })
        .collect()
}

/// Returns the months of dated work up to today; months of roles that overlap count once.
pub(crate) fn months(resume: &Resume, today: Date) -> u64 {
    let intervals = resume
        .work
        .iter()
        .filter_map(|role| interval(role.start_date, role.end_date, today));
    u64::from(merged(intervals.collect()))
}

/// Returns the months in periods, each a first month and the month behind the last; months in several count once.
pub(super) fn merged(mut periods: Vec<(i32, i32)>) -> u32 {
    periods.sort_unstable();
    let mut worked = 0;
    let mut until = i32::MIN;
    for (start, end) in periods {
        worked += (end - start.max(until)).max(0);
        until = until.max(end);
    }
    worked.unsigned_abs()
}

/// Returns the first month of a role or project and the month behind its last, as months since year 0, up to today.
///
/// Where only years are known, roles last from the middle of the first year to the middle of the last, and half
/// a year where both are the same: the mean of what the years can mean.
pub(super) fn interval(start: Option<Date>, end: Option<Date>, today: Date) -> Option<(i32, i32)> {
    let start = start?;
    let now = today.months() + 1;
    let from = start.months() + if start.month.is_none() { 6 } else { 0 };
    let to = match end {
        None => now,
        Some(end) if end.month.is_none() => {
            (end.months() + 6).max(from + if end.year == start.year { 6 } else { 0 })
        }
        Some(end) => end.months() + 1,
    };
    let to = to.min(now);
    (from < to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::resume::Work;

    fn worked(roles: &[(&str, &str)]) -> u64 {
        let date = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        let work = roles.iter().map(|(start, end)| Work {
            start_date: date(start),
            end_date: date(end),
            ..Work::default()
        });
        let resume = Resume {
            work: work.collect(),
            ..Resume::default()
        };
        months(&resume, Date::month(2026, 6))
    }

    #[test]
    fn months_are_counted_once_and_up_to_today() {
        for (roles, expected) in [
            (&[("2020-01", "2020-12")][..], 12),
            (&[("2020-01", "2020-12"), ("2020-07", "2021-06")], 18),
            (&[("2020-01", "2022-12"), ("2021-01", "2021-12")], 36),
            (&[("2026-01", "")], 6),
            (&[("2026-01", "2030-01")], 6),
            (&[("2027-01", "")], 0),
            (&[("2019", "2021")], 24),
            (&[("2020", "2020")], 6),
            (&[("", "2020-05")], 0),
            (&[("2021-05", "2020-05")], 0),
            (&[], 0),
        ] {
            assert_eq!(worked(roles), expected, "{roles:?}");
        }
    }
}
