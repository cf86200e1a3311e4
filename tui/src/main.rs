//! The binary `upward`: resumes, scores and tailoring in the terminal.

mod choose;
mod cli;
mod command;
mod console;
mod desk;
mod editor;
mod failure;
mod ink;
mod input;
mod interrupt;
mod output;
mod page;
mod pick;
mod progress;
mod reading;
mod review;
mod session;
mod view;

use std::process::ExitCode;

use upward_desk::child;

fn main() -> ExitCode {
    if let Some(ended) = child::served() {
        return ended;
    }
    match cli::parse() {
        Ok(cli) => failure::guarded(cli.common.json, || command::run(cli)),
        Err(stopped) => failure::stopped(&stopped),
    }
}
