//! `upward track list`: the tracks, with how far one has come on each.

use upward_engine::error::Result;

use crate::desk::Desk;
use crate::view;

/// Runs `upward track list`.
///
/// # Errors
/// When the desk cannot be reached.
pub fn run(desk: &Desk<'_>) -> Result<()> {
    let tracks = desk.call(async |client| client.tracks().await)?.items;
    desk.session
        .console
        .show(&tracks, |page| view::track::list(page, &tracks))
}
