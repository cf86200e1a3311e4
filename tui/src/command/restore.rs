//! `upward restore`: what a backup holds comes back.

use std::path::PathBuf;

use upward_engine::error::Result;

use crate::desk::Place;
use crate::session::Session;
use crate::view;

/// Bring back what a backup holds
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file that upward backup wrote
    path: PathBuf,
    /// Put aside, within the data folder, what it holds now; without this, a folder that holds anything is refused
    #[arg(long)]
    replace: bool,
    #[command(flatten)]
    place: Place,
}

/// Runs `upward restore`.
///
/// # Errors
/// Refuses a backup that is damaged or does not fit; not available when others use the data folder.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let backup = args.place.desk(session).restore(&args.path, args.replace)?;
    session.console.show(&backup, |page| {
        view::backup::restored(page, session, &backup)
    })
}
