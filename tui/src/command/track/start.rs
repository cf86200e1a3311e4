//! `upward track start`: a track is started.

use jiff::civil::Date;
use upward_desk::progress::StartTrack;
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::{pick, view};

/// Start a track, or change its pace and first day
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title, or the beginning of either
    track: String,
    /// Hours a week that you mean to spend on it [default: as it is planned]
    #[arg(long, value_name = "N")]
    hours: Option<u16>,
    /// The day on which you started, such as 2026-11-20 [default: today]
    #[arg(long, value_name = "DAY")]
    on: Option<Date>,
}

/// Runs `upward track start`.
///
/// # Errors
/// Not found when there is no such track; wrong usage for hours or a day that cannot be.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let new = StartTrack {
        hours_per_week: args.hours,
        on: args.on,
    };
    let track = desk.call(async |client| {
        let id = pick::road::track(client, Some(&args.track)).await?;
        client.start_track(&id, &new).await
    })?;
    desk.session
        .console
        .show(&track, |page| view::track::head(page, &track))
}
