//! `upward backup`: all that the data folder keeps, in one file.

use std::path::{self, PathBuf};

use upward_engine::error::{Error, Kind, Result};

use crate::desk::Place;
use crate::session::Session;
use crate::view;

/// Write all that the data folder keeps to one file
///
/// The file opens only with the master key: keep the folder's master.key, or UPWARD_MASTER_KEY, in another place.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file, which must not be there yet
    path: PathBuf,
    #[command(flatten)]
    place: Place,
}

/// Runs `upward backup`.
///
/// # Errors
/// Refuses a path where something is; when the disk refuses.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let path = path::absolute(&args.path)
        .map_err(|error| Error::new(Kind::Usage, "path", format!("This path is none: {error}.")))?;
    let backup = args.place.desk(session).backup(path)?;
    session
        .console
        .show(&backup, |page| view::backup::made(page, session, &backup))
}
