//! What can be chosen.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand};

/// Many people at once, against the real service between both stand-ins.
#[derive(Debug, Parser)]
pub struct Args {
    /// What to try.
    #[command(subcommand)]
    pub task: Task,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Debug, Subcommand)]
pub enum Task {
    /// Everybody sends a resume and a posting at the same moment.
    Load(Load),
    /// People go on and on while everything fails and the service is killed every few seconds.
    Chaos(Chaos),
}

#[derive(Debug, Group)]
pub struct Common {
    /// The service's program
    #[arg(long, global = true, default_value = "target/release/upward-bots")]
    pub bots: PathBuf,
    /// How many people there are on each platform
    #[arg(long, global = true, default_value_t = 1000)]
    pub people: u32,
    /// Where randomness starts
    #[arg(long, global = true, default_value_t = 1)]
    pub seed: u64,
    /// Minutes after which whoever still waits for an answer counts as lost
    #[arg(long, global = true, default_value_t = 30)]
    pub patience: u64,
    /// Where to leave the service's log
    #[arg(long, global = true)]
    pub log: Option<PathBuf>,
}

#[derive(Debug, Group)]
pub struct Load {
    /// The terminal's program, to compare the processor time with
    #[arg(long, default_value = "target/release/upward")]
    pub upward: PathBuf,
    /// A folder of resumes (PDF) that people send instead of their own; then only postings tell whose an answer is
    #[arg(long)]
    pub corpus: Option<PathBuf>,
    /// Refuse more than about 30 messages a second, as Telegram does
    #[arg(long)]
    pub limits: bool,
}

#[derive(Debug, Group)]
pub struct Chaos {
    /// For how many minutes people begin something new
    #[arg(long, default_value_t = 10.0)]
    pub minutes: f64,
    /// Seconds between two kills, on average
    #[arg(long, default_value_t = 5)]
    pub every: u64,
    /// How many of the calls go wrong, from 0 to 1
    #[arg(long, default_value_t = 0.05)]
    pub rate: f64,
}
