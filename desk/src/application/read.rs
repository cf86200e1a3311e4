//! Reading applications.

use upward_engine::error::Result;
use upward_store::Paging;
use uuid::Uuid;

use super::{Application, AtStage, BY_STAGE};
use crate::paging::Page;
use crate::work::Work;

/// Returns a page of the account's applications, the newest first.
pub fn list(work: &mut Work<'_, '_>, at: AtStage, paging: &Paging) -> Result<Page<Application>> {
    let listed = match at.stage {
        Some(stage) => work.with(BY_STAGE, &stage.index(), paging),
        None => work.list(&(), paging),
    };
    listed.map(Page::of)
}

/// Returns an application.
pub fn show(work: &mut Work<'_, '_>, id: Uuid) -> Result<Application> {
    work.need(&id, "application")
}
