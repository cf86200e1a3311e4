//! Years of experience: dated work up to today, no month counted twice.

use crate::date::Date;
use crate::posting::Posting;
use crate::resume::{Resume, Work};
use crate::score::part::Reached;
use crate::score::tenths::Share;
use crate::score::{Citation, Finding, FindingKind, Tenths};

use super::{Case, Locator};

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

pub(super) fn findings(case: &Case<'_>, locator: &Locator<'_>) -> Vec<Finding> {
    let Some(years) = &case.posting.years else {
        return Vec::new();
    };
    let months = months(case.resume, case.today);
    let roles = case.resume.work.iter().enumerate();
    let dated = roles.filter(|(_, role)| interval(role, case.today).is_some());
    vec![Finding {
        kind: if months >= u64::from(years.least) * 12 {
            FindingKind::Match
        } else {
            FindingKind::Gap
        },
        term: format!(
            "{} of {} years",
            Tenths(i32::try_from(months * 10 / 12).unwrap_or(i32::MAX)),
            years.least
        ),
        skill: None,
        required: true,
        posting: Some(Citation {
            span: years.quote.span,
            text: years.quote.text.clone(),
        }),
        resume: dated
            .map(|(i, role)| {
                let (field, name) = if role.position.is_empty() {
                    ("name", &role.name)
                } else {
                    ("position", &role.position)
                };
                locator.field(&format!("work[{i}].{field}"), name)
            })
            .collect(),
        gain: None,
        fix: None,
    }]
}

/// Returns the months of dated work up to today; months of roles that overlap count once.
pub(crate) fn months(resume: &Resume, today: Date) -> u64 {
    let mut intervals: Vec<(i32, i32)> = resume
        .work
        .iter()
        .filter_map(|role| interval(role, today))
        .collect();
    intervals.sort_unstable();
    let mut worked = 0;
    let mut until = i32::MIN;
    for (start, end) in intervals {
        worked += (end - start.max(until)).max(0);
        until = until.max(end);
    }
    u64::from(worked.unsigned_abs())
}

/// Returns a role's first month and the month behind its last, as months since year 0, up to today.
///
/// Where only years are known, roles last from the middle of the first year to the middle of the last, and half
/// a year where both are the same: the mean of what the years can mean.
fn interval(role: &Work, today: Date) -> Option<(i32, i32)> {
    let start = role.start_date?;
    let now = today.months() + 1;
    let from = start.months() + if start.month.is_none() { 6 } else { 0 };
    let to = match role.end_date {
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
