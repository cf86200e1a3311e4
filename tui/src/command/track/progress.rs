//! `upward track progress`: what was done on which day.

use upward_engine::error::Result;

use crate::desk::Desk;
use crate::view;

/// Runs `upward track progress`.
///
/// # Errors
/// When the desk cannot be reached.
pub fn run(desk: &Desk<'_>) -> Result<()> {
    let progress = desk.call(async |client| client.progress().await)?;
    desk.session
        .console
        .show(&progress, |page| view::track::history(page, &progress))
}
