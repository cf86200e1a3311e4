//! What is tried, one function each.

use std::io;
use std::time::Instant;

use anstream::{AutoStream, ColorChoice};
use upward_engine::date::Date;
use upward_engine::error::{Error, Result};
use upward_engine::pipeline::{self, Target, Tools};
use upward_engine::render::{Output, Renderer};
use upward_engine::resume::{Basics, Resume, Work};
use upward_engine::skills::Lexicon;

use super::{Check, State, confinement};
use crate::session::Session;

/// Tries everything.
pub fn all(session: &Session) -> Vec<Check> {
    let mut checks = vec![outcome("reading", reading(session))];
    checks.extend(confinement::checks(session));
    checks.extend([
        outcome("skills", skills()),
        outcome("templates", templates()),
        outcome("documents", documents(session)),
        terminal(session),
    ]);
    checks
}

fn outcome(name: &'static str, tried: Result<String>) -> Check {
    match tried {
        Ok(detail) => Check {
            name,
            state: State::Works,
            detail,
            next: None,
        },
        Err(error) => Check {
            name,
            state: State::Fails,
            detail: error.message,
            next: error.hints.into_iter().next(),
        },
    }
}

/// Reads a document in a child process, as every document is read.
fn reading(session: &Session) -> Result<String> {
    let begun = Instant::now();
    let text = session.sandbox.read("Zoë Example\nEngineer\n".as_bytes())?;
    if !text.value.content.contains("Zoë Example") {
        return Err(Error::internal(
            "sandbox",
            "A child process read a text wrongly.",
        ));
    }
    Ok(format!(
        "documents are read in a process of their own ({})",
        since(begun)
    ))
}

/// Finds a skill by another of its names.
fn skills() -> Result<String> {
    let begun = Instant::now();
    let lexicon = Lexicon::embedded();
    if lexicon.find("Kubernetes").is_empty() {
        return Err(Error::internal(
            "skills",
            "The skills table does not know Kubernetes.",
        ));
    }
    Ok(format!("the table of skills is loaded ({})", since(begun)))
}

fn templates() -> Result<String> {
    let begun = Instant::now();
    let renderer = Renderer::new()?;
    Ok(format!(
        "{} themes and {} locales are loaded, and their fonts ({})",
        renderer.themes().len(),
        renderer.locales().len(),
        since(begun)
    ))
}

/// Writes a page in every script that the fonts hold, in every theme, and reads it back.
fn documents(session: &Session) -> Result<String> {
    let begun = Instant::now();
    let tools = Tools {
        lexicon: Lexicon::embedded().into(),
        renderer: Renderer::new()?.into(),
        today: session.today,
    };
    let resume = sample();
    for theme in tools.renderer.themes() {
        let target = Target {
            output: Output::Pdf,
            theme,
            locale: tools.renderer.locale("en")?,
        };
        pipeline::write(&resume, target, &tools)?;
    }
    Ok(format!(
        "a PDF in each theme, with Latin, Greek and Cyrillic, reads back whole ({})",
        since(begun)
    ))
}

fn sample() -> Resume {
    Resume {
        basics: Basics {
            name: "Zoë Ångström".to_owned(),
            email: "zoe@example.com".to_owned(),
            ..Basics::default()
        },
        work: vec![Work {
            name: "Example Works".to_owned(),
            position: "Engineer".to_owned(),
            start_date: Some(Date::month(2020, 1)),
            highlights: ["Łódź, Žďár and Győr", "Ελληνικά", "Кириллица"]
                .map(str::to_owned)
                .to_vec(),
            ..Work::default()
        }],
        ..Resume::default()
    }
}

fn terminal(session: &Session) -> Check {
    let colour = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
    Check {
        name: "terminal",
        state: State::Works,
        detail: format!(
            "{} columns, {} colour, {}",
            session.console.width(),
            if colour { "with" } else { "without" },
            if session.console.unicode() {
                "Unicode"
            } else {
                "ASCII"
            },
        ),
        next: None,
    }
}

fn since(begun: Instant) -> String {
    format!("{} ms", begun.elapsed().as_millis())
}
