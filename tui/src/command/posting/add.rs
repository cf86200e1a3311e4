//! `upward posting add`: a job description is read and kept.

use std::path::PathBuf;

use upward_desk::posting::{NewPosting, NewSource};
use upward_engine::error::Result;

use crate::desk::Desk;
use crate::reading;
use crate::view;

/// Read a job description and keep it
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The job description: text or any document; - for standard input
    file: PathBuf,
    /// Title of the position [default: as read]
    #[arg(long, default_value = "", hide_default_value = true)]
    title: String,
    /// Who offers it [default: as read]
    #[arg(long, default_value = "", hide_default_value = true)]
    company: String,
}

/// Runs `upward posting add`.
///
/// # Errors
/// When the document is no job description, and when the desk cannot be reached.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let console = &desk.session.console;
    let read = reading::document(desk.session, &args.file)?;
    console.warn(&read.name, &read.text.warnings);
    let new = NewPosting {
        source: NewSource::Text(read.text.value.content),
        title: args.title.clone(),
        company: args.company.clone(),
    };
    let shown = desk.call(async |client| client.add_posting(&new).await)?;
    console.warn(&read.name, &shown.warnings);
    console.show(&shown, |page| view::posting::head(page, &shown.posting))
}
