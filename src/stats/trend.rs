//! How a score went.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::score::Tenths;

/// A score at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = ScorePoint))]
pub struct Point {
    /// When.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// The score.
    pub score: Tenths,
}

/// How a score went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = ScoreTrend))]
pub struct Trend {
    /// Each score, the first one first.
    pub points: Vec<Point>,
    /// The first one.
    pub first: Tenths,
    /// The last one.
    pub last: Tenths,
    /// The best one.
    pub best: Tenths,
    /// By how much the last one is better than the first.
    pub change: Tenths,
}

/// Returns how a score went, from its points in any order; none without points.
pub fn trend(mut points: Vec<Point>) -> Option<Trend> {
    points.sort_by_key(|point| point.at);
    let first = points.first()?.score;
    let last = points.last()?.score;
    let best = points.iter().map(|point| point.score).max()?;
    Some(Trend {
        points,
        first,
        last,
        best,
        change: last - first,
    })
}
