//! `upward resume`: resumes that are kept, with every version.

mod add;
mod edit;
mod history;
mod list;
mod redo;
mod remove;
mod restore;
mod score;
mod show;
mod undo;

use clap::Subcommand;
use upward_engine::error::Result;

use crate::desk::Place;
use crate::session::Session;

/// Keep resumes, with every version
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Read a document and keep what it says
    Add(add::Args),
    /// List the resumes, the newest first
    List,
    /// Show a resume
    Show(show::Args),
    /// Change a resume in your editor, or its name and state
    Edit(edit::Args),
    /// List a resume's versions, the newest first
    History(history::Args),
    /// Bring back an older version, as a new one
    Restore(restore::Args),
    /// Go back one version
    Undo(undo::Args),
    /// Go forth again to the version that was undone
    Redo(redo::Args),
    /// Remove a resume with all its versions
    Rm(remove::Args),
    /// Score a resume, alone or against a posting that is kept, and keep the report
    Score(score::Args),
}

/// Runs `upward resume`.
///
/// # Errors
/// What its verb reports.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let desk = args.place.desk(session);
    match &args.verb {
        Verb::Add(args) => add::run(&desk, args),
        Verb::List => list::run(&desk),
        Verb::Show(args) => show::run(&desk, args),
        Verb::Edit(args) => edit::run(&desk, args),
        Verb::History(args) => history::run(&desk, args),
        Verb::Restore(args) => restore::run(&desk, args),
        Verb::Undo(args) => undo::run(&desk, args),
        Verb::Redo(args) => redo::run(&desk, args),
        Verb::Rm(args) => remove::run(&desk, args),
        Verb::Score(args) => score::run(&desk, args),
    }
}
