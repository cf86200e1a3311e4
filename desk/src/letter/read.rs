//! Reading letters.

use upward_engine::error::Result;
use upward_store::Paging;
use uuid::Uuid;

use super::{Letter, Said, ShownLetter};
use crate::basis::MadeFrom;
use crate::paging::Page;
use crate::work::Work;

/// Returns a page of the account's letters, the newest first.
pub fn list(work: &mut Work<'_, '_>, from: &MadeFrom, paging: &Paging) -> Result<Page<Letter>> {
    from.list(work, paging).map(Page::of)
}

/// Returns a letter with its words.
pub fn show(work: &mut Work<'_, '_>, id: Uuid) -> Result<ShownLetter> {
    let letter = work.need::<Letter>(&id, "letter")?;
    let content = work.need::<Said>(&id, "letter")?.content;
    Ok(ShownLetter { letter, content })
}
