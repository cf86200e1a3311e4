//! The days on which something was learned.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use upward_engine::error::Result;
use upward_engine::progress::State;

use super::{Known, Tick};
use crate::work::{Work, day};

/// Returns the days on which modules were begun or finished, each with how many; what was undone does not count.
pub(crate) fn active(work: &mut Work<'_, '_>, known: &Known) -> Result<BTreeMap<Date, u32>> {
    let ticks = work.all::<Tick>(&())?;
    let ticks = ticks
        .iter()
        .filter(|tick| !tick.undone && matches!(tick.to, State::Learning | State::Done))
        .map(|tick| (day(tick.at), tick.module.as_str()));
    let done = known.marks.iter();
    let done = done.filter(|(_, mark)| mark.state == State::Done);
    let done = done.map(|(module, mark)| (mark.since, module.as_str()));
    // A module counts once a day, however often it was ticked.
    let both: BTreeSet<(Date, &str)> = ticks.chain(done).collect();
    let mut days = BTreeMap::new();
    for (day, _) in both {
        *days.entry(day).or_default() += 1;
    }
    Ok(days)
}
