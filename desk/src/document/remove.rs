//! Removing a document.

use upward_engine::error::Result;
use uuid::Uuid;

use super::{Bytes, Document};
use crate::work::Work;

/// Removes a document; an application that it was sent with still tells what it was called.
pub fn remove(work: &mut Work<'_, '_>, id: Uuid) -> Result<()> {
    work.need::<Document>(&id, "document")?;
    work.remove::<Bytes>(&id)?;
    work.discard::<Document>(id)
}
