//! The binary `upward-bots`: Upward in Discord and Telegram, and over REST.
//!
//! The chats themselves are in the library `upward_bots`; here is what an operator types.

mod check;
mod converse;
mod print;
mod run;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use upward_desk::child;
use upward_desk::config::Loaded;
use upward_engine::error::Result;

/// Upward in Discord and Telegram, and over REST.
///
/// Settings come from the environment, from .env and upward.toml in the current folder, and from upward/upward.toml in the
/// platform's folder for configuration, in this order.
#[derive(Debug, Parser)]
#[command(name = "upward-bots", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Print one JSON value instead of a table
    #[arg(long, global = true)]
    json: bool,
    /// Use no colours
    #[arg(long, global = true)]
    no_color: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Verify the configuration: what is set, where it came from, and what is missing
    Check,
    /// Serve everything that is configured, until stopped
    Run,
    /// Hold the same conversation in this terminal, with no token
    Console(converse::Args),
}

/// sled fills the heap with small pieces, among which glibc's allocator looks the longer for room the more accounts
/// there are: with 100,000 of them it makes reading a resume half as slow again.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    if let Some(ended) = child::served() {
        return ended;
    }
    let cli = Cli::parse();
    if cli.no_color {
        anstream::ColorChoice::Never.write_global();
    }
    match cli.command {
        Command::Check => match Loaded::here(&[]) {
            Ok(loaded) => {
                let report = check::report(&loaded);
                let status = report.status();
                print::report(&report, cli.json);
                ExitCode::from(status)
            }
            Err(error) => {
                print::error(&error, cli.json);
                ExitCode::from(2)
            }
        },
        Command::Run => ended(run::run(cli.json), cli.json),
        Command::Console(args) => ended(converse::run(&args), cli.json),
    }
}

fn ended(outcome: Result<()>, as_json: bool) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            print::error(&error, as_json);
            ExitCode::from(run::status(error.kind))
        }
    }
}
