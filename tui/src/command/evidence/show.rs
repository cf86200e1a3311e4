//! `upward evidence show`: the last good figures, what they come to, and the modules that they prove.

use upward_engine::error::Result;

use crate::desk::Desk;
use crate::view;

/// Runs `upward evidence show`. Nobody elsewhere is asked.
///
/// # Errors
/// When the desk cannot be reached.
pub fn run(desk: &Desk<'_>) -> Result<()> {
    let evidence = desk.call(async |client| client.evidence().await)?;
    let session = desk.session;
    session.console.show(&evidence, |page| {
        view::evidence::show(page, session, &evidence)
    })
}
