//! Removing a resume.

use upward_engine::error::Result;
use upward_store::Entity;
use uuid::Uuid;

use super::{Resume, Said, Version};
use crate::work::Work;

/// Removes a resume with all its versions.
pub fn remove(work: &mut Work<'_, '_>, id: Uuid) -> Result<()> {
    work.need::<Resume>(&id, "resume")?;
    for version in work.all::<Version>(&id)? {
        work.remove::<Said>(&version.id())?;
        work.remove::<Version>(&version.id())?;
    }
    work.discard::<Resume>(id)
}
