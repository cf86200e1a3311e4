//! A person's own tracks, beside those that Upward brings.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_engine::error::Result;
use upward_engine::track::{Library, Module, Track};
use upward_store::Entity;
use uuid::Uuid;

use crate::change::{Kind, Told};
use crate::work::Work;

/// A person's own track with its modules, kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OwnTrack {
    pub(super) id: Uuid,
    pub(super) track: Track,
    pub(super) modules: Vec<Module>,
    /// When it was imported.
    pub(super) added: Timestamp,
}

/// Returns the person's own tracks, the first one first.
pub(super) fn own(work: &mut Work<'_, '_>) -> Result<Vec<OwnTrack>> {
    let mut own = work.all::<OwnTrack>(&())?;
    own.sort_by_key(|track| (track.added, track.id));
    Ok(own)
}

/// Returns what Upward brings with the person's own tracks behind it: what every operation on tracks works with.
pub(crate) fn library(work: &mut Work<'_, '_>, brought: &Arc<Library>) -> Result<Arc<Library>> {
    let own = own(work)?;
    if own.is_empty() {
        return Ok(Arc::clone(brought));
    }
    let mut library = Library::clone(brought);
    for one in own {
        library.add(one.track, one.modules);
    }
    Ok(Arc::new(library))
}

impl Entity for OwnTrack {
    type Id = Uuid;
    const TABLE: &'static str = "tracks";

    fn id(&self) -> Uuid {
        self.id
    }
}

impl Told for OwnTrack {
    const KIND: Kind = Kind::Track;
}
