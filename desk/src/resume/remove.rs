//! Removing a resume.

use upward_engine::error::Result;
use upward_store::Entity;
use uuid::Uuid;

use super::{Resume, Said, Version};
use crate::basis::of_resume;
use crate::draft::{self, Draft};
use crate::report::{self, Report};
use crate::work::Work;

/// Removes a resume with all its versions, and the drafts and reports on them. What was made of it stays: variants,
/// letters, documents and applications.
pub fn remove(work: &mut Work<'_, '_>, id: Uuid) -> Result<()> {
    work.need::<Resume>(&id, "resume")?;
    for made in of_resume::<Draft>(work, id)? {
        draft::remove(work, made.id)?;
    }
    for made in of_resume::<Report>(work, id)? {
        report::remove(work, made.id)?;
    }
    for version in work.all::<Version>(&id)? {
        work.remove::<Said>(&version.id())?;
        work.remove::<Version>(&version.id())?;
    }
    work.discard::<Resume>(id)
}
