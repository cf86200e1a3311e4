//! The children that a program of ours starts as itself, by one hidden word each: one reads a document that somebody
//! sent, one tries a database that was not closed. Both may come to grief without harm to their parent.
//!
//! They are answered before the command line is parsed, so that they show in no help or completion and start fast.

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use upward_engine::error::{Error, Result};
use upward_engine::ingest::ingest;
use upward_engine::sandbox::{self, Limits, Sandbox};
use upward_store::Probe;

/// The word of the child that reads a document.
const READ: &str = "read-document";
/// The word of the child that tries a database; its folder follows.
const PROBE: &str = "probe-database";

/// Does the work of such a child and returns how it ended, if this process is one.
pub fn served() -> Option<ExitCode> {
    let words: Vec<OsString> = env::args_os().skip(1).take(3).collect();
    match words.as_slice() {
        [word] if word == READ => Some(read()),
        [word, folder] if word == PROBE => Some(upward_store::probe(Path::new(folder))),
        _ => None,
    }
}

/// Returns what starts this program as a reader of one document.
///
/// # Errors
/// When this program does not know where it stands.
pub fn sandbox() -> Result<Sandbox> {
    Ok(Sandbox {
        command: vec![program()?, READ.into()],
        limits: Limits::default(),
    })
}

/// Returns what starts this program to try a database.
///
/// # Errors
/// When this program does not know where it stands.
pub fn probe() -> Result<Probe> {
    Ok(Probe::new(vec![program()?, PROBE.into()]))
}

/// Returns the path of this program.
///
/// # Errors
/// When it cannot be found.
pub fn program() -> Result<OsString> {
    env::current_exe().map(OsString::from).map_err(|error| {
        Error::internal(
            "own-path",
            format!("Upward cannot find its own program: {error}."),
        )
    })
}

/// Reads one document from standard input and answers on standard output.
fn read() -> ExitCode {
    match sandbox::serve(ingest, io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        // The parent judges what an end without an answer means.
        Err(_) => ExitCode::FAILURE,
    }
}
