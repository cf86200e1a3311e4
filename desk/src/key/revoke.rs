//! Revoking a key.

use upward_engine::error::Result;
use uuid::Uuid;

use super::Stored;
use crate::work::Work;

/// Revokes a key: the next request with it is refused.
pub fn revoke(work: &mut Work<'_, '_>, id: Uuid) -> Result<()> {
    work.need::<Stored>(&id, "key")?;
    work.discard::<Stored>(id)
}
