//! `upward man`: a manual page, made from the same definition as `--help`.

use clap_mangen::Man;
use serde_json::json;
use upward_engine::error::{Error, Kind, Result};

use crate::cli::definition;
use crate::session::Session;

/// Print a manual page
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The command that the page is about; without it, the page of upward itself
    command: Option<String>,
}

/// Runs `upward man`.
///
/// # Errors
/// When there is no such command.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let mut root = definition();
    root.build();
    let about = match &args.command {
        None => root,
        Some(name) => root
            .get_subcommands()
            .find(|command| command.get_name() == name)
            .cloned()
            .ok_or_else(|| {
                Error::new(
                    Kind::NotFound,
                    "no-command",
                    format!("There is no command {name}."),
                )
                .hint("see what there is with: upward --help")
            })?,
    };
    let mut page = Vec::new();
    Man::new(about).render(&mut page).map_err(|error| {
        Error::internal("man", format!("The manual page cannot be made: {error}"))
    })?;
    let page = String::from_utf8_lossy(&page);
    if session.console.json() {
        return session.console.show(&json!({ "page": page }), |_| ());
    }
    session.console.text(&page)
}
