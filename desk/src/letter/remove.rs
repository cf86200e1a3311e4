//! Removing a letter.

use upward_engine::error::Result;
use uuid::Uuid;

use super::{Letter, Said};
use crate::work::Work;

/// Removes a letter; the documents that were made of it stay.
pub fn remove(work: &mut Work<'_, '_>, id: Uuid) -> Result<()> {
    work.need::<Letter>(&id, "letter")?;
    work.remove::<Said>(&id)?;
    work.discard::<Letter>(id)
}
