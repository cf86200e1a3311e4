//! `upward track rm`: a track of one's own goes.

use serde_json::json;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::pick;

/// Remove a track of your own; what was ticked stays
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title, or the beginning of either
    track: String,
}

/// Runs `upward track rm`.
///
/// # Errors
/// Not found when there is no such track; refuses one that Upward brings.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let id = desk.call(async |client| {
        let id = pick::road::track(client, Some(&args.track)).await?;
        client.remove_track(&id).await.map(|()| id)
    })?;
    desk.session
        .console
        .show(&json!({ "removed": id }), |page| {
            page.line(format!("Removed the track {id}. What was ticked stays."));
        })
}
