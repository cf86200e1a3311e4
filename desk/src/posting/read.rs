//! Reading postings.

use upward_engine::error::Result;
use upward_engine::posting::Posting as Wanted;
use upward_store::Paging;
use uuid::Uuid;

use super::{Posting, Said, ShownPosting};
use crate::paging::Page;
use crate::work::Work;

/// Returns a page of the account's postings, the newest first.
pub fn list(work: &mut Work<'_, '_>, paging: &Paging) -> Result<Page<Posting>> {
    work.list(&(), paging).map(Page::of)
}

/// Returns a posting with its text and what it asks for.
pub fn show(work: &mut Work<'_, '_>, id: Uuid) -> Result<ShownPosting> {
    let (posting, said) = whole(work, id)?;
    Ok(said.shown(posting))
}

/// Returns what a posting asks for.
pub fn wanted(work: &mut Work<'_, '_>, id: Uuid) -> Result<Wanted> {
    let (posting, said) = whole(work, id)?;
    Ok(said.corrected(&posting))
}

fn whole(work: &mut Work<'_, '_>, id: Uuid) -> Result<(Posting, Said)> {
    let posting = work.need::<Posting>(&id, "posting")?;
    let said = work.need::<Said>(&id, "posting")?;
    Ok((posting, said))
}
