//! `upward application list`: the applications that are kept.

use upward_desk::application::AtStage;
use upward_engine::error::Result;

use super::stage::Word;
use crate::desk::Desk;
use crate::{pick, view};

/// List the applications, the newest first
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only those that have come so far
    #[arg(long)]
    stage: Option<Word>,
}

/// Runs `upward application list`.
///
/// # Errors
/// When the desk cannot be reached.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let at = AtStage {
        stage: args.stage.map(Into::into),
    };
    let applications = desk.call(async |client| {
        pick::every(async |page| client.applications(&at, page).await).await
    })?;
    desk.session.console.show(&applications, |page| {
        view::application::list(page, &applications);
    })
}
