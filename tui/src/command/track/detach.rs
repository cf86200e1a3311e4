//! `upward track detach`: what was attached to a module is taken from it.

use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Take from a module what was attached to it
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title, or the beginning of either
    module: String,
    /// Which piece of evidence, as the module lists them from 1
    number: usize,
}

/// Runs `upward track detach`.
///
/// # Errors
/// Not found when there is no such module or number.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let ticked = desk.call(async |client| {
        let id = pick::road::module(client, &args.module).await?;
        client.detach_evidence(&id, args.number).await
    })?;
    desk.session
        .console
        .show(&ticked, |page| view::track::ticked(page, [&ticked]))
}
