//! `upward completions`: the completion script of a shell.

use clap_complete::Shell;
use serde_json::json;
use upward_engine::error::Result;

use crate::cli::definition;
use crate::session::Session;

/// Print the completion script of a shell
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The shell that will read the script
    shell: Shell,
}

/// Runs `upward completions`.
///
/// # Errors
/// When standard output cannot be written to.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut definition(), "upward", &mut script);
    let script = String::from_utf8_lossy(&script);
    if session.console.json() {
        let value = json!({"shell": args.shell.to_string(), "script": script});
        return session.console.show(&value, |_| ());
    }
    session.console.text(&script)
}
