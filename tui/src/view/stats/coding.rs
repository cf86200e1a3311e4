//! Coding, as accounts elsewhere show it.

use jiff::tz::TimeZone;
use upward_desk::analytics::Analytics;
use upward_engine::stats::Coding;

use super::{calendar, in_a_row};
use crate::ink::{Ink, muted};
use crate::page::Page;

/// Shows how much was done by account and by day.
pub fn show(page: &mut Page, analytics: &Analytics, coding: &Coding) {
    page.heading("Coding by day");
    let mut told = format!("{} contributions, pushes and solutions", coding.count);
    if let Some(streak) = analytics.streaks.coding {
        told += &format!("; {}", in_a_row(streak));
    }
    page.paragraph(told);
    for source in &coding.sources {
        let line = format!("    {:<12}{:>6}", source.service.to_string(), source.count);
        let day = source.fetched.map(|at| at.to_zoned(TimeZone::UTC).date());
        let asof = day.map(|day| muted(format!("  as of {day}")));
        page.line(Ink::from(line) + asof.unwrap_or_default());
    }
    let first = coding.weeks.first().map(|week| week.from);
    calendar::show(
        page,
        &coding.days,
        first.unwrap_or(analytics.from),
        analytics,
    );
}
