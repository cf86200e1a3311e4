//! `upward account export`: all that the account keeps, in a zip file.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;

use serde_json::json;
use upward_engine::error::{Error, Kind, Result};

use crate::desk::Desk;

/// Write all that the account keeps to a zip file
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file, which must not be there yet
    path: PathBuf,
}

/// Runs `upward account export`.
///
/// # Errors
/// A conflict where the file is there already; when it cannot be written.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let mut options = OpenOptions::new();
    // A person's whole history is for nobody else on this machine.
    options.write(true).create_new(true).mode(0o600);
    let mut file = options
        .open(&args.path)
        .map_err(|error| unwritten(args, &error))?;
    let written = desk
        .call(async |client| client.export_account().await)
        .and_then(|export| {
            file.write_all(&export)
                .map_err(|error| unwritten(args, &error))
        });
    if written.is_err() {
        // Half an export is none.
        let _ = std::fs::remove_file(&args.path);
    }
    written?;
    let shown = args.path.display().to_string();
    let value = json!({ "path": args.path });
    desk.session.console.show(&value, |page| {
        page.line(format!("Wrote all that the account keeps to {shown}"))
    })
}

fn unwritten(args: &Args, error: &io::Error) -> Error {
    let kind = match error.kind() {
        ErrorKind::AlreadyExists => Kind::Conflict,
        _ => Kind::Unavailable,
    };
    let message = format!("{} cannot be written: {error}.", args.path.display());
    Error::new(kind, "unwritable", message).hint("name another file")
}
