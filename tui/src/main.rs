//! The binary `upward`: resumes, scores and tailoring in the terminal.

mod choose;
mod cli;
mod command;
mod console;
mod failure;
mod ink;
mod input;
mod interrupt;
mod output;
mod page;
mod progress;
mod reader;
mod reading;
mod review;
mod session;
mod view;

use std::process::ExitCode;

fn main() -> ExitCode {
    if reader::asked() {
        return reader::serve();
    }
    match cli::parse() {
        Ok(cli) => failure::guarded(cli.common.json, || command::run(cli)),
        Err(stopped) => failure::stopped(&stopped),
    }
}
