//! What figures come to.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::activity::{Week, days, weeks};
use super::figures::{Figures, Service, Solved};
use super::languages::{Language, languages};
use crate::progress::{Streak, streak};
use crate::skills::Lexicon;

/// What the figures of all accounts come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = EvidenceInsights))]
pub struct Insights {
    /// The languages, the one with the most code first.
    pub languages: Vec<Language>,
    /// The last 26 weeks, the oldest first.
    pub weeks: Vec<Week>,
    /// Days in a row on which something was done, over all accounts.
    pub streak: Streak,
    /// The problems that were solved.
    pub solved: Vec<Solving>,
    /// The ratings in contests.
    pub ratings: Vec<Rated>,
}

/// The problems that were solved somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Solving {
    /// Where.
    pub on: Service,
    /// How many, by difficulty.
    #[serde(flatten)]
    pub solved: Solved,
}

/// A rating in contests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Rated {
    /// Where.
    pub on: Service,
    /// The rating now.
    pub rating: i32,
    /// The highest it ever was, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highest: Option<i32>,
}

/// Returns what figures come to on a day.
pub fn insights(figures: &[Figures], lexicon: &Lexicon, today: Date) -> Insights {
    let days = days(figures, today);
    Insights {
        languages: languages(figures, lexicon),
        weeks: weeks(&days, today),
        streak: streak(days.keys().copied(), today),
        solved: figures.iter().filter_map(solving).collect(),
        ratings: figures.iter().filter_map(rated).collect(),
    }
}

/// Returns the problems that were solved where there are any to solve.
pub(super) fn solving(figures: &Figures) -> Option<Solving> {
    let solved = match figures {
        Figures::Github(_) => return None,
        Figures::Leetcode(leetcode) => leetcode.solved,
        Figures::Codeforces(codeforces) => codeforces.solved,
    };
    let on = figures.service();
    Some(Solving { on, solved })
}

/// Returns the rating, where there is one.
pub(super) fn rated(figures: &Figures) -> Option<Rated> {
    let (rating, highest) = match figures {
        Figures::Github(_) => return None,
        Figures::Leetcode(leetcode) => (leetcode.rating, None),
        Figures::Codeforces(codeforces) => (codeforces.rating, codeforces.highest),
    };
    Some(Rated {
        on: figures.service(),
        rating: rating?,
        highest,
    })
}
