//! Many people at once, or faults and `kill -9` without end, against the real service between both stand-ins.
//!
//! ```text
//! cargo run --release -p upward-standin --example crowd -- load --bots target/release/upward-bots --people 1000
//! cargo run --release -p upward-standin --example crowd -- chaos --bots target/release/upward-bots --minutes 10 --people 200
//! ```
//!
//! It prints one table, and ends with status 1 when something that must hold does not.
#![allow(clippy::print_stdout)]

#[path = "crowd/args.rs"]
mod args;
#[path = "crowd/chaos.rs"]
mod chaos;
#[path = "crowd/faults.rs"]
mod faults;
#[path = "crowd/flow.rs"]
mod flow;
#[path = "crowd/judge.rs"]
mod judge;
#[path = "crowd/load.rs"]
mod load;
#[path = "crowd/pipeline.rs"]
mod pipeline;
#[path = "crowd/repeats.rs"]
mod repeats;
#[path = "crowd/table.rs"]
mod table;
#[path = "crowd/town.rs"]
mod town;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Task};

#[tokio::main]
async fn main() -> ExitCode {
    let args = Args::parse();
    let table = match &args.task {
        Task::Load(load) => load::run(&args.common, load).await,
        Task::Chaos(chaos) => chaos::run(&args.common, chaos).await,
    };
    match table {
        Ok(table) => {
            println!("{table}");
            ExitCode::from(u8::from(!table.holds()))
        }
        Err(error) => {
            println!("The crowd could not be tried: {error}.");
            ExitCode::from(2)
        }
    }
}
