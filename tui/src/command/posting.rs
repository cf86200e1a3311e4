//! `upward posting`: job descriptions that are kept.

mod add;
mod list;
mod remove;
mod show;

use clap::Subcommand;
use upward_engine::error::Result;

use crate::desk::Place;
use crate::session::Session;

/// Keep job descriptions
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Read a job description and keep it
    Add(add::Args),
    /// List the postings, the newest first
    List,
    /// Show a posting and what it asks for
    Show(show::Args),
    /// Remove a posting with the reports on it
    Rm(remove::Args),
}

/// Runs `upward posting`.
///
/// # Errors
/// What its verb reports.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let desk = args.place.desk(session);
    match &args.verb {
        Verb::Add(args) => add::run(&desk, args),
        Verb::List => list::run(&desk),
        Verb::Show(args) => show::run(&desk, args),
        Verb::Rm(args) => remove::run(&desk, args),
    }
}
