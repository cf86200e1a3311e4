//! `upward resume show`: a resume with what it says.

use upward_desk::resume::Resume;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Show a resume
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its name, or the beginning of either
    resume: String,
    /// What it said in this version
    #[arg(long, value_name = "NUMBER")]
    version: Option<u64>,
}

/// Runs `upward resume show`.
///
/// # Errors
/// Not found when there is none, or no such version.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let console = &desk.session.console;
    if let Some(number) = args.version {
        let version = desk.call(async |client| {
            let id = pick::one::<Resume>(client, &args.resume).await?;
            client.version(id, number).await
        })?;
        return console.show(&version, |page| {
            view::resumes::content(page, &version.content)
        });
    }
    let shown = desk.call(async |client| {
        let id = pick::one::<Resume>(client, &args.resume).await?;
        client.resume(id).await
    })?;
    console.show(&shown, |page| {
        view::resumes::show(page, desk.session, &shown)
    })
}
