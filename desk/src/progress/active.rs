//! The days on which something was learned.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use upward_engine::error::Result;
use upward_engine::progress::State;

use super::{Known, Tick};
use crate::work::Work;

/// Returns the days on which modules were begun or finished, each with how many: as the person says, and not when they
/// said it, so that who enters what they learned last year has not learned it today. What was undone does not count.
pub(crate) fn active(work: &mut Work<'_, '_>, known: &Known) -> Result<BTreeMap<Date, u32>> {
    let ticks = work.all::<Tick>(&())?;
    let before = ticks.iter().filter(|tick| !tick.undone);
    let before = before.filter_map(|tick| Some((&tick.module, tick.before.as_ref()?)));
    let learned = before
        .chain(&known.marks)
        .filter(|(_, mark)| matches!(mark.state, State::Learning | State::Done));
    // Evidence that is attached repeats a mark.
    let both: BTreeSet<(Date, &str)> = learned
        .map(|(module, mark)| (mark.since, module.as_str()))
        .collect();
    let mut days = BTreeMap::new();
    for (day, _) in both {
        *days.entry(day).or_default() += 1;
    }
    Ok(days)
}
