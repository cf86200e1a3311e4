//! Removing a report.

use upward_engine::error::Result;
use uuid::Uuid;

use super::{Report, Said};
use crate::work::Work;

/// Removes a report from its history.
pub fn remove(work: &mut Work<'_, '_>, id: Uuid) -> Result<()> {
    work.need::<Report>(&id, "report")?;
    work.remove::<Said>(&id)?;
    work.discard::<Report>(id)
}
