//! `upward track`: roadmaps, and how far one has come on them.

mod attach;
mod detach;
mod export;
mod import;
mod list;
mod mark;
mod module;
mod progress;
mod quiz;
mod remove;
mod show;
mod start;
mod stop;
mod undo;

use clap::Subcommand;
use upward_engine::error::Result;
use upward_engine::progress::State;

use crate::desk::Place;
use crate::session::Session;

/// Learn along a track, and tick what is done
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// List the tracks, with how far you have come on each
    List,
    /// Start a track, or change its pace and first day
    Start(start::Args),
    /// Leave a track; what was ticked stays
    Stop(stop::Args),
    /// Show a track with its weeks and modules
    Show(show::Args),
    /// Show all that is needed to learn a module
    Module(module::Args),
    /// Tick modules: they are done
    Check(mark::Check),
    /// Take the tick from modules
    Uncheck(mark::Args),
    /// Leave modules out: they count in neither side of the share
    Skip(mark::Args),
    /// Say that you are learning modules now
    Learn(mark::Args),
    /// Undo the last change of a module
    Undo,
    /// Attach to a module what shows that you learned it
    Attach(attach::Args),
    /// Take from a module what was attached to it
    Detach(detach::Args),
    /// Answer the quiz of a module
    Quiz(quiz::Args),
    /// Show what was done on which day, and your streak
    Progress,
    /// Import a track of your own: YAML, JSON, or a check list in Markdown
    Import(import::Args),
    /// Write a track with your progress to a file
    Export(export::Args),
    /// Remove a track of your own; what was ticked stays
    #[command(alias = "remove")]
    Rm(remove::Args),
}

/// Runs `upward track`.
///
/// # Errors
/// What its verb reports.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let desk = args.place.desk(session);
    match &args.verb {
        Verb::List => list::run(&desk),
        Verb::Start(args) => start::run(&desk, args),
        Verb::Stop(args) => stop::run(&desk, args),
        Verb::Show(args) => show::run(&desk, args),
        Verb::Module(args) => module::run(&desk, args),
        Verb::Check(args) => mark::check(&desk, args),
        Verb::Uncheck(args) => mark::run(&desk, args, State::Pending),
        Verb::Skip(args) => mark::run(&desk, args, State::Skipped),
        Verb::Learn(args) => mark::run(&desk, args, State::Learning),
        Verb::Undo => undo::run(&desk),
        Verb::Attach(args) => attach::run(&desk, args),
        Verb::Detach(args) => detach::run(&desk, args),
        Verb::Quiz(args) => quiz::run(&desk, args),
        Verb::Progress => progress::run(&desk),
        Verb::Import(args) => import::run(&desk, args),
        Verb::Export(args) => export::run(&desk, args),
        Verb::Rm(args) => remove::run(&desk, args),
    }
}
