//! Reading reports.

use upward_engine::error::Result;
use upward_store::Paging;
use uuid::Uuid;

use super::{Report, Said, ShownReport};
use crate::basis::MadeFrom;
use crate::paging::Page;
use crate::work::Work;

/// Returns a page of the account's reports, the newest first.
pub fn list(work: &mut Work<'_, '_>, from: &MadeFrom, paging: &Paging) -> Result<Page<Report>> {
    from.list(work, paging).map(Page::of)
}

/// Returns a report with its evidence.
pub fn show(work: &mut Work<'_, '_>, id: Uuid) -> Result<ShownReport> {
    let report = work.need::<Report>(&id, "report")?;
    let content = work.need::<Said>(&id, "report")?.content;
    Ok(ShownReport { report, content })
}
