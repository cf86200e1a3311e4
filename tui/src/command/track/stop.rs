//! `upward track stop`: a track is left.

use serde_json::json;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::pick;

/// Leave a track; what was ticked stays
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title, or the beginning of either
    track: String,
}

/// Runs `upward track stop`.
///
/// # Errors
/// Not found when there is no such track, or it was not started.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let id = desk.call(async |client| {
        let id = pick::road::track(client, Some(&args.track)).await?;
        client.stop_track(&id).await.map(|()| id)
    })?;
    desk.session
        .console
        .show(&json!({ "stopped": id }), |page| {
            page.line(format!("Left the track {id}. What was ticked stays."));
        })
}
