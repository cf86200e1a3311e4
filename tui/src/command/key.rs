//! `upward key`: keys for programs and other machines.

mod list;
mod new;
mod revoke;

use clap::Subcommand;
use upward_engine::error::Result;

use crate::desk::Place;
use crate::session::Session;

/// Make keys for programs and other machines
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Make a key; it is shown this once
    New(new::Args),
    /// List the keys, the newest first
    List,
    /// Revoke a key: the next request with it is refused
    Revoke(revoke::Args),
}

/// Runs `upward key`.
///
/// # Errors
/// What its verb reports.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let desk = args.place.desk(session);
    match &args.verb {
        Verb::New(args) => new::run(&desk, args),
        Verb::List => list::run(&desk),
        Verb::Revoke(args) => revoke::run(&desk, args),
    }
}
