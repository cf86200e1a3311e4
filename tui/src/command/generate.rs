//! `upward generate`: a resume from the roadmap.

mod given;

use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::json;
use upward_desk::generate::{Generate, Generated};
use upward_desk::resume::Mode;
use upward_engine::error::Result;
use upward_engine::pipeline;

use crate::choose::Look;
use crate::desk::Place as Where;
use crate::output::{Place, Saved};
use crate::session::Session;
use crate::{pick, view};

/// Make a resume from the roadmap
#[derive(Debug, clap::Args)]
pub struct Args {
    /// study: from finished modules only; fast: the whole track, what is unfinished as in progress; analyzer: how a
    /// resume answers a posting, and which modules would raise its score
    #[arg(long, short, value_enum)]
    mode: Word,
    /// The track [default: all finished modules in study; the one that is set or started in fast]
    #[arg(long, short)]
    track: Option<String>,
    /// Your own history: a resume that is kept, by its id or name, or a file [default: the newest master]
    #[arg(long, short)]
    resume: Option<String>,
    /// The job description to score against: one that is kept, by its id or name, or a file
    #[arg(long, short)]
    posting: Option<String>,
    /// Take just these modules as finished, for this answer only: nothing is ticked and nothing kept
    #[arg(long, value_name = "MODULES", value_delimiter = ',')]
    completed: Option<Vec<String>>,
    /// Where the document goes; its ending is the format: pdf, docx, md, txt, json or png
    #[arg(long, short)]
    out: Option<PathBuf>,
    #[command(flatten)]
    look: Look,
    #[command(flatten)]
    place: Where,
}

/// A mode, as it is typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Word {
    Study,
    Fast,
    Analyzer,
}

impl From<Word> for Mode {
    fn from(word: Word) -> Self {
        match word {
            Word::Study => Self::Study,
            Word::Fast => Self::Fast,
            Word::Analyzer => Self::Analyzer,
        }
    }
}

/// Runs `upward generate`.
///
/// # Errors
/// Not found for tracks, modules, resumes and postings that are none; a conflict where nothing is finished yet; refuses
/// what cannot be read.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let place = Place::of(args.out.as_deref(), &[])?;
    let desk = args.place.desk(session);
    let progress = session.progress();
    progress.step("reading what is given");
    let resume = given::resume(session, args.resume.as_deref())?;
    let posting = given::posting(session, args.posting.as_deref())?;
    progress.step("making the resume");
    let made = desk.call(async |client| {
        let asked = Generate {
            user_id: client.account().await?.account.id,
            mode: args.mode.into(),
            roadmap_id: pick::road::named(client, args.track.as_deref()).await?,
            completed_modules: match &args.completed {
                Some(words) => Some(pick::road::modules(client, words).await?),
                None => None,
            },
            resume_id: resume.kept(client).await?,
            existing_resume: resume.inline(),
            posting_id: posting.kept(client).await?,
            job_description: posting.inline(),
        };
        client.generate(&asked).await
    })?;
    let saved = match &place {
        Some(place) => {
            progress.step("setting the pages");
            Some(write(session, args, place, &made)?)
        }
        None => None,
    };
    drop(progress);
    session.console.warn("resume", &made.warnings);
    let mut value = json!(made);
    if let Some(saved) = &saved {
        value["document"] = json!(saved);
    }
    session.console.show(&value, |page| {
        view::generate::show(page, args.mode.into(), &made);
        if let Some(saved) = &saved {
            view::document::show(page, saved);
        }
    })
}

fn write(session: &Session, args: &Args, place: &Place, made: &Generated) -> Result<Saved> {
    let tools = args.look.tools(session)?;
    let target = args.look.target(&tools.renderer, place.output, None)?;
    let written = pipeline::write(&made.resume, target, &tools)?;
    session.console.warn("document", &written.warnings);
    place.write(&written.value.document, &session.interrupt)
}
