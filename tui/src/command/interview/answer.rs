//! `upward interview answer`: an answer is marked and kept.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use upward_desk::interview::NewAnswer;
use upward_engine::error::{Error, Result};

use crate::desk::Desk;
use crate::{input, view};

/// Answer a question, and get feedback
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The question's id [default: the one asked last]; a file's path is taken as FILE
    question: Option<String>,
    /// A file with the answer; - or none: standard input
    #[arg(conflicts_with = "text")]
    file: Option<PathBuf>,
    /// The answer itself
    #[arg(long)]
    text: Option<String>,
    /// How long you took [default: since the question was asked]
    #[arg(long, value_name = "SECONDS")]
    seconds: Option<u64>,
}

/// Runs `upward interview answer`.
///
/// # Errors
/// Not found when there is no such question or file, and a refusal of what is no text.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let (question, file) = args.named();
    let text = match &args.text {
        Some(text) => text.clone(),
        None => read(desk, file.unwrap_or(Path::new("-")))?,
    };
    let new = NewAnswer {
        question: question.map(str::to_owned),
        text,
        seconds: args.seconds,
    };
    let shown = desk.call(async |client| client.answer_question(&new).await)?;
    desk.session
        .console
        .show(&shown, |page| view::interview::feedback(page, &shown))
}

impl Args {
    /// Returns the question and the file that are named: where one word is, the file if it is one.
    fn named(&self) -> (Option<&str>, Option<&Path>) {
        let question = self.question.as_deref();
        let path = question.map(Path::new);
        let is_file = path.is_some_and(|path| input::is_stdin(path) || path.is_file());
        if is_file && self.file.is_none() && self.text.is_none() {
            (None, path)
        } else {
            (question, self.file.as_deref())
        }
    }
}

fn read(desk: &Desk<'_>, path: &Path) -> Result<String> {
    if input::is_stdin(path) && io::stdin().is_terminal() {
        desk.session
            .console
            .note("Type your answer, and end it with Ctrl-D on a line of its own.");
    }
    let input = input::read(path)?;
    String::from_utf8(input.bytes).map_err(|_| {
        Error::refused("not-text", format!("{} is no text.", input.name))
            .hint("write the answer as plain text")
    })
}
