//! `upward serve`: this process keeps the data folder open for all others.

use std::net::SocketAddr;
use std::time::Duration;

use serde_json::json;
use tokio::runtime::Runtime;
use upward_desk::limit::Limits;
use upward_desk::logging;
use upward_desk::owner::{self, Beside, Serving, Settings};
use upward_engine::error::{Error, Result};

use crate::desk::Place;
use crate::session::Session;

/// Keep the data folder open for other programs
///
/// Other commands start this by themselves where they need it, and it leaves when nobody uses it. Start it by hand to
/// let programs in over HTTP.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Leave when nobody was connected for so long [default: stay]
    #[arg(long, value_name = "SECONDS")]
    idle: Option<u64>,
    /// Listen at this address too, such as 127.0.0.1:8080, for callers with a key
    #[arg(long, value_name = "ADDRESS")]
    http: Option<SocketAddr>,
    /// Outlive the terminal, and give way in silence to another that serves already
    #[arg(long, hide = true)]
    detached: bool,
    #[command(flatten)]
    place: Place,
}

/// Runs `upward serve`.
///
/// # Errors
/// Not available when another process has the data folder open, or it cannot be opened.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    if args.detached {
        owner::detach();
    }
    session.interrupt.leave();
    let configured = args.place.settings(session)?;
    logging::init(configured.log)?;
    logging::hush_panics();
    let settings = Settings {
        opening: Place::opening(session, &configured)?,
        idle: args.idle.map(Duration::from_secs),
        http: args.http,
        limits: Limits::per_minute(configured.limits.rate),
        leaves: true,
    };
    let runtime = Runtime::new().map_err(|error| {
        Error::internal("runtime", format!("This process cannot serve: {error}."))
    })?;
    let ready = |serving: &Serving| ready(session, serving);
    let served = runtime.block_on(async {
        let stop = owner::stopped()?;
        owner::serve(settings, |_, leave| Ok(Beside::nothing(leave)), ready, stop).await
    });
    match served {
        Err(error) if args.detached && error.code == "served" => Ok(()),
        outcome => outcome,
    }
}

/// A reader that went away is no reason to stop serving.
fn ready(session: &Session, serving: &Serving) {
    let value = json!({ "socket": serving.socket, "http": serving.http });
    let _gone = session.console.show(&value, |page| {
        page.line(format!("Serving at {}", serving.socket.display()));
        if let Some(address) = serving.http {
            page.line(format!("and at http://{address}"));
        }
    });
}
