//! The binary `upward-bots`: Upward in Discord and Telegram, and over REST.
//!
//! This version verifies the configuration; the faces themselves come later.

mod check;
mod print;
mod settings;
mod shape;

use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Upward in Discord and Telegram, and over REST.
///
/// Settings come from the environment, from .env and from upward.toml in the current folder, in this order.
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
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    if cli.no_color {
        anstream::ColorChoice::Never.write_global();
    }
    match cli.command {
        Command::Check => match settings::load(std::env::vars_os(), Path::new(".")) {
            Ok(loaded) => {
                let report = check::report(&loaded);
                let status = report.status();
                print::report(&report, cli.json);
                ExitCode::from(status)
            }
            Err(fault) => {
                print::fault(&fault, cli.json);
                ExitCode::from(2)
            }
        },
    }
}
