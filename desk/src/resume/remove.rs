//! Removing a resume.

use upward_engine::error::Result;
use uuid::Uuid;

use super::{Resume, Version};
use crate::work::Work;

/// Removes a resume with all its versions.
pub fn remove(work: &mut Work<'_, '_>, id: Uuid) -> Result<()> {
    work.need::<Resume>(&id, "resume")?;
    for version in work.all::<Version>(&id)? {
        work.remove::<Version>(&(id, version.number))?;
    }
    work.discard::<Resume>(id)
}
