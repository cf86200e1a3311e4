//! `upward render`: any readable resume as a document.

use std::path::PathBuf;

use clap::value_parser;
use serde_json::json;
use upward_engine::error::{Error, Result};
use upward_engine::render::{Output, Renderer};

use crate::choose;
use crate::output::{Target, Written};
use crate::reading;
use crate::session::Session;
use crate::view;

/// Write a resume as a document
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The resume: PDF, DOCX, Markdown, text or JSON Resume; - for standard input
    file: PathBuf,
    /// Where the document goes; its ending is the format: pdf, docx, md, txt, json or png
    #[arg(long, short)]
    out: Option<PathBuf>,
    /// The look: see upward themes
    #[arg(long, default_value = choose::THEME)]
    theme: String,
    /// Refuse a document of more pages than this
    #[arg(long, value_name = "N", value_parser = value_parser!(u8).range(1..))]
    pages: Option<u8>,
    /// The language of headings and dates: see upward locales
    #[arg(long)]
    locale: Option<String>,
}

/// Runs `upward render`.
///
/// # Errors
/// When the file cannot be read or is no resume, and when the document does not fit or cannot be written.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let target = match &args.out {
        Some(path) => Some(Target::new(path, &[&args.file])?),
        None => None,
    };
    let progress = session.progress();
    progress.step("reading the resume");
    let read = reading::resume(session, &args.file)?;
    progress.step("setting the pages");
    let renderer = Renderer::new()?;
    let theme = renderer.theme(&args.theme)?;
    let locale = choose::locale(&renderer, args.locale.as_deref(), &read.parsed)?;
    let output = target.as_ref().map_or(Output::Text, |target| target.output);
    let document = renderer.resume(&read.parsed.resume, output, theme, locale)?;
    let pages = document.value.pages;
    if args.pages.is_some_and(|most| pages > usize::from(most)) {
        return Err(Error::refused("too-long", format!("The document has {pages} pages."))
            .hint("give --pages a larger number")
            .hint("let a posting decide what to drop: upward tailor FILE --posting POSTING --pages N"));
    }
    session.console.warn("document", &document.warnings);
    drop(progress);
    match target {
        Some(target) => {
            let written = target.write(&document.value, &session.interrupt)?;
            let value = json!({ "document": written });
            session
                .console
                .show(&value, |page| view::document::show(page, &written))
        }
        None if session.console.json() => {
            let written = Written::unsaved(&document.value);
            let text = String::from_utf8_lossy(&document.value.bytes);
            session
                .console
                .show(&json!({"document": written, "text": text}), |_| ())
        }
        None => session
            .console
            .text(&String::from_utf8_lossy(&document.value.bytes)),
    }
}
