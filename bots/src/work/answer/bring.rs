//! The resume and the posting of an answer: kept ones, or new ones that are read and kept first.

use upward_desk::posting::Posting as Kept;
use upward_desk::task::Import;
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Posting, Resume};
use crate::words::say;
use crate::work::{Desk, posting as postings};

/// Returns the resume, once it is kept.
///
/// # Errors
/// Refusals of what cannot be had or is no resume.
pub(super) async fn resume(desk: &Desk, resume: Resume) -> Result<Uuid> {
    match resume {
        Resume::Kept(id) => Ok(id),
        Resume::File(file) => {
            desk.step(say("answer-step-resume"));
            let bytes = desk.fetch(&file).await?;
            let task = desk.client.import_resume(&Import::default(), bytes).await?;
            desk.made(task).await
        }
    }
}

/// Returns the posting, once it is kept.
///
/// # Errors
/// Refusals of what cannot be had or is no job description.
pub(super) async fn posting(desk: &Desk, posting: Posting) -> Result<Kept> {
    let shown = match posting {
        Posting::Kept(id) => desk.client.posting(id).await?,
        Posting::New(from) => {
            desk.step(say("answer-step-posting"));
            postings::keep(desk, from).await?
        }
    };
    Ok(shown.posting)
}
