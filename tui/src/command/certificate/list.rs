//! `upward certificate list`: the certificates that there are.

use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Runs `upward certificate list`.
///
/// # Errors
/// When the desk cannot be reached.
pub fn run(desk: &Desk<'_>) -> Result<()> {
    let certificates =
        desk.call(async |client| pick::every(async |page| client.certificates(page).await).await)?;
    desk.session.console.show(&certificates, |page| {
        view::certificate::list(page, &certificates);
    })
}
