//! Reading drafts.

use upward_engine::error::Result;
use upward_store::Paging;
use uuid::Uuid;

use super::{Draft, Said, ShownDraft};
use crate::basis::MadeFrom;
use crate::paging::Page;
use crate::work::Work;

/// Returns a page of the account's drafts, the newest first.
pub fn list(work: &mut Work<'_, '_>, from: &MadeFrom, paging: &Paging) -> Result<Page<Draft>> {
    from.list(work, paging).map(Page::of)
}

/// Returns a draft with its edits.
pub fn show(work: &mut Work<'_, '_>, id: Uuid) -> Result<ShownDraft> {
    let draft = work.need::<Draft>(&id, "draft")?;
    let said = work.need::<Said>(&id, "draft")?;
    Ok(said.shown(draft))
}
