//! Removing a track of the person's own.

use upward_engine::error::{Error, Result};
use upward_engine::skills::Lexicon;
use upward_engine::track::Library;

use super::own::{OwnTrack, own};
use crate::generate::follow;
use crate::progress;
use crate::work::Work;

/// Removes a track of the person's own, and leaves it where it was started. What was ticked stays, and counts again
/// when the track is imported again.
pub fn remove(
    work: &mut Work<'_, '_>,
    brought: &Library,
    lexicon: &Lexicon,
    id: &str,
) -> Result<()> {
    let (meant, others): (Vec<OwnTrack>, Vec<OwnTrack>) =
        own(work)?.into_iter().partition(|one| one.track.id == id);
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
    progress::leave(work, id)?;
    let mut library = brought.clone();
    for one in others {
        library.add(one.track, one.modules);
    }
    let known = progress::known(work)?;
    follow(work, &library, lexicon, &known)
}
