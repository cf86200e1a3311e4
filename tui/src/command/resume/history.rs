//! `upward resume history`: a resume's versions.

use upward_desk::resume::{Resume, Version};
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// List a resume's versions, the newest first
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its name, or the beginning of either
    resume: String,
}

/// Runs `upward resume history`.
///
/// # Errors
/// Not found when there is none.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let (counts, versions): (u64, Vec<Version>) = desk.call(async |client| {
        let id = pick::one::<Resume>(client, &args.resume).await?;
        let counts = client.resume(id).await?.resume.version;
        let versions = pick::every(async |page| client.versions(id, page).await).await?;
        Ok((counts, versions))
    })?;
    desk.session.console.show(&versions, |page| {
        view::resumes::history(page, desk.session, counts, &versions);
    })
}
