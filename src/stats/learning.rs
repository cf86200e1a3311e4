//! Learning: modules that were finished, and the days on which something was learned.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Range;
use super::week::by_week;
use crate::progress::Day;

/// A module that was finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finished {
    /// On which day.
    pub on: Date,
    /// How long it takes, as the roadmap says; 0 where no roadmap has it any more.
    pub hours: u16,
}

/// What was learned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Learning {
    /// Modules that were finished.
    pub modules: u32,
    /// How long they take, as the roadmaps say.
    pub hours: u32,
    /// By weeks, the first one first.
    pub weeks: Vec<LearningWeek>,
    /// The days on which modules were begun or finished, with how many, the first one first.
    pub days: Vec<Day>,
}

/// What was learned in a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct LearningWeek {
    /// Its Monday.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub from: Date,
    /// Modules that were finished.
    pub modules: u32,
    /// How long they take, as the roadmaps say.
    pub hours: u32,
}

/// Returns what was learned within a range, from the modules that were finished and the days on which any were begun or
/// finished; none where there are neither.
pub fn learning(
    range: Range,
    finished: &[Finished],
    active: &BTreeMap<Date, u32>,
) -> Option<Learning> {
    let ends = finished.iter().map(|module| (module.on, Some(*module)));
    let days = active.keys().map(|day| (*day, None));
    let things: Vec<(Date, Option<Finished>)> = ends.chain(days).collect();
    let make = |from| LearningWeek {
        from,
        modules: 0,
        hours: 0,
    };
    let weeks = by_week(range, &things, make, |week, module| {
        if let Some(module) = module {
            week.modules += 1;
            week.hours = week.hours.saturating_add(u32::from(module.hours));
        }
    });
    let days = active.range(range.from..=range.to);
    (!weeks.is_empty()).then(|| Learning {
        modules: weeks.iter().map(|week| week.modules).sum(),
        hours: weeks
            .iter()
            .map(|week| week.hours)
            .fold(0, u32::saturating_add),
        weeks,
        days: days
            .map(|(on, count)| Day {
                on: *on,
                count: *count,
            })
            .collect(),
    })
}
