//! Reading resumes and their versions.

use upward_engine::error::Result;
use upward_store::Paging;
use uuid::Uuid;

use super::{BY_MODE, Mode, Resume, Said, Shown, ShownVersion, Version};
use crate::paging::Page;
use crate::work::Work;

/// Returns a page of the account's resumes, the newest first.
pub fn list(work: &mut Work<'_, '_>, paging: &Paging) -> Result<Page<Resume>> {
    work.list(&(), paging).map(Page::of)
}

/// Returns a resume with what it says now.
pub fn show(work: &mut Work<'_, '_>, id: Uuid) -> Result<Shown> {
    let resume: Resume = work.need(&id, "resume")?;
    let content = version(work, id, resume.version)?.content;
    Ok(Shown { resume, content })
}

/// Returns all resumes that were made from the roadmap in a mode, the oldest first.
pub fn of_mode(work: &mut Work<'_, '_>, mode: Mode) -> Result<Vec<Resume>> {
    work.all_with(BY_MODE, &mode.index())
}

/// Returns a page of a resume's versions, the newest first.
pub fn versions(work: &mut Work<'_, '_>, id: Uuid, paging: &Paging) -> Result<Page<Version>> {
    work.need::<Resume>(&id, "resume")?;
    work.list(&id, paging).map(Page::of)
}

/// Returns one version of a resume, with what it said.
pub fn version(work: &mut Work<'_, '_>, id: Uuid, number: u64) -> Result<ShownVersion> {
    let what = "version of this resume";
    let version = work.need::<Version>(&(id, number), what)?;
    let said = work.need::<Said>(&(id, number), what)?;
    Ok(ShownVersion {
        version,
        content: said.content,
    })
}
