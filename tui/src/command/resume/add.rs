//! `upward resume add`: a document is read and kept.

use std::path::PathBuf;

use upward_desk::resume::{NewResume, Origin, Reason};
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::reading;
use crate::view;

/// Read a document and keep what it says
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The resume: PDF, DOCX, ODT, RTF, HTML, Markdown, text or JSON Resume; - for standard input
    file: PathBuf,
    /// What to call it [default: the person and the title]
    #[arg(long, default_value = "", hide_default_value = true)]
    name: String,
}

/// Runs `upward resume add`.
///
/// # Errors
/// When the document is no resume, and when the desk cannot be reached.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let source = reading::resume(desk.session, &args.file)?;
    let new = NewResume {
        name: args.name.clone(),
        origin: Origin::Master,
        reason: Reason::Imported,
        content: source.parsed.resume,
    };
    let shown = desk.call(async |client| client.add_resume(&new).await)?;
    desk.session.console.show(&shown, |page| {
        view::resumes::head(page, desk.session, &shown.resume);
    })
}
