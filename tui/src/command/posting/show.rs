//! `upward posting show`: a job description and what it asks for.

use upward_desk::posting::Posting;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Show a posting and what it asks for
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title and company, or the beginning of either
    posting: String,
}

/// Runs `upward posting show`.
///
/// # Errors
/// Not found when there is none.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let shown = desk.call(async |client| {
        let id = pick::one::<Posting>(client, &args.posting).await?;
        client.posting(id).await
    })?;
    desk.session.console.show(&shown, |page| {
        view::posting::head(page, &shown.posting);
        view::keywords::show(page, &shown.wanted);
    })
}
