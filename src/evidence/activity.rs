//! When a person did something, over all their accounts.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::figures::{Figures, Github};
use crate::stats::monday;

/// How many weeks are told: half a year.
const WEEKS: i64 = 26;

/// A week, and how much was done in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = ActivityWeek))]
pub struct Week {
    /// Its Monday.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub from: Date,
    /// How many things were done in it: contributions, pushes and accepted solutions.
    pub count: u32,
}

/// Returns how much was done on each day up to `today` on which something was.
pub fn days(figures: &[Figures], today: Date) -> BTreeMap<Date, u32> {
    let mut all = BTreeMap::new();
    for figures in figures {
        let days = match figures {
            Figures::Github(github) => on_github(github),
            Figures::Leetcode(leetcode) => counted(&leetcode.days),
            Figures::Codeforces(codeforces) => counted(&codeforces.days),
        };
        for (day, count) in days {
            let sum: &mut u32 = all.entry(day).or_default();
            *sum = sum.saturating_add(count);
        }
    }
    all.retain(|day, count| *day <= today && *count > 0);
    all
}

/// The day of a push counts where nothing else is known of it: events end after 90 days, and come late.
fn on_github(github: &Github) -> BTreeMap<Date, u32> {
    let mut days = counted(&github.days);
    for pushed in github.own().filter_map(|repository| repository.pushed) {
        days.entry(pushed).or_insert(1);
    }
    days
}

fn counted(days: &[crate::progress::Day]) -> BTreeMap<Date, u32> {
    let mut counted = BTreeMap::new();
    for day in days {
        let sum: &mut u32 = counted.entry(day.on).or_default();
        *sum = sum.saturating_add(day.count);
    }
    counted
}

/// Returns the last weeks up to that of `today`, the oldest first, each with how much was done in it.
pub(super) fn weeks(days: &BTreeMap<Date, u32>, today: Date) -> Vec<Week> {
    let this = monday(today);
    let first = this.saturating_sub(((WEEKS - 1) * 7).days());
    (0..WEEKS)
        .map(|week| {
            let from = first.saturating_add((week * 7).days());
            let next = from.saturating_add(7.days());
            let counts = days.range(from..next).map(|(_, count)| *count);
            Week {
                from,
                count: counts.fold(0, u32::saturating_add),
            }
        })
        .collect()
}
