//! `upward letter`: a cover letter from the person's own lines.

use std::path::PathBuf;

use serde_json::json;
use upward_engine::error::Result;
use upward_engine::letter::{self, Request, letter};
use upward_engine::pipeline;
use upward_engine::render::Output;

use crate::choose::Look;
use crate::output::{Place, Saved};
use crate::reading;
use crate::session::Session;
use crate::view;

/// Write a cover letter for a posting
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The resume: PDF, DOCX, ODT, RTF, HTML, Markdown, text or JSON Resume; - for standard input
    file: PathBuf,
    /// The job description; - for standard input
    #[arg(long, short)]
    posting: PathBuf,
    /// Where the letter goes; its ending is the format: pdf, docx, md, txt, json or png
    /// [default: text on standard output]
    #[arg(long, short)]
    out: Option<PathBuf>,
    /// Whom to address [default: the hiring team]
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true
    )]
    manager: String,
    /// Where it is written
    #[arg(
        long,
        value_name = "PLACE",
        default_value = "",
        hide_default_value = true
    )]
    location: String,
    /// How it speaks
    #[arg(long, value_enum, default_value = "formal")]
    tone: Tone,
    #[command(flatten)]
    look: Look,
}

/// How a letter speaks.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Tone {
    /// Reserved: what a bank or an authority expects
    Formal,
    /// Personal: what a small team expects
    Warm,
}

/// Runs `upward letter`.
///
/// # Errors
/// When a file cannot be read or is not what it is given for, and when the letter does not read back whole or
/// cannot be written.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let place = Place::of(args.out.as_deref(), &[&args.file, &args.posting])?;
    let progress = session.progress();
    progress.step("reading the resume and the posting");
    let (pair, tools) = reading::pair(session, &args.file, &args.posting, || {
        args.look.tools(session)
    })?;
    let (source, posting) = pair.understood(session, &tools.lexicon)?;
    progress.step("writing the letter and reading it back");
    let output = place.as_ref().map_or(Output::Text, |place| place.output);
    let target = args
        .look
        .target(&tools.renderer, output, Some(&posting.language))?;
    let request = Request {
        manager: args.manager.clone(),
        location: args.location.clone(),
        date: Some(session.today),
        language: target.locale.code.clone(),
        tone: match args.tone {
            Tone::Formal => letter::Tone::Formal,
            Tone::Warm => letter::Tone::Warm,
        },
    };
    let letter = letter(&source.parsed.resume, &posting, &tools.lexicon, &request)?;
    let written = pipeline::write_letter(&letter, target, &tools)?;
    drop(progress);
    session.console.warn("letter", &written.warnings);
    let document = written.value;
    match place {
        Some(place) => {
            let saved = place.write(&document, &session.interrupt)?;
            let value = json!({"letter": letter, "document": saved});
            session
                .console
                .show(&value, |page| view::letter::show(page, &letter, &saved))
        }
        None if session.console.json() => {
            let value = json!({"letter": letter, "document": Saved::nowhere(&document)});
            session.console.show(&value, |_| ())
        }
        None => session
            .console
            .text(&String::from_utf8_lossy(&document.bytes)),
    }
}
