//! `upward render`: any readable resume as a document.

use std::path::PathBuf;

use clap::value_parser;
use serde_json::json;
use upward_engine::error::{Error, Result};
use upward_engine::pipeline;
use upward_engine::render::Output;

use crate::choose::Look;
use crate::output::{Place, Saved};
use crate::reading;
use crate::session::Session;
use crate::view;

/// Write a resume as a document
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The resume: PDF, DOCX, ODT, RTF, HTML, Markdown, text or JSON Resume; - for standard input
    file: PathBuf,
    /// Where the document goes; its ending is the format: pdf, docx, md, txt, json or png
    /// [default: text on standard output]
    #[arg(long, short)]
    out: Option<PathBuf>,
    #[command(flatten)]
    look: Look,
    /// Most pages that the document may have
    #[arg(long, value_name = "N", value_parser = value_parser!(u8).range(1..))]
    pages: Option<u8>,
}

/// Runs `upward render`.
///
/// # Errors
/// When the file cannot be read or is no resume, and when the document does not fit or cannot be written.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let place = Place::of(args.out.as_deref(), &[&args.file])?;
    let tools = args.look.tools(session)?;
    let progress = session.progress();
    progress.step("reading the resume");
    let source = reading::resume(session, &args.file)?;
    progress.step("setting the pages");
    let output = place.as_ref().map_or(Output::Text, |place| place.output);
    let language = source.parsed.language.as_deref();
    let target = args.look.target(&tools.renderer, output, language)?;
    let resume = &source.parsed.resume;
    if let Some(most) = args.pages {
        let pages = tools.renderer.pages(resume, target.theme, target.locale)?;
        if pages > usize::from(most) {
            return Err(too_long(pages));
        }
    }
    let written = pipeline::write(resume, target, &tools)?;
    drop(progress);
    session.console.warn("document", &written.warnings);
    let document = written.value.document;
    match place {
        Some(place) => {
            let saved = place.write(&document, &session.interrupt)?;
            let value = json!({"document": saved, "verified": written.value.verified});
            session
                .console
                .show(&value, |page| view::document::show(page, &saved))
        }
        None if session.console.json() => {
            let text = String::from_utf8_lossy(&document.bytes);
            let value = json!({
                "document": Saved::nowhere(&document), "verified": written.value.verified, "text": text,
            });
            session.console.show(&value, |_| ())
        }
        None => session
            .console
            .text(&String::from_utf8_lossy(&document.bytes)),
    }
}

fn too_long(pages: usize) -> Error {
    Error::refused("too-long", format!("The document fills {pages} pages."))
        .hint("allow more with --pages, or try --theme compact")
        .hint(
            "or let a posting decide what to drop: upward tailor FILE --posting POSTING --pages N",
        )
}
