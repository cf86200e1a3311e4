//! `upward resume score`: a resume that is kept is scored, and the report kept.

use upward_desk::posting::Posting;
use upward_desk::report::NewReport;
use upward_desk::resume::Resume;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Score a resume, alone or against a posting that is kept, and keep the report
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its name, or the beginning of either
    resume: String,
    /// The posting's id, its title and company, or the beginning of either
    #[arg(long)]
    posting: Option<String>,
}

/// Runs `upward resume score`.
///
/// # Errors
/// Not found when there is no such resume or posting.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let shown = desk.call(async |client| {
        let posting = match &args.posting {
            Some(word) => Some(pick::one::<Posting>(client, word).await?),
            None => None,
        };
        let new = NewReport {
            resume: pick::one::<Resume>(client, &args.resume).await?,
            version: None,
            posting,
        };
        client.add_report(&new).await
    })?;
    desk.session
        .console
        .show(&shown, |page| view::score::show(page, &shown.content))
}
