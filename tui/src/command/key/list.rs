//! `upward key list`: the keys that there are, without their secrets.

use upward_desk::key::Key;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Runs `upward key list`.
///
/// # Errors
/// When the desk cannot be reached.
pub fn run(desk: &Desk<'_>) -> Result<()> {
    let keys: Vec<Key> = desk.call(async |client| pick::all(client).await)?;
    desk.session
        .console
        .show(&keys, |page| view::key::list(page, desk.session, &keys))
}
