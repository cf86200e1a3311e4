//! `upward track export`: a track with one's progress, as a text that can be imported again.

use std::path::PathBuf;

use serde_json::json;
use upward_desk::track::ExportAs;
use upward_engine::error::{Error, Result};
use upward_engine::track::Format;

use super::import::{Word, of};
use crate::desk::Desk;
use crate::output::File;
use crate::pick;

/// Write a track with your progress: a check list in Markdown, or JSON or YAML with days and evidence
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its title, or the beginning of either
    track: String,
    /// What to write it in [default: by the ending of --out, or a check list in Markdown]
    #[arg(long)]
    format: Option<Word>,
    /// Where to write it [default: standard output]
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
}

/// Runs `upward track export`.
///
/// # Errors
/// Not found when there is no such track or folder; when the file cannot be written.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let console = &desk.session.console;
    let named = args.out.as_deref().and_then(of);
    let export = ExportAs {
        format: args.format.map(Format::from).or(named),
    };
    let file = args.out.as_deref().map(|path| File::new(path, &[]));
    let file = file.transpose()?;
    let (id, text) = desk.call(async |client| {
        let id = pick::road::track(client, Some(&args.track)).await?;
        let text = client.export_track(&id, &export).await?;
        Ok((id, text))
    })?;
    match file {
        Some(file) => {
            file.write(&text, &desk.session.interrupt)?;
            let shown = format!("Wrote the track {id} to {}", file.path.display());
            console.show(&json!({ "track": id, "path": file.path }), |page| {
                page.line(shown)
            })
        }
        None => {
            let text = std::str::from_utf8(&text)
                .map_err(|_| Error::internal("export", "the track is no text in UTF-8"))?;
            match console.json() {
                true => console.show(&json!({ "track": id, "text": text }), |_| ()),
                false => console.text(text),
            }
        }
    }
}
