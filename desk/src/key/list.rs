//! Listing keys.

use upward_engine::error::Result;
use upward_store::Paging;

use super::{Key, Stored};
use crate::paging::Page;
use crate::work::Work;

/// Returns a page of the account's keys, the newest first.
pub fn list(work: &mut Work<'_, '_>, paging: &Paging) -> Result<Page<Key>> {
    let page = work.list::<Stored>(&(), paging).map(Page::of)?;
    Ok(page.map(|stored| stored.key))
}
