//! `upward resume list`: the resumes that are kept.

use upward_desk::resume::Resume;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Runs `upward resume list`.
///
/// # Errors
/// When the desk cannot be reached.
pub fn run(desk: &Desk<'_>) -> Result<()> {
    let resumes: Vec<Resume> = desk.call(async |client| pick::all(client).await)?;
    desk.session.console.show(&resumes, |page| {
        view::resumes::list(page, desk.session, &resumes);
    })
}
