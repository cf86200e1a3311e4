//! `upward certificate`: what was finished, signed, and checked by anybody.

mod issue;
mod key;
mod list;
mod revoke;
mod verify;

use clap::Subcommand;
use upward_engine::error::Result;

use crate::desk::Place;
use crate::session::Session;

/// Issue certificates for finished tracks, and verify them
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Issue a certificate for a track of which more than 80 % is finished
    Issue(issue::Args),
    /// List your certificates, the newest first
    List,
    /// Verify a certificate: its code, its PDF, or its signed data
    Verify(verify::Args),
    /// Revoke a certificate for good
    Revoke(revoke::Args),
    /// Show the public keys with which certificates from here verify anywhere
    Key(key::Args),
}

/// Runs `upward certificate`.
///
/// # Errors
/// What its verb reports.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let desk = args.place.desk(session);
    match &args.verb {
        Verb::Issue(args) => issue::run(&desk, args),
        Verb::List => list::run(&desk),
        Verb::Verify(args) => verify::run(&desk, args),
        Verb::Revoke(args) => revoke::run(&desk, args),
        Verb::Key(args) => key::run(&desk, args),
    }
}
