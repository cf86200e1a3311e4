//! The child process in which every document is read: this same program, started with one hidden word.
//!
//! It is answered before the command line is parsed, so that it shows in no help or completion and starts fast.

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use upward_engine::error::{Error, Result};
use upward_engine::ingest::ingest;
use upward_engine::sandbox::{self, Limits, Sandbox};

/// The hidden word.
const WORD: &str = "read-document";

/// Returns whether this process is such a child.
pub fn asked() -> bool {
    std::env::args_os().skip(1).eq([OsString::from(WORD)])
}

/// Reads one document from standard input and answers on standard output.
pub fn serve() -> ExitCode {
    match sandbox::serve(ingest, io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        // The parent judges what an end without an answer means.
        Err(_) => ExitCode::FAILURE,
    }
}

/// Returns what starts this program as such a child.
///
/// # Errors
/// When this program does not know where it stands.
pub fn sandbox() -> Result<Sandbox> {
    let program = std::env::current_exe().map_err(|error| {
        Error::internal(
            "own-path",
            format!("Upward cannot find its own program: {error}."),
        )
    })?;
    Ok(Sandbox {
        command: vec![program.into_os_string(), WORD.into()],
        limits: Limits::default(),
    })
}
