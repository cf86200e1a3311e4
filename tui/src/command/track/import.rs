//! `upward track import`: a track of one's own is read and kept.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use upward_desk::track::NewTrack;
use upward_engine::error::{Error, Result};
use upward_engine::track::Format;

use crate::desk::Desk;
use crate::{input, view};

/// Import a track of your own: YAML, JSON, or a check list in Markdown
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file; - for standard input. In Markdown, headings are weeks and list items modules; ticked ones are done
    file: PathBuf,
    /// What to call the track [default: as the file does]
    #[arg(long, default_value = "", hide_default_value = true)]
    name: String,
    /// What it is written in [default: by the ending of the file's name, or by its text]
    #[arg(long)]
    format: Option<Word>,
}

/// What a track is written in.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Word {
    /// A check list in Markdown
    Md,
    /// JSON
    Json,
    /// YAML
    Yaml,
}

/// Runs `upward track import`.
///
/// # Errors
/// When the file cannot be read or holds no modules; a conflict when there is a track of this name.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let read = input::read(&args.file)?;
    let text = String::from_utf8(read.bytes).map_err(|_| {
        Error::refused("not-text", format!("{} is no text in UTF-8.", read.name))
            .hint("save it as UTF-8, and import it again")
    })?;
    let new = NewTrack {
        name: args.name.clone(),
        format: args.format.map(Format::from).or_else(|| of(&args.file)),
        text,
    };
    let imported = desk.call(async |client| client.import_track(&new).await)?;
    let console = &desk.session.console;
    console.warn(&read.name, &imported.warnings);
    console.show(&imported, |page| view::track::imported(page, &imported))
}

/// Returns the format that the ending of a file's name means.
pub fn of(file: &Path) -> Option<Format> {
    let ending = file.extension()?.to_str()?.to_lowercase();
    match ending.as_str() {
        "md" | "markdown" => Some(Format::Markdown),
        "json" => Some(Format::Json),
        "yaml" | "yml" => Some(Format::Yaml),
        _ => None,
    }
}

impl From<Word> for Format {
    fn from(word: Word) -> Self {
        match word {
            Word::Md => Self::Markdown,
            Word::Json => Self::Json,
            Word::Yaml => Self::Yaml,
        }
    }
}
