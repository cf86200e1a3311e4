//! `upward track quiz`: the quiz of a module.

use std::io::{self, BufRead, IsTerminal};

use upward_desk::progress::QuizAnswers;
use upward_desk::track::Asked;
use upward_engine::error::{Error, Kind, Result};

use crate::console::Console;
use crate::desk::Desk;
use crate::{pick, view};

/// Answer the quiz of a module
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title, or the beginning of either
    module: String,
    /// For each question, the number of your answer, such as 1,3,2,4,1 [default: you are asked one by one]
    #[arg(long, value_name = "NUMBERS", value_delimiter = ',')]
    answers: Option<Vec<u8>>,
}

/// Runs `upward track quiz`. Without answers, and with nobody to ask, the questions are printed.
///
/// # Errors
/// Not found when there is no such module or it has no quiz; wrong usage for answers that are none.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let console = &desk.session.console;
    let (id, quiz) = desk.call(async |client| {
        let id = pick::road::module(client, &args.module).await?;
        let module = client.module(&id).await?;
        Ok((id, module.quiz))
    })?;
    let asks = io::stdin().is_terminal() && io::stderr().is_terminal() && !console.json();
    let answers = match &args.answers {
        Some(answers) => answers.clone(),
        None if asks && !quiz.is_empty() => asked(console, &quiz, io::stdin().lock())?,
        None => {
            return console.show(&quiz, |page| view::track::questions(page, &id, &quiz));
        }
    };
    let given = QuizAnswers { answers };
    let result = desk.call(async |client| client.answer_quiz(&id, &given).await)?;
    console.show(&result, |page| view::track::result(page, &result))
}

/// Asks every question until it is answered by the number of an option.
fn asked(console: &Console, quiz: &[Asked], mut lines: impl BufRead) -> Result<Vec<u8>> {
    let mut answers = Vec::new();
    for (at, question) in quiz.iter().enumerate() {
        console.question(|page| view::track::question(page, at + 1, question));
        answers.push(answer(console, question.options.len(), &mut lines)?);
    }
    Ok(answers)
}

fn answer(console: &Console, options: usize, lines: &mut impl BufRead) -> Result<u8> {
    loop {
        console.prompt(format!("1 to {options}? "));
        let mut line = String::new();
        let read = lines
            .read_line(&mut line)
            .map_err(|error| unanswered(&error.to_string()))?;
        if read == 0 {
            return Err(unanswered("the input ended"));
        }
        match line.trim().parse() {
            Ok(number) if (1..=options).contains(&usize::from(number)) => return Ok(number),
            _ => {}
        }
    }
}

fn unanswered(why: &str) -> Error {
    let message = format!("The answer cannot be read: {why}.");
    Error::new(Kind::Unavailable, "no-answer", message)
        .hint("give the answers at once with --answers")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::cli::Common;

    #[test]
    fn who_answers_beside_is_asked_again() {
        let console = Console::new(&Common {
            json: false,
            quiet: true,
            no_color: true,
        });
        let question = Asked {
            question: "Why?".to_owned(),
            options: ["a", "b", "c", "d"].map(str::to_owned).to_vec(),
        };
        let quiz = [question.clone(), question];
        let ask = |lines: &str| asked(&console, &quiz, lines.as_bytes());
        assert_eq!(ask("2\nfive\n0\n5\n4\n").unwrap(), [2, 4]);
        assert_eq!(ask("2\n").unwrap_err().code, "no-answer");
    }
}
