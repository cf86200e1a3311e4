//! On how many days in a row something was done.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A day, and how much was done on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Day {
    /// The day.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub on: Date,
    /// How many things were done on it.
    pub count: u32,
}

/// Days in a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Streak {
    /// The days in a row that end today or yesterday: today is not over yet.
    pub current: u32,
    /// The most days in a row there ever were.
    pub longest: u32,
}

/// Returns the streaks among days, in any order.
pub fn streak(days: impl IntoIterator<Item = Date>, today: Date) -> Streak {
    let mut days: Vec<Date> = days.into_iter().filter(|day| *day <= today).collect();
    days.sort_unstable();
    days.dedup();
    let mut streak = Streak::default();
    let mut run = 0;
    let mut last: Option<Date> = None;
    for day in days {
        run = if last.is_some_and(|last| last.saturating_add(1.day()) == day) {
            run + 1
        } else {
            1
        };
        streak.longest = streak.longest.max(run);
        last = Some(day);
    }
    if last.is_some_and(|last| last.saturating_add(1.day()) >= today) {
        streak.current = run;
    }
    streak
}
