//! `upward score`: how well a resume reads, and how well it answers a posting.

use std::path::PathBuf;

use upward_engine::error::Result;
use upward_engine::score::report;
use upward_engine::skills::Lexicon;

use crate::reading;
use crate::session::Session;
use crate::view;

/// Score a resume against a posting, with evidence and fixes
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The resume: PDF, DOCX, ODT, RTF, HTML, Markdown, text or JSON Resume; - for standard input
    file: PathBuf,
    /// The job description; - for standard input
    #[arg(long, short)]
    posting: PathBuf,
}

/// Runs `upward score`.
///
/// # Errors
/// When a file cannot be read, or is not what it is given for.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let progress = session.progress();
    progress.step("reading the resume and the posting");
    let (pair, lexicon) = reading::pair(session, &args.file, &args.posting, || {
        Ok(Lexicon::embedded())
    })?;
    let (source, posting) = pair.understood(session, &lexicon)?;
    progress.step("scoring");
    let report = report(
        &source.text,
        &source.parsed,
        Some(&posting),
        &lexicon,
        session.today,
    );
    drop(progress);
    session
        .console
        .show(&report, |page| view::score::show(page, &report))
}
