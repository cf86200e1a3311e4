//! Asking a person about every edit, one by one.

use std::io::{self, BufRead, IsTerminal};

use upward_engine::error::{Error, Kind, Result};
use upward_engine::tailor::Draft;

use crate::console::Console;
use crate::ink::{Ink, bold};
use crate::view;

/// What the keys mean.
const KEYS: &str = "y apply, n leave it, a apply all that follow, q leave all that follow";

/// A review on this terminal.
#[derive(Debug)]
pub struct Review(());

/// What a person decides about an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    This(bool),
    AllThatFollow(bool),
}

impl Review {
    /// Returns a review, if there is somebody to ask.
    ///
    /// # Errors
    /// Wrong usage, where no terminal is there or standard input is already a document.
    pub fn on_terminal(input_taken: bool) -> Result<Self> {
        if input_taken || !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return Err(Error::new(
                Kind::Usage,
                "no-terminal",
                "--review asks questions, and there is no terminal to ask them on.",
            )
            .hint("leave out --review and read the edits in the output, or in --json"));
        }
        Ok(Self(()))
    }

    /// Asks about each edit and marks those that are refused.
    ///
    /// # Errors
    /// When the terminal cannot be read.
    pub fn ask(&self, draft: &mut Draft, console: &Console) -> Result<()> {
        decide(draft, console, io::stdin().lock())
    }
}

fn decide(draft: &mut Draft, console: &Console, mut answers: impl BufRead) -> Result<()> {
    let count = draft.edits.len();
    let mut rest = None;
    for (at, edit) in draft.edits.iter_mut().enumerate() {
        if let Some(accepted) = rest {
            edit.accepted = accepted;
            continue;
        }
        console.question(|page| {
            page.line(bold(format!("Edit {} of {count}", at + 1)));
            view::draft::edit(page, edit);
        });
        edit.accepted = match answer(console, &mut answers)? {
            Answer::This(accepted) => accepted,
            Answer::AllThatFollow(accepted) => {
                rest = Some(accepted);
                accepted
            }
        };
    }
    Ok(())
}

/// Asks until the answer is one of the keys; an end of input leaves all that follows.
fn answer(console: &Console, answers: &mut impl BufRead) -> Result<Answer> {
    loop {
        console.prompt(Ink::from("apply? [y/n/a/q] "));
        let mut line = String::new();
        let read = answers.read_line(&mut line).map_err(|error| {
            Error::new(
                Kind::Unavailable,
                "no-answer",
                format!("The answer cannot be read: {error}."),
            )
        })?;
        match (read, line.trim().to_lowercase().as_str()) {
            (0, _) | (_, "q" | "quit") => return Ok(Answer::AllThatFollow(false)),
            (_, "y" | "yes") => return Ok(Answer::This(true)),
            (_, "n" | "no") => return Ok(Answer::This(false)),
            (_, "a" | "all") => return Ok(Answer::AllThatFollow(true)),
            _ => console.prompt(Ink::from(format!("{KEYS}\n"))),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use upward_engine::tailor::{Edit, EditKind};

    use super::*;
    use crate::cli::Common;

    fn decided(answers: &str) -> Vec<bool> {
        let edit = Edit {
            path: "work[0].highlights[0]".to_owned(),
            kind: EditKind::Drop,
            original: "Built it".to_owned(),
            proposed: String::new(),
            reason: "answers nothing".to_owned(),
            why: None,
            sources: Vec::new(),
            accepted: true,
        };
        let mut draft = Draft {
            edits: vec![edit; 4],
            ..Draft::default()
        };
        let common = Common {
            json: false,
            quiet: true,
            no_color: true,
        };
        decide(&mut draft, &Console::new(&common), answers.as_bytes()).unwrap();
        draft.edits.iter().map(|edit| edit.accepted).collect()
    }

    #[test]
    fn each_key_does_what_it_says() {
        for (answers, accepted) in [
            ("y\nn\ny\nn\n", [true, false, true, false]),
            ("n\na\n", [false, true, true, true]),
            ("y\nq\n", [true, false, false, false]),
            ("maybe\nY\nno\nyes\nn\n", [true, false, true, false]),
            ("y\n", [true, false, false, false]),
        ] {
            assert_eq!(decided(answers), accepted, "{answers}");
        }
    }
}
