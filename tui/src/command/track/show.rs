//! `upward track show`: a track with its weeks and modules.

use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Show a track with its weeks and modules
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title, or the beginning of either [default: your usual one, or the only one that you started]
    track: Option<String>,
}

/// Runs `upward track show`.
///
/// # Errors
/// Not found when there is no such track; wrong usage when it is not said which.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let track = desk.call(async |client| {
        let id = pick::road::track(client, args.track.as_deref()).await?;
        client.track(&id).await
    })?;
    desk.session
        .console
        .show(&track, |page| view::track::show(page, &track))
}
