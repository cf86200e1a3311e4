//! The commands, one per file.

mod account;
mod application;
mod backup;
mod certificate;
mod completions;
mod doctor;
mod evidence;
mod generate;
mod guide;
mod interview;
mod key;
mod keywords;
mod letter;
mod locales;
mod man;
mod parse;
mod posting;
mod render;
mod restore;
mod resume;
mod score;
mod serve;
mod stats;
pub mod tailor;
mod themes;
mod track;
mod tracks;
mod ui;

use clap::Subcommand;
use upward_engine::error::Result;

use crate::cli::Cli;
use crate::session::Session;

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read a resume into its fields
    Parse(parse::Args),
    /// Show what a posting asks for
    Keywords(keywords::Args),
    /// Score a resume against a posting, with evidence and fixes
    Score(score::Args),
    /// Tailor a resume to a posting and write the document
    Tailor(tailor::Args),
    /// Write a cover letter for a posting
    Letter(letter::Args),
    /// Write a resume as a document
    Render(render::Args),
    /// List the looks that a document can have
    Themes,
    /// List the languages of headings and dates
    Locales,
    /// List the learning tracks
    Tracks,
    /// Keep resumes, with every version
    Resume(resume::Args),
    /// Keep job descriptions
    Posting(posting::Args),
    /// Learn along a track, and tick what is done
    Track(track::Args),
    /// Keep track of applications
    Application(application::Args),
    /// Show your work elsewhere, and the modules that it proves
    Evidence(evidence::Args),
    /// Issue certificates for finished tracks, and verify them
    Certificate(certificate::Args),
    /// Practise for interviews
    Interview(interview::Args),
    /// Show how scores, learning, coding and applications went
    Stats(stats::Args),
    /// Show, link, export or delete your account
    Account(account::Args),
    /// Make a resume from the roadmap
    Generate(generate::Args),
    /// Make keys for programs and other machines
    Key(key::Args),
    /// Write all that the data folder keeps to one file
    Backup(backup::Args),
    /// Bring back what a backup holds
    Restore(restore::Args),
    /// Keep the data folder open for other programs
    Serve(serve::Args),
    /// Show what works on this machine and what does not
    Doctor,
    /// Print the completion script of a shell
    Completions(completions::Args),
    /// Print a manual page
    Man(man::Args),
}

/// Runs the command that was given.
///
/// # Errors
/// Whatever the command reports; its kind decides the exit status.
pub fn run(cli: Cli) -> Result<()> {
    let session = Session::new(&cli.common)?;
    match cli.command {
        None if session.console.is_seen() => ui::run(&session, &cli.place, cli.common.no_color),
        None => guide::run(&session),
        Some(Command::Parse(args)) => parse::run(&session, &args),
        Some(Command::Keywords(args)) => keywords::run(&session, &args),
        Some(Command::Score(args)) => score::run(&session, &args),
        Some(Command::Tailor(args)) => tailor::run(&session, &args),
        Some(Command::Letter(args)) => letter::run(&session, &args),
        Some(Command::Render(args)) => render::run(&session, &args),
        Some(Command::Themes) => themes::run(&session),
        Some(Command::Locales) => locales::run(&session),
        Some(Command::Tracks) => tracks::run(&session),
        Some(Command::Resume(args)) => resume::run(&session, &args),
        Some(Command::Posting(args)) => posting::run(&session, &args),
        Some(Command::Track(args)) => track::run(&session, &args),
        Some(Command::Application(args)) => application::run(&session, &args),
        Some(Command::Evidence(args)) => evidence::run(&session, &args),
        Some(Command::Certificate(args)) => certificate::run(&session, &args),
        Some(Command::Interview(args)) => interview::run(&session, &args),
        Some(Command::Stats(args)) => stats::run(&session, &args),
        Some(Command::Account(args)) => account::run(&session, &args),
        Some(Command::Generate(args)) => generate::run(&session, &args),
        Some(Command::Key(args)) => key::run(&session, &args),
        Some(Command::Backup(args)) => backup::run(&session, &args),
        Some(Command::Restore(args)) => restore::run(&session, &args),
        Some(Command::Serve(args)) => serve::run(&session, &args),
        Some(Command::Doctor) => doctor::run(&session),
        Some(Command::Completions(args)) => completions::run(&session, &args),
        Some(Command::Man(args)) => man::run(&session, &args),
    }
}
