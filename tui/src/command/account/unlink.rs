//! `upward account unlink`: an identity belongs to the account no longer.

use upward_desk::identity::Identity;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::view;

/// Remove an identity from the account
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The identity, such as telegram:123, as upward account show lists it
    identity: Identity,
}

/// Runs `upward account unlink`.
///
/// # Errors
/// Not found when the account has no such identity; a conflict when it is the last.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let shown = desk.call(async |client| client.unlink(&args.identity).await)?;
    desk.session.console.show(&shown, |page| {
        view::account::show(page, desk.session, &shown)
    })
}
