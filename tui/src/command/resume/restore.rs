//! `upward resume restore`: an older version comes back, as a new one.

use upward_desk::resume::Resume;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Bring back an older version, as a new one
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its name, or the beginning of either
    resume: String,
    /// The version, as upward resume history counts them
    version: u64,
}

/// Runs `upward resume restore`.
///
/// # Errors
/// Not found when there is no such version; a conflict when somebody else changes the resume at this moment.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let shown = desk.call(async |client| {
        let id = pick::one::<Resume>(client, &args.resume).await?;
        let revision = client.resume(id).await?.resume.revision;
        client.restore_version(id, revision, args.version).await
    })?;
    desk.session.console.show(&shown, |page| {
        view::resumes::head(page, desk.session, &shown.resume);
    })
}
