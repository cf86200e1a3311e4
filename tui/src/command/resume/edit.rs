//! `upward resume edit`: what a resume says, in the person's editor; or its name and state.

use std::path::PathBuf;

use upward_desk::resume::{Reason, Resume, SaveResume, Shown, State};
use upward_engine::error::Result;
use upward_engine::resume::Resume as Content;

use crate::desk::Desk;
use crate::editor::Sheet;
use crate::{pick, reading, view};

/// Change a resume in your editor, or its name and state
///
/// Without an option, VISUAL or EDITOR opens what the resume says as JSON Resume. What you save there becomes a new
/// version. If the resume was changed elsewhere meanwhile, nothing is overwritten and your file is kept.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its id, its name, or the beginning of either
    resume: String,
    /// Call it this
    #[arg(long)]
    name: Option<String>,
    /// Whether it is still being worked on
    #[arg(long)]
    state: Option<Working>,
    /// Let it say what this document says, instead of opening an editor
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
}

/// Whether a resume is still being worked on.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Working {
    /// It is
    Draft,
    /// It is ready to be sent
    Final,
}

/// Runs `upward resume edit`.
///
/// # Errors
/// A conflict when the resume was changed elsewhere meanwhile; when the editor fails or what it leaves is no JSON
/// Resume. The edited file is kept then, and named.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let before = desk.call(async |client| {
        let id = pick::one::<Resume>(client, &args.resume).await?;
        client.resume(id).await
    })?;
    let shown = if let Some(file) = &args.from {
        let content = reading::resume(desk.session, file)?.parsed.resume;
        save(desk, args, &before, Some(content))?
    } else if args.name.is_some() || args.state.is_some() {
        save(desk, args, &before, None)?
    } else {
        let sheet = Sheet::of(&before.content)?;
        let edited = sheet.edit().and_then(|content| {
            let changed = content != before.content;
            changed
                .then(|| save(desk, args, &before, Some(content)))
                .transpose()
        });
        match edited {
            Ok(Some(shown)) => shown,
            Ok(None) => {
                desk.session.console.note("Nothing was changed.");
                before
            }
            Err(error) => return Err(sheet.kept(error)),
        }
    };
    desk.session.console.show(&shown, |page| {
        view::resumes::head(page, desk.session, &shown.resume);
    })
}

fn save(desk: &Desk<'_>, args: &Args, before: &Shown, content: Option<Content>) -> Result<Shown> {
    let change = SaveResume {
        revision: before.resume.revision,
        name: args.name.clone(),
        state: args.state.map(|state| match state {
            Working::Draft => State::Draft,
            Working::Final => State::Final,
        }),
        content,
        reason: Reason::Saved,
    };
    desk.call(async |client| client.save_resume(before.resume.id, &change).await)
}
