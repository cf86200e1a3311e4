//! `upward posting list`: the job descriptions that are kept.

use upward_desk::posting::Posting;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Runs `upward posting list`.
///
/// # Errors
/// When the desk cannot be reached.
pub fn run(desk: &Desk<'_>) -> Result<()> {
    let postings: Vec<Posting> = desk.call(async |client| pick::all(client).await)?;
    desk.session.console.show(&postings, |page| {
        view::posting::list(page, desk.session, &postings);
    })
}
