//! Versions that something rests on.

use upward_engine::error::Result;
use uuid::Uuid;

use super::read::version;
use super::{Reason, ShownVersion, Version};
use crate::work::Work;

/// Returns a version that stays as it is from now on: what is typed next becomes another, even soon after.
pub fn settle(work: &mut Work<'_, '_>, id: Uuid, number: u64) -> Result<ShownVersion> {
    let mut shown = version(work, id, number)?;
    if shown.version.reason == Reason::Autosaved {
        shown.version.reason = Reason::Saved;
        work.put::<Version>(&shown.version)?;
    }
    Ok(shown)
}
