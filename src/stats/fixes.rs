//! Fixes: edits that a person accepted and applied.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Range;
use super::mean::Mean;
use super::week::by_week;
use crate::score::Tenths;

/// A draft that was applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fix {
    /// On which day.
    pub on: Date,
    /// How many of its edits were accepted.
    pub edits: u32,
    /// The match with the posting before; none where there was no score.
    pub before: Option<Tenths>,
    /// And after.
    pub after: Option<Tenths>,
}

/// The drafts that were applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Fixes {
    /// Drafts that were applied.
    pub drafts: u32,
    /// Edits in them that were accepted.
    pub edits: u32,
    /// The points that the match gained by a draft, on average; none where no draft has both scores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain: Option<Tenths>,
    /// By weeks, the first one first.
    pub weeks: Vec<FixesWeek>,
}

/// The drafts that were applied in a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FixesWeek {
    /// Its Monday.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub from: Date,
    /// Drafts that were applied.
    pub drafts: u32,
    /// Edits in them that were accepted.
    pub edits: u32,
    /// The points that the match gained by a draft, on average; none where no draft has both scores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain: Option<Tenths>,
}

/// Returns the drafts that were applied within a range; none where there are none.
pub fn fixes(range: Range, applied: &[Fix]) -> Option<Fixes> {
    let things: Vec<(Date, Fix)> = applied.iter().map(|fix| (fix.on, *fix)).collect();
    let make = |from| {
        let week = FixesWeek {
            from,
            drafts: 0,
            edits: 0,
            gain: None,
        };
        (week, Mean::default())
    };
    let mut all = Mean::default();
    let weeks = by_week(range, &things, make, |(week, mean), fix| {
        week.drafts += 1;
        week.edits = week.edits.saturating_add(fix.edits);
        if let (Some(before), Some(after)) = (fix.before, fix.after) {
            mean.add(after - before);
            all.add(after - before);
        }
    });
    let weeks: Vec<FixesWeek> = weeks
        .into_iter()
        .map(|(week, mean)| FixesWeek {
            gain: mean.of(),
            ..week
        })
        .collect();
    (!weeks.is_empty()).then(|| Fixes {
        drafts: weeks.iter().map(|week| week.drafts).sum(),
        edits: weeks
            .iter()
            .map(|week| week.edits)
            .fold(0, u32::saturating_add),
        gain: all.of(),
        weeks,
    })
}
