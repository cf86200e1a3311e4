//! Where a person stands, and how they came there.

use std::collections::BTreeMap;

use jiff::civil::Date;
use upward_engine::error::Result;
use upward_engine::progress::{Day, State, streak};
use upward_engine::track::Library;

use super::{Progress, active, known};
use crate::track;
use crate::work::Work;

/// Returns the started tracks, the days on which modules were finished, and the streaks.
pub fn history(work: &mut Work<'_, '_>, library: &Library) -> Result<Progress> {
    let known = known(work)?;
    let today = work.day();
    let started = library.tracks().iter();
    let started = started.filter(|track| known.starts.contains_key(&track.id));
    let tracks = started
        .map(|track| track::summary(track, library, &known, today))
        .collect();
    let mut finished: BTreeMap<Date, u32> = BTreeMap::new();
    for mark in known.marks.values() {
        if mark.state == State::Done {
            *finished.entry(mark.since).or_default() += 1;
        }
    }
    let active = active(work, &known)?;
    Ok(Progress {
        tracks,
        streak: streak(active.into_keys(), today),
        history: finished
            .into_iter()
            .map(|(on, count)| Day { on, count })
            .collect(),
    })
}
