//! `upward parse`: a resume into its fields.

use std::path::PathBuf;

use upward_engine::error::{Error, Kind, Result};

use crate::reading;
use crate::session::Session;
use crate::view;

/// Read a resume into its fields
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The resume: PDF, DOCX, ODT, RTF, HTML, Markdown, text or JSON Resume; - for standard input
    file: PathBuf,
    /// Print the text as read instead, before any field is found in it
    #[arg(long)]
    text: bool,
}

/// Runs `upward parse`.
///
/// # Errors
/// When the file cannot be read or is no resume.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let console = &session.console;
    if args.text && console.json() {
        return Err(Error::new(
            Kind::Usage,
            "usage",
            "--text and --json cannot be used together.",
        )
        .hint("use --json for the fields, or --text for the text as read"));
    }
    if args.text {
        let read = reading::document(session, &args.file)?;
        console.warn(&read.name, &read.text.warnings);
        return console.text(&format!("{}\n", read.text.value.content.trim_end()));
    }
    let parsed = reading::resume(session, &args.file)?.parsed;
    console.show(&parsed.annotated(), |page| {
        view::resume::show(page, &parsed)
    })
}
