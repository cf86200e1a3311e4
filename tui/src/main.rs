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
    if let Some(folder) = desk::probe_asked() {
        return upward_desk::owner::probe(&folder);
    }
    match cli::parse() {
        Ok(cli) => failure::guarded(cli.common.json, || command::run(cli)),
        Err(stopped) => failure::stopped(&stopped),
    }
}
