//! `upward track module`: all that is needed to learn a module.

use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Show all that is needed to learn a module
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title, or the beginning of either
    module: String,
}

/// Runs `upward track module`.
///
/// # Errors
/// Not found when there is no such module.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let module = desk.call(async |client| {
        let id = pick::road::module(client, &args.module).await?;
        client.module(&id).await
    })?;
    desk.session
        .console
        .show(&module, |page| view::track::module(page, &module))
}
