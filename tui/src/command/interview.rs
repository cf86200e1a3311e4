//! `upward interview`: practice for interviews.

mod answer;
mod history;
mod next;
mod words;

use clap::Subcommand;
use upward_engine::error::Result;

use crate::desk::Place;
use crate::session::Session;

/// Practise for interviews
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Be asked the next question
    Next(next::Args),
    /// Answer a question, and get feedback
    Answer(answer::Args),
    /// Show your answers, how they went, and what is due again
    History(history::Args),
}

/// Runs `upward interview`.
///
/// # Errors
/// What its verb reports.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let desk = args.place.desk(session);
    match &args.verb {
        Verb::Next(args) => next::run(&desk, args),
        Verb::Answer(args) => answer::run(&desk, args),
        Verb::History(args) => history::run(&desk, args),
    }
}
