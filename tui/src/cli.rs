//! What a person types: the command and the options that all commands share.

use clap::{Args, CommandFactory, FromArgMatches, Parser};

use crate::command::Command;
use crate::desk::Place;

/// Reads resumes, scores them against postings, tailors them truthfully and renders them.
#[derive(Debug, Parser)]
#[command(
    name = "upward",
    version,
    max_term_width = 100,
    after_help = "Exit status: 0 done; 1 a fault of Upward's own; 2 wrong usage; 3 the input was refused; \
                  4 not found or in conflict; 5 something needed is not available; 130 interrupted."
)]
pub struct Cli {
    /// What to do; without a command, the terminal interface opens.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Where the data is.
    #[command(flatten)]
    pub place: Place,
    /// Options of every command.
    #[command(flatten)]
    pub common: Common,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Common options")]
pub struct Common {
    /// Print one JSON value on standard output, and errors as JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Print only the result and errors: no progress, warnings or notes
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// Use no colours (NO_COLOR does the same)
    #[arg(long, global = true)]
    pub no_color: bool,
}

/// The commands that keep nothing.
const STATELESS: [&str; 10] = [
    "completions",
    "keywords",
    "letter",
    "locales",
    "man",
    "parse",
    "render",
    "score",
    "tailor",
    "themes",
];

/// The reason why no command ran: help was asked for, or the usage was wrong.
#[derive(Debug)]
pub struct Stopped {
    /// What clap has to say.
    pub error: clap::Error,
    /// Whether `--json` stood among the words.
    pub json: bool,
}

/// Reads the words of the command line.
///
/// # Errors
/// When help or the version is asked for, or the words are not understood.
pub fn parse() -> Result<Cli, Stopped> {
    let words: Vec<_> = std::env::args_os().collect();
    definition()
        .try_get_matches_from(&words)
        .and_then(|matches| Cli::from_arg_matches(&matches))
        .map_err(|error| Stopped {
            error,
            json: words.iter().any(|word| word == "--json"),
        })
}

/// Returns the definition of the command line. Where data is can be said anywhere; the help of commands that keep
/// nothing is silent about it.
pub fn definition() -> clap::Command {
    let mut whole = Cli::command();
    whole.build();
    STATELESS.iter().fold(whole, |whole, name| {
        whole.mut_subcommand(*name, |command| {
            command.mut_args(|arg| match arg.get_id().as_str() {
                "home" | "server" | "in_process" => arg.hide(true),
                _ => arg,
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_sound() {
        definition().debug_assert();
    }
}
