//! Spaced repetition: when a question is asked again, by FSRS (<https://github.com/open-spaced-repetition>).

use fsrs::{FSRS, ItemState, MemoryState};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::score::Tenths;

/// How likely the person shall still know it when it is asked again; FSRS's own default.
const RETENTION: f32 = 0.9;
/// Longest time until a question is asked again, in days: nobody practises for an interview that is further off.
const LONGEST: f32 = 180.0;

/// How well a question is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Memory {
    /// After so many days nine of ten still know it.
    pub stability: f32,
    /// How hard it is for the person, 1 to 10.
    pub difficulty: f32,
}

/// How an answer went, as FSRS knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Rating {
    /// It was not known.
    Again,
    /// It was known in part.
    Hard,
    /// It was known.
    Good,
    /// It was known well.
    Easy,
}

/// What follows from an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recall {
    /// How well the question is remembered from now on.
    pub memory: Memory,
    /// In how many days it is due again, at least one.
    pub days: u32,
}

impl Rating {
    /// Returns the rating of an answer with this score. The limits are a design choice: 75 is an answer that makes most
    /// points, below 35 hardly any was made.
    pub fn of(score: Tenths) -> Self {
        match score.0 {
            ..350 => Self::Again,
            350..550 => Self::Hard,
            550..750 => Self::Good,
            _ => Self::Easy,
        }
    }
}

/// Returns how well a question is remembered once it was answered so, `days` after the answer before; without a memory it was
/// answered for the first time.
///
/// # Errors
/// When a memory that was kept is none that FSRS makes.
pub fn recall(memory: Option<Memory>, days: u32, rating: Rating) -> Result<Recall> {
    let damaged = |_| Error::internal("interview-memory", "a question's memory cannot be read");
    let before = memory.map(|memory| MemoryState {
        stability: memory.stability,
        difficulty: memory.difficulty,
    });
    let scheduler = FSRS::new(&[]).map_err(damaged)?;
    let states = scheduler
        .next_states(before, RETENTION, days)
        .map_err(damaged)?;
    let ItemState { memory, interval } = match rating {
        Rating::Again => states.again,
        Rating::Hard => states.hard,
        Rating::Good => states.good,
        Rating::Easy => states.easy,
    };
    Ok(Recall {
        memory: Memory {
            stability: memory.stability,
            difficulty: memory.difficulty,
        },
        days: interval.round().clamp(1.0, LONGEST) as u32,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_better_answer_is_due_later_and_a_forgotten_one_soon() {
        let ratings = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];
        let first = ratings.map(|rating| recall(None, 0, rating).unwrap());
        assert!(first.is_sorted_by_key(|recall| recall.days), "{first:?}");
        let good = first[2];
        let again = ratings.map(|rating| recall(Some(good.memory), good.days, rating).unwrap());
        assert!(
            again[0].days < good.days && again[2].days > good.days,
            "{again:?}"
        );
    }

    #[test]
    fn scores_become_ratings() {
        let of = |points| Rating::of(Tenths::points(points));
        assert_eq!(
            [0, 34, 35, 54, 55, 74, 75, 100].map(of),
            [
                Rating::Again,
                Rating::Again,
                Rating::Hard,
                Rating::Hard,
                Rating::Good,
                Rating::Good,
                Rating::Easy,
                Rating::Easy,
            ]
        );
    }

    proptest! {
        #[test]
        fn no_history_leads_beyond_its_limits(steps in proptest::collection::vec((0..100_000_u32, 0..1000_i32), 1..40)) {
            let mut memory = None;
            for (days, score) in steps {
                let next = recall(memory, days, Rating::of(Tenths(score))).unwrap();
                prop_assert!(next.memory.stability.is_finite() && next.memory.stability > 0.0);
                prop_assert!((1.0..=10.0).contains(&next.memory.difficulty));
                prop_assert!((1..=180).contains(&next.days));
                memory = Some(next.memory);
            }
        }
    }
}
