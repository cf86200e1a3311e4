//! `upward stats`: what all that is kept comes to, in numbers and pictures.

mod chart;

use jiff::civil::Date;
use upward_desk::analytics::Between;
use upward_engine::error::Result;

use crate::desk::Place;
use crate::session::Session;
use crate::view;

/// Show how scores, learning, practice, coding and applications went
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The first day, such as 2026-05-25; by default 26 weeks are shown
    #[arg(long, value_name = "DATE")]
    from: Option<Date>,
    /// The last day; by default today
    #[arg(long, value_name = "DATE")]
    to: Option<Date>,
    #[command(flatten)]
    chart: chart::Drawing,
    #[command(flatten)]
    place: Place,
}

/// Runs `upward stats`.
///
/// # Errors
/// Wrong usage for days that cannot be looked at; not found where there is nothing to draw; when the desk cannot be
/// reached or a picture cannot be written.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let desk = args.place.desk(session);
    let between = Between {
        from: args.from,
        to: args.to,
    };
    if let Some(name) = &args.chart.chart {
        return chart::run(&desk, name, &args.chart, &between);
    }
    let analytics = desk.call(async |client| client.analytics(&between).await)?;
    session
        .console
        .show(&analytics, |page| view::stats::show(page, &analytics))
}
