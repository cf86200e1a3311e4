//! Removing a track of the person's own.

use upward_engine::error::{Error, Result};
use upward_engine::track::Library;

use super::own::{OwnTrack, own};
use crate::progress;
use crate::work::Work;

/// Removes a track of the person's own, and leaves it where it was started. What was ticked stays.
pub fn remove(work: &mut Work<'_, '_>, brought: &Library, id: &str) -> Result<()> {
    let own = own(work)?;
    let meant: Vec<_> = own.iter().filter(|one| one.track.id == id).collect();
    if meant.is_empty() {
        brought.track(id)?;
        return Err(Error::refused(
            "brought",
            format!("Upward brings the track \"{id}\", so it cannot be removed"),
        )
        .hint(format!("leave it with: upward track stop {id}")));
    }
    for one in meant {
        work.discard::<OwnTrack>(one.id)?;
    }
    progress::leave(work, id).map(|_| ())
}
