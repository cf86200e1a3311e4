//! Removing a draft.

use upward_engine::error::Result;
use uuid::Uuid;

use super::{Draft, Said};
use crate::work::Work;

/// Removes a draft; the variants that were made of it stay.
pub fn remove(work: &mut Work<'_, '_>, id: Uuid) -> Result<()> {
    work.need::<Draft>(&id, "draft")?;
    work.remove::<Said>(&id)?;
    work.discard::<Draft>(id)
}
