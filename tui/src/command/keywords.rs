//! `upward keywords`: what a posting asks for.

use std::path::PathBuf;

use upward_engine::error::Result;
use upward_engine::posting::Keywords;
use upward_engine::skills::Lexicon;

use crate::reading;
use crate::session::Session;
use crate::view;

/// Show what a posting asks for
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The job description: PDF, DOCX, ODT, RTF, HTML, Markdown or text; - for standard input
    posting: PathBuf,
}

/// Runs `upward keywords`.
///
/// # Errors
/// When the file cannot be read or is no posting.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let posting = reading::wanted(session, &args.posting, &Lexicon::embedded())?;
    session
        .console
        .show(&Keywords::from(posting.clone()), |page| {
            view::keywords::show(page, &posting)
        })
}
