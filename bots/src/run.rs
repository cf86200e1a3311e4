//! `upward-bots run`: this process owns the data folder, and serves what is configured.

use std::env;
use std::io::Write;

use serde_json::json;
use tokio::runtime::Builder;
use upward_bots::service;
use upward_desk::config::{Loaded, Settings};
use upward_desk::limit::Limits;
use upward_desk::owner::{self, Opening, Program, Serving};
use upward_desk::reader::Reader;
use upward_desk::{Home, child, logging};
use upward_engine::error::{Error, Kind, Result};

/// How many operations may wait for the disk at once: enough for the store to write many together, and few enough for
/// their threads to cost little.
const THREADS: usize = 64;

/// Serves until this process is asked to end.
///
/// # Errors
/// Not available when nothing is configured to serve, or another process has the data folder open.
pub fn run(as_json: bool) -> Result<()> {
    let settings = Loaded::here(&[])?.settings()?.value;
    let chats = settings.telegram.is_some() || settings.discord.is_some();
    if settings.telegram_webhook.is_some() && settings.http.is_none() {
        return Err(Error::new(
            Kind::Usage,
            "webhook",
            "UPWARD_TELEGRAM_WEBHOOK is set, and nothing listens where Telegram is to call.",
        )
        .hint("set UPWARD_HTTP to the address that the webhook's address leads to, such as 127.0.0.1:8080")
        .hint("or unset UPWARD_TELEGRAM_WEBHOOK, and the bot asks Telegram for updates"));
    }
    if settings.http.is_none() && !chats {
        return Err(Error::new(
            Kind::Unavailable,
            "nothing-to-serve",
            "Nothing is configured to serve.",
        )
        .hint("set UPWARD_TELEGRAM_TOKEN, UPWARD_DISCORD_TOKEN, or UPWARD_HTTP to an address such as 127.0.0.1:8080")
        .hint("see what is set with `upward-bots check`; `upward-bots console` needs nothing"));
    }
    logging::init(settings.log)?;
    logging::hush_panics();
    let serve = owner::Settings {
        opening: opening(&settings)?,
        idle: None,
        http: settings.http,
        limits: Limits::per_minute(settings.limits.rate),
        leaves: false,
    };
    let runtime = Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(THREADS)
        .build();
    let runtime = runtime.map_err(|error| {
        Error::internal("runtime", format!("This process cannot serve: {error}."))
    })?;
    runtime.block_on(async {
        let stop = owner::stopped()?;
        owner::serve(
            serve,
            |engine, leave| service::beside(&settings, engine, leave),
            |serving| ready(serving, as_json),
            stop,
        )
        .await
    })
}

/// Returns the exit status that goes with a kind of error, the same as those of `upward`.
pub fn status(kind: Kind) -> u8 {
    match kind {
        Kind::Internal => 1,
        Kind::Usage => 2,
        Kind::Refused => 3,
        Kind::NotFound | Kind::Conflict => 4,
        Kind::Unavailable => 5,
    }
}

/// Returns how the data folder of the settings is opened.
pub fn opening(settings: &Settings) -> Result<Opening> {
    let home = match &settings.home {
        Some(path) => Home::at(path)?,
        None => Home::at(&Home::usual(|name| env::var_os(name))?)?,
    };
    Ok(Opening {
        home,
        program: Program::this("upward-bots"),
        reader: Reader::Child(child::sandbox()?),
        probe: Some(child::probe()?),
        key: settings.master_key.clone(),
        evidence: settings.evidence.clone(),
        tasks: settings.limits.tasks,
        certificates: settings.certificates.clone(),
    })
}

/// A reader that went away is no reason to stop serving.
fn ready(serving: &Serving, as_json: bool) {
    let text = if as_json {
        json!({ "socket": serving.socket, "http": serving.http }).to_string()
    } else {
        let http = serving.http.map(|address| format!(" and http://{address}"));
        format!(
            "Serving at {}{}",
            serving.socket.display(),
            http.unwrap_or_default()
        )
    };
    let _gone = writeln!(anstream::stdout(), "{text}");
}
