//! The modules that were finished.

use std::collections::BTreeMap;

use jiff::civil::Date;
use upward_engine::progress::State;
use upward_engine::stats::{self, Finished, Learning, Range};
use upward_engine::track::Library;

use super::Totals;
use crate::progress::Known;

/// Returns what was learned within a range, and adds all of it to the totals.
pub fn learning(
    library: &Library,
    known: &Known,
    active: &BTreeMap<Date, u32>,
    range: Range,
    totals: &mut Totals,
) -> Option<Learning> {
    let done = known.marks.iter();
    let done = done.filter(|(_, mark)| mark.state == State::Done);
    let finished = done.map(|(id, mark)| Finished {
        on: mark.since,
        hours: library.module(id).map_or(0, |module| module.hours),
    });
    let finished: Vec<Finished> = finished.collect();
    for module in &finished {
        totals.modules += 1;
        totals.hours = totals.hours.saturating_add(u32::from(module.hours));
    }
    if let Some(first) = active.keys().next() {
        totals.known(*first);
    }
    stats::learning(range, &finished, active)
}
