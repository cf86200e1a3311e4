//! Putting the parts together.

use upward_engine::error::Result;
use upward_engine::progress::streak;
use upward_engine::stats::Range;
use upward_engine::track::Library;

use super::{
    Analytics, Between, Streaks, Totals, applications, coding, fixes, learning, missing, practice,
    scores,
};
use crate::progress;
use crate::work::Work;

/// Returns the statistics of the account between two days.
pub fn show(work: &mut Work<'_, '_>, library: &Library, between: Between) -> Result<Analytics> {
    let today = work.day();
    let range = Range::new(between.from, between.to, today)?;
    let mut totals = Totals::default();
    let known = progress::known(work)?;
    let active = progress::active(work, &known)?;
    let (coding, coding_streak) = coding::coding(work, range)?;
    let (interviews, practice_streak) = practice::practice(work, range, &mut totals)?;
    let mut analytics = Analytics {
        from: range.from,
        to: range.to,
        scores: scores::scores(work, range, &mut totals)?,
        fixes: fixes::fixes(work, range, &mut totals)?,
        modules: learning::learning(library, &known, &active, range, &mut totals),
        interviews,
        coding,
        applications: applications::applications(work, range, &mut totals)?,
        streaks: Streaks {
            learning: (!active.is_empty()).then(|| streak(active.into_keys(), today)),
            practice: practice_streak,
            coding: coding_streak,
        },
        totals,
        missing: Vec::new(),
    };
    analytics.totals = totals;
    analytics.missing = missing::missing(&analytics);
    Ok(analytics)
}
