//! Practice: answers to interview questions, and how good they were.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::mean::Mean;
use super::week::by_week;
use super::{Point, Range, Trend, trend};
use crate::progress::Day;
use crate::score::Tenths;

/// An answer to a question of some kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer<K> {
    /// When it was given.
    pub at: Timestamp,
    /// The kind of the question.
    pub kind: K,
    /// What it was worth.
    pub score: Tenths,
}

/// The answers that were given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Practice<K> {
    /// How many there are.
    pub answers: u32,
    /// What they were worth on average.
    pub mean: Tenths,
    /// How that went, answer by answer.
    pub trend: Trend,
    /// By the kind of question.
    pub kinds: Vec<Kinds<K>>,
    /// By weeks, the first one first.
    pub weeks: Vec<PracticeWeek>,
    /// The days on which there were any, with how many, the first one first.
    pub days: Vec<Day>,
}

/// The answers to the questions of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Kinds<K> {
    /// The kind.
    pub kind: K,
    /// How many there are.
    pub answers: u32,
    /// What they were worth on average.
    pub mean: Tenths,
    /// What the first one was worth.
    pub first: Tenths,
    /// What the last one was worth.
    pub last: Tenths,
}

/// The answers of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PracticeWeek {
    /// Its Monday.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub from: Date,
    /// How many there are.
    pub answers: u32,
    /// What they were worth on average; none where there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean: Option<Tenths>,
}

/// Returns the answers within a range; none where there are none. Days are by Coordinated Universal Time.
pub fn practice<K: Copy + Ord>(range: Range, answers: &[Answer<K>]) -> Option<Practice<K>> {
    let day = |answer: &Answer<K>| answer.at.to_zoned(TimeZone::UTC).date();
    let mut things: Vec<(Date, Answer<K>)> = answers
        .iter()
        .map(|answer| (day(answer), *answer))
        .collect();
    things.sort_by_key(|(_, answer)| answer.at);
    let make = |from| {
        let week = PracticeWeek {
            from,
            answers: 0,
            mean: None,
        };
        (week, Mean::default())
    };
    let mut all = Mean::default();
    let mut days: BTreeMap<Date, u32> = BTreeMap::new();
    let mut kinds: BTreeMap<K, Kind> = BTreeMap::new();
    let mut points = Vec::new();
    let weeks = by_week(range, &things, make, |(week, mean), answer| {
        week.answers += 1;
        mean.add(answer.score);
        all.add(answer.score);
        *days.entry(day(answer)).or_default() += 1;
        kinds
            .entry(answer.kind)
            .or_insert_with(|| Kind::new(answer.score))
            .add(answer.score);
        points.push(Point {
            at: answer.at,
            score: answer.score,
        });
    });
    let kinds = kinds.into_iter().filter_map(|(kind, sum)| {
        Some(Kinds {
            kind,
            answers: sum.answers,
            mean: sum.mean.of()?,
            first: sum.first,
            last: sum.last,
        })
    });
    Some(Practice {
        answers: weeks.iter().map(|(week, _)| week.answers).sum(),
        mean: all.of()?,
        trend: trend(points)?,
        kinds: kinds.collect(),
        weeks: weeks
            .into_iter()
            .map(|(week, mean)| PracticeWeek {
                mean: mean.of(),
                ..week
            })
            .collect(),
        days: days
            .into_iter()
            .map(|(on, count)| Day { on, count })
            .collect(),
    })
}

/// The answers of one kind, being summed up in the order in which they were given.
struct Kind {
    answers: u32,
    mean: Mean,
    first: Tenths,
    last: Tenths,
}

impl Kind {
    fn new(first: Tenths) -> Self {
        Self {
            answers: 0,
            mean: Mean::default(),
            first,
            last: first,
        }
    }

    fn add(&mut self, score: Tenths) {
        self.answers += 1;
        self.mean.add(score);
        self.last = score;
    }
}
