//! `upward account show`: the account and its identities.

use upward_engine::error::Result;

use crate::desk::Desk;
use crate::view;

/// Runs `upward account show`.
///
/// # Errors
/// When the desk cannot be reached.
pub fn run(desk: &Desk<'_>) -> Result<()> {
    let shown = desk.call(async |client| client.account().await)?;
    desk.session.console.show(&shown, |page| {
        view::account::show(page, desk.session, &shown)
    })
}
