//! Coding: what accounts elsewhere show.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Range;
use super::week::by_week;
use crate::evidence::{Service, Week};
use crate::progress::Day;

/// What an account elsewhere shows, by day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Active {
    /// Where it is.
    pub service: Service,
    /// When its figures were good last.
    pub fetched: Option<Timestamp>,
    /// How much was done on each day on which something was.
    pub days: BTreeMap<Date, u32>,
}

/// What accounts elsewhere show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Coding {
    /// How many things were done: contributions, pushes and accepted solutions.
    pub count: u32,
    /// By account.
    pub sources: Vec<ActiveSource>,
    /// By weeks, the first one first.
    pub weeks: Vec<Week>,
    /// By days on which something was done, the first one first.
    pub days: Vec<Day>,
}

/// What an account elsewhere shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ActiveSource {
    /// Where it is.
    pub service: Service,
    /// How many things were done.
    pub count: u32,
    /// When its figures were good last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, format = DateTime))]
    pub fetched: Option<Timestamp>,
}

/// Returns what accounts elsewhere show within a range; none where they show nothing.
pub fn coding(range: Range, active: &[Active]) -> Option<Coding> {
    let mut all: BTreeMap<Date, u32> = BTreeMap::new();
    let mut sources = Vec::new();
    for source in active {
        let mut count: u32 = 0;
        for (day, done) in &source.days {
            let sum = all.entry(*day).or_default();
            *sum = sum.saturating_add(*done);
            if range.has(*day) {
                count = count.saturating_add(*done);
            }
        }
        sources.push(ActiveSource {
            service: source.service,
            count,
            fetched: source.fetched,
        });
    }
    all.retain(|_, count| *count > 0);
    let things: Vec<(Date, u32)> = all.into_iter().collect();
    let weeks = by_week(
        range,
        &things,
        |from| Week { from, count: 0 },
        |week, count| {
            week.count = week.count.saturating_add(*count);
        },
    );
    let days = things.iter().filter(|(day, _)| range.has(*day));
    (!weeks.is_empty()).then(|| Coding {
        count: weeks
            .iter()
            .map(|week| week.count)
            .fold(0, u32::saturating_add),
        sources,
        weeks,
        days: days
            .map(|(on, count)| Day {
                on: *on,
                count: *count,
            })
            .collect(),
    })
}
