//! How an application moves from stage to stage.

use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::{Application, MoveApplication, Step};
use crate::work::Work;

/// Most steps of one application: far more than any has.
const MOST: usize = 200;

/// Moves an application that still has the revision which the move was made to. Every stage may follow every other,
/// since what was entered by mistake must be set right.
pub fn advance(work: &mut Work<'_, '_>, id: Uuid, change: &MoveApplication) -> Result<Application> {
    let mut application: Application = work.at_revision(id, change.revision, "application")?;
    if application.history.len() >= MOST {
        return Err(Error::refused(
            "too-many-moves",
            format!("this application was moved {MOST} times, and is moved no more"),
        )
        .hint("remove it and add it anew"));
    }
    application.stage = change.stage;
    application.history.push(Step {
        stage: change.stage,
        on: change.on.unwrap_or_else(|| work.day()),
    });
    application.revision += 1;
    application.updated = work.now();
    work.save(&application)?;
    Ok(application)
}
