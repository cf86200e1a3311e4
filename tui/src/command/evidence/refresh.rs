//! `upward evidence refresh`: accounts elsewhere are asked for new figures.

use upward_desk::evidence::Due;
use upward_engine::error::Result;

use super::{Word, ask};
use crate::desk::Desk;
use crate::view;

/// Ask for new figures
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Ask only there [default: everywhere]
    service: Option<Word>,
    /// Ask only for what is older than six hours, as a program should that runs by itself
    #[arg(long)]
    due: bool,
}

/// Runs `upward evidence refresh`.
///
/// # Errors
/// Not found when nothing is connected. That a service fails is no error: it is told with its last good figures.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let service = args.service.map(Into::into);
    let due = Due { due: args.due };
    let evidence = desk.asking("asking for your figures", async |client| {
        ask::ask(client, service, due).await?;
        client.evidence().await
    })?;
    let session = desk.session;
    session.console.show(&evidence, |page| {
        view::evidence::show(page, session, &evidence)
    })
}
