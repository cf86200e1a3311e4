//! Removing an answer.

use upward_engine::error::Result;
use uuid::Uuid;

use super::{Answer, Said};
use crate::work::Work;

/// Removes an answer with its words; when its question is due again stays as it is.
pub fn remove(work: &mut Work<'_, '_>, id: Uuid) -> Result<()> {
    work.need::<Answer>(&id, "answer")?;
    work.remove::<Said>(&id)?;
    work.discard::<Answer>(id)
}
