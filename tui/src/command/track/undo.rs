//! `upward track undo`: the last change of a module is undone.

use upward_engine::error::Result;

use crate::desk::Desk;
use crate::view;

/// Runs `upward track undo`.
///
/// # Errors
/// A conflict when there is nothing to undo.
pub fn run(desk: &Desk<'_>) -> Result<()> {
    let ticked = desk.call(async |client| client.undo_progress().await)?;
    desk.session
        .console
        .show(&ticked, |page| view::track::ticked(page, [&ticked]))
}
