//! `upward-bots console`: the conversation in this terminal.

use std::env;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args as Arguments;
use tokio::runtime::Runtime;
use tokio_util::sync::CancellationToken;
use upward_bots::console::Console;
use upward_bots::figures::Figures;
use upward_bots::talk::{Faces, Setting, Talk};
use upward_desk::config::{Level, Loaded, Log};
use upward_desk::{logging, owner};
use upward_engine::error::{Error, Result};

use crate::run;

/// How the conversation is held.
#[derive(Debug, Arguments)]
pub struct Args {
    /// Keep everything in this folder instead of the usual one
    #[arg(long, value_name = "DIR")]
    home: Option<PathBuf>,
    /// Put the files that are sent to you into this folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    out: PathBuf,
    /// Speak this language: en, hi, de or es
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
}

/// Holds the conversation until the input ends.
///
/// # Errors
/// Not available when another process has the data folder open.
pub fn run(args: &Args) -> Result<()> {
    let mut settings = Loaded::here(&[])?.settings()?.value;
    if args.home.is_some() {
        settings.home.clone_from(&args.home);
    }
    // What is logged would stand between the lines of the conversation.
    logging::init(Log {
        level: Level::ERROR,
        ..settings.log
    })?;
    logging::hush_panics();
    let runtime = Runtime::new().map_err(|error| {
        Error::internal("runtime", format!("This process cannot serve: {error}."))
    })?;
    runtime.block_on(async {
        let alone = owner::alone(run::opening(&settings)?).await?;
        let stop = CancellationToken::new();
        let talk = Talk::new(Setting {
            engine: alone.engine.clone(),
            faces: Faces::default(),
            works: 2,
            figures: Figures::default(),
            stop: stop.clone(),
        })?;
        let console = Arc::new(Console::new(args.out.clone()));
        talk.open("console", Arc::clone(&console) as _).await?;
        let language = args.language.clone().or_else(|| env::var("LANG").ok());
        let ended = console.hold(&talk, language).await;
        stop.cancel();
        talk.end().await;
        alone.leave().await;
        ended
    })
}
