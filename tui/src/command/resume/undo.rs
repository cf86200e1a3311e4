//! `upward resume undo`: back to the version before.

use upward_desk::resume::Resume;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Go back one version
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its name, or the beginning of either
    resume: String,
}

/// Runs `upward resume undo`.
///
/// # Errors
/// A conflict when there is no such version, or somebody else changes the resume at this moment.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let shown = desk.call(async |client| {
        let id = pick::one::<Resume>(client, &args.resume).await?;
        let revision = client.resume(id).await?.resume.revision;
        client.undo_resume(id, revision).await
    })?;
    desk.session.console.show(&shown, |page| {
        view::resumes::head(page, desk.session, &shown.resume);
    })
}
