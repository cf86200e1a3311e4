//! `upward tracks`: the learning tracks. There are none yet.

use upward_engine::error::Result;

use crate::session::Session;

/// Runs `upward tracks`.
///
/// # Errors
/// When standard output cannot be written to.
pub fn run(session: &Session) -> Result<()> {
    session
        .console
        .note("This version of Upward ships no learning tracks yet.");
    session.console.show(&[(); 0], |_| ())
}
