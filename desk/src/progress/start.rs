//! Starting a track, and leaving it.

use upward_engine::error::{Error, Kind, Result};
use upward_engine::track::Library;

use super::{BY_TRACK, Start, StartTrack, known};
use crate::track::{self, TrackSummary};
use crate::work::Work;

/// The hours that a week can have for learning.
const HOURS: std::ops::RangeInclusive<u16> = 1..=100;

/// Starts a track, or changes the pace and day of one that was started.
pub fn start(
    work: &mut Work<'_, '_>,
    library: &Library,
    id: &str,
    new: &StartTrack,
) -> Result<TrackSummary> {
    let found = library.track(id)?;
    let hours = new.hours_per_week;
    if let Some(hours) = hours.filter(|hours| !HOURS.contains(hours)) {
        return Err(Error::new(
            Kind::Usage,
            "hours",
            format!("{hours} hours a week cannot be: it is 1 to 100"),
        ));
    }
    if let Some(on) = new.on.filter(|on| *on > work.day()) {
        return Err(Error::new(
            Kind::Usage,
            "future",
            format!("{on} is still to come; a track is started today or was before"),
        ));
    }
    let there = work.all_with::<Start>(BY_TRACK, id.as_bytes())?;
    let mut known = known(work)?;
    let before = known.starts.remove(id);
    for other in &there {
        if before.as_ref().is_none_or(|before| before.id != other.id) {
            work.discard::<Start>(other.id)?;
        }
    }
    let kept = before.as_ref();
    let start = Start {
        id: kept.map_or_else(|| work.new_id(), |start| start.id),
        track: id.to_owned(),
        on: new.on.or(kept.map(|start| start.on)).unwrap_or(work.day()),
        hours_per_week: hours
            .or(kept.map(|start| start.hours_per_week))
            .unwrap_or(found.hours_per_week),
    };
    work.save(&start)?;
    known.starts.insert(id.to_owned(), start);
    Ok(track::summary(found, library, &known, work.day()))
}

/// Leaves a track; what was ticked stays.
pub fn stop(work: &mut Work<'_, '_>, library: &Library, id: &str) -> Result<()> {
    if !leave(work, id)? {
        library.track(id)?;
        return Err(Error::new(
            Kind::NotFound,
            "not-started",
            format!("the track \"{id}\" was not started"),
        ));
    }
    Ok(())
}

/// Leaves a track, and returns whether it had been started.
pub fn leave(work: &mut Work<'_, '_>, id: &str) -> Result<bool> {
    let there = work.all_with::<Start>(BY_TRACK, id.as_bytes())?;
    for start in &there {
        work.discard::<Start>(start.id)?;
    }
    Ok(!there.is_empty())
}
