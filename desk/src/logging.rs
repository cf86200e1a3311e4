//! What the programs tell of their own work: lines or JSON objects on standard error. An owner that was started on demand
//! has a file there.
//!
//! Rule: a log may hold ids (of accounts, records, tasks, requests), kinds and codes, counts, sizes, durations, addresses to
//! listen at and paths of Upward's own files. It never holds the body or the text of anything that a person gave or got, names,
//! e-mail addresses, addresses of postings, tokens, keys, or the message of an error that quotes any of these: log an error by
//! its kind and code. The libraries below Upward log at `debug` what passes through them, so whatever is set, only their
//! warnings and errors are told.

#[cfg(test)]
pub(crate) mod captured;

use std::{io, panic};

use tracing::Subscriber;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, Registry, fmt};
use upward_engine::error::{Error, Result};

use crate::config::{Format, Log};

/// What is told of nothing: serenity warns with the whole of what it cannot read, which is what a person sent.
const HUSHED: &str = "serenity=off";
/// The crates whose level is set. The rest warns.
const OWN: [&str; 5] = [
    "upward",
    "upward_bots",
    "upward_desk",
    "upward_engine",
    "upward_store",
];

/// Logs to standard error from now on, for all of this process.
///
/// # Errors
/// A fault of Upward's own, where something logs already.
pub fn init(log: Log) -> Result<()> {
    subscriber(log, io::stderr)?
        .try_init()
        .map_err(|_| Error::internal("logging", "The log was begun twice."))
}

/// Has panics tell where they happened and not what they say, which may hold what a person wrote.
pub fn hush_panics() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string);
        tracing::error!(place, "a fault stopped a piece of work");
    }));
}

/// Returns what logs to `writer`.
///
/// # Errors
/// A fault of Upward's own, where the level cannot be set.
pub fn subscriber<W>(log: Log, writer: W) -> Result<impl Subscriber + Send + Sync>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let level = log.level;
    let own: Vec<String> = OWN.iter().map(|own| format!("{own}={level}")).collect();
    let others = level.min(tracing::level_filters::LevelFilter::WARN);
    let filter = EnvFilter::try_new(format!("{others},{HUSHED},{}", own.join(",")))
        .map_err(|_| Error::internal("logging", "The level of the log cannot be set."))?;
    let lines = fmt::layer().with_writer(writer);
    let lines = match log.format {
        Format::Text => lines.with_ansi(false).boxed(),
        Format::Json => lines.json().flatten_event(true).boxed(),
    };
    Ok(Registry::default().with(filter).with(lines))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::captured::Captured;
    use super::*;
    use crate::config::Level;
    use serde_json::Value;

    fn told(level: Level, format: Format) -> String {
        let captured = Captured::default();
        let log = subscriber(Log { level, format }, captured.clone()).unwrap();
        tracing::subscriber::with_default(log, || {
            tracing::info!(task = 7, "begun");
            tracing::debug!("detail");
            tracing::debug!(target: "hyper::proto", body = "canary", "read");
            tracing::warn!(target: "hyper::proto", "closed");
            tracing::warn!(target: "serenity::gateway::ws", "unreadable: canary");
        });
        captured.text()
    }

    #[test]
    fn the_level_is_that_of_our_own_crates() {
        let info = told(Level::INFO, Format::Text);
        assert!(info.contains("begun") && info.contains("closed") && !info.contains("detail"));
        let trace = told(Level::TRACE, Format::Text);
        assert!(trace.contains("detail") && !trace.contains("canary"));
        assert_eq!(told(Level::OFF, Format::Text), "");
        assert!(!told(Level::ERROR, Format::Text).contains("closed"));
    }

    #[test]
    fn json_is_an_object_per_line() {
        let told = told(Level::INFO, Format::Json);
        let lines: Vec<Value> = told
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(
            (lines[0]["message"].as_str(), lines[0]["task"].as_u64()),
            (Some("begun"), Some(7))
        );
        assert_eq!(lines.len(), 2);
    }
}
