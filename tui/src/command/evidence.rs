//! `upward evidence`: what accounts elsewhere show of a person's work.

mod ask;
mod connect;
mod disconnect;
mod refresh;
mod show;

use clap::Subcommand;
use upward_engine::error::Result;
use upward_engine::evidence::Service;

use crate::desk::Place;
use crate::session::Session;

/// Show your work on GitHub, LeetCode and Codeforces, and the modules that it proves
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Connect an account elsewhere, or enter figures by hand
    Connect(connect::Args),
    /// Show the last good figures, and the modules that they prove
    Show,
    /// Ask for new figures
    Refresh(refresh::Args),
    /// Forget an account elsewhere with its figures
    Disconnect(disconnect::Args),
}

/// Where a person has an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Word {
    /// Repositories and languages
    Github,
    /// Problems and contests
    Leetcode,
    /// Problems and contests
    Codeforces,
}

impl From<Word> for Service {
    fn from(word: Word) -> Self {
        match word {
            Word::Github => Self::Github,
            Word::Leetcode => Self::Leetcode,
            Word::Codeforces => Self::Codeforces,
        }
    }
}

/// Runs `upward evidence`.
///
/// # Errors
/// What its verb reports.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let desk = args.place.desk(session);
    match &args.verb {
        Verb::Connect(args) => connect::run(&desk, args),
        Verb::Show => show::run(&desk),
        Verb::Refresh(args) => refresh::run(&desk, args),
        Verb::Disconnect(args) => disconnect::run(&desk, args),
    }
}
