//! `upward account`: the account itself.

mod delete;
mod export;
mod import;
mod link;
mod show;
mod unlink;

use clap::Subcommand;
use upward_engine::error::Result;

use crate::desk::Place;
use crate::session::Session;

/// Show, link, export or delete your account
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Show the account and the identities that belong to it
    Show,
    /// Join this account and that of another face, by a one-time code
    Link(link::Args),
    /// Remove an identity from the account
    Unlink(unlink::Args),
    /// Write all that the account keeps to a zip file
    Export(export::Args),
    /// Bring an export back into an account that is empty
    Import(import::Args),
    /// Delete the account with all that it keeps, in two steps
    Delete(delete::Args),
}

/// Runs `upward account`.
///
/// # Errors
/// What its verb reports.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let desk = args.place.desk(session);
    match &args.verb {
        Verb::Show => show::run(&desk),
        Verb::Link(args) => link::run(&desk, args),
        Verb::Unlink(args) => unlink::run(&desk, args),
        Verb::Export(args) => export::run(&desk, args),
        Verb::Import(args) => import::run(&desk, args),
        Verb::Delete(args) => delete::run(&desk, args),
    }
}
