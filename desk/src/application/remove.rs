//! Removing an application.

use upward_engine::error::Result;
use uuid::Uuid;

use super::Application;
use crate::work::Work;

/// Removes an application; what was sent with it stays.
pub fn remove(work: &mut Work<'_, '_>, id: Uuid) -> Result<()> {
    work.need::<Application>(&id, "application")?;
    work.discard::<Application>(id)
}
