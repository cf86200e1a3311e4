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

/// sled fills the heap with small pieces, among which glibc's allocator looks the longer for room the more accounts
/// there are: with 100,000 of them it makes reading a resume half as slow again.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    if let Some(ended) = child::served() {
        return ended;
    }
    match cli::parse() {
        Ok(cli) => failure::guarded(cli.common.json, || command::run(cli)),
        Err(stopped) => failure::stopped(&stopped),
    }
}
