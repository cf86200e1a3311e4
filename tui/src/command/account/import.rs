//! `upward account import`: an export comes back into an empty account.

use std::path::PathBuf;

use upward_engine::error::{Error, Kind, Result};

use crate::desk::Desk;

/// Bring an export back into an account that is empty
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file that upward account export wrote
    path: PathBuf,
}

/// Runs `upward account import`.
///
/// # Errors
/// Refuses a file that is no export, and an account that is not empty.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let export = std::fs::read(&args.path).map_err(|error| {
        let message = format!("{} cannot be read: {error}.", args.path.display());
        Error::new(Kind::NotFound, "not-found", message).hint("check the spelling of the path")
    })?;
    let imported = desk.call(async |client| client.import_account(export.into()).await)?;
    desk.session.console.show(&imported, |page| {
        page.line(format!("Brought back {} records.", imported.records));
    })
}
