//! Changing what an application says.

use upward_engine::error::Result;
use uuid::Uuid;

use super::add::{company, notes, sent, title};
use super::{Application, EditApplication};
use crate::work::Work;

/// Changes an application that still has the revision which the change was made to.
pub fn edit(work: &mut Work<'_, '_>, id: Uuid, change: &EditApplication) -> Result<Application> {
    let mut application: Application = work.at_revision(id, change.revision, "application")?;
    application.company = company(&change.company)?;
    application.title = title(&change.title)?;
    application.notes = notes(&change.notes)?;
    application.documents = sent(work, &change.documents, &application.documents)?;
    application.next = change.next;
    application.revision += 1;
    application.updated = work.now();
    work.save(&application)?;
    Ok(application)
}
