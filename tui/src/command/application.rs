//! `upward application`: how far each application has come.

mod add;
mod advance;
mod list;
mod remove;
mod show;
mod stage;

use clap::Subcommand;
use upward_engine::error::Result;

use crate::desk::Place;
use crate::session::Session;

/// Keep track of applications
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Add an application, for a posting that is kept or a company
    Add(add::Args),
    /// List the applications, the newest first
    List(list::Args),
    /// Move an application to a stage
    Move(advance::Args),
    /// Show an application with its history and notes
    Show(show::Args),
    /// Remove an application
    Rm(remove::Args),
}

/// Runs `upward application`.
///
/// # Errors
/// What its verb reports.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let desk = args.place.desk(session);
    match &args.verb {
        Verb::Add(args) => add::run(&desk, args),
        Verb::List(args) => list::run(&desk, args),
        Verb::Move(args) => advance::run(&desk, args),
        Verb::Show(args) => show::run(&desk, args),
        Verb::Rm(args) => remove::run(&desk, args),
    }
}
