//! Removing a posting.

use upward_engine::error::Result;
use uuid::Uuid;

use super::{Posting, Said};
use crate::basis::of_posting;
use crate::draft::{self, Draft};
use crate::report::{self, Report};
use crate::work::Work;

/// Removes a posting with the drafts for it and the reports on it. What was written for it stays: variants, letters,
/// documents and applications.
pub fn remove(work: &mut Work<'_, '_>, id: Uuid) -> Result<()> {
    work.need::<Posting>(&id, "posting")?;
    for made in of_posting::<Draft>(work, id)? {
        draft::remove(work, made.id)?;
    }
    for made in of_posting::<Report>(work, id)? {
        report::remove(work, made.id)?;
    }
    work.remove::<Said>(&id)?;
    work.discard::<Posting>(id)
}
