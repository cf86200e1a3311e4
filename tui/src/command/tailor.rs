//! `upward tailor`: the person's own material, chosen and ordered for a posting, as a verified document.

use std::path::PathBuf;

use clap::value_parser;
use serde::Serialize;
use upward_engine::error::Result;
use upward_engine::guard::Rejected;
use upward_engine::pipeline;
use upward_engine::render::Output;
use upward_engine::score::Report;
use upward_engine::tailor::Edit;
use upward_engine::verify::Verified;

use crate::choose::Look;
use crate::input;
use crate::output::{Place, Saved};
use crate::reading;
use crate::review::Review;
use crate::session::Session;
use crate::view;

/// Tailor a resume to a posting and write the document
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The resume: PDF, DOCX, ODT, RTF, HTML, Markdown, text or JSON Resume; - for standard input
    file: PathBuf,
    /// The job description; - for standard input
    #[arg(long, short)]
    posting: PathBuf,
    /// Where the document goes; its ending is the format: pdf, docx, md, txt, json or png
    #[arg(long, short)]
    out: Option<PathBuf>,
    #[command(flatten)]
    look: Look,
    /// Most pages to fill; what answers the posting least is dropped until it fits
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = value_parser!(u8).range(1..))]
    pages: u8,
    /// Ask about every edit before it is applied
    #[arg(long)]
    review: bool,
}

/// The result, as `--json` prints it.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// The report on the resume as it is.
    pub before: Report,
    /// The report on the finished document, as read back.
    pub after: Report,
    /// The edits; those that were refused in a review are not accepted.
    pub edits: Vec<Edit>,
    /// Proposals that say more than their sources, and so were turned down.
    pub rejected: Vec<Rejected>,
    /// The document.
    pub document: Saved,
    /// Whether all of it reads back.
    pub verified: Verified,
}

/// Runs `upward tailor`.
///
/// # Errors
/// When a file cannot be read or is not what it is given for, and when the document does not read back whole or
/// cannot be written.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let review = match args.review {
        true => Some(Review::on_terminal(
            input::is_stdin(&args.file) || input::is_stdin(&args.posting),
        )?),
        false => None,
    };
    let place = Place::of(args.out.as_deref(), &[&args.file, &args.posting])?;
    let progress = session.progress();
    progress.step("reading the resume and the posting");
    let (pair, tools) = reading::pair(session, &args.file, &args.posting, || {
        args.look.tools(session)
    })?;
    let (source, posting) = pair.understood(session, &tools.lexicon)?;
    progress.step("choosing what answers the posting");
    let output = place.as_ref().map_or(Output::Pdf, |place| place.output);
    let language = source.parsed.language.as_deref();
    let target = args.look.target(&tools.renderer, output, language)?;
    let pages = usize::from(args.pages);
    let mut proposal = pipeline::propose(&source, &posting, target, pages, &tools)?;
    if let Some(review) = review {
        progress.pause(|| review.ask(&mut proposal.draft, &session.console))?;
    }
    progress.step("writing the document and reading it back");
    let finished = pipeline::finish(&source, &posting, &proposal.draft, target, &tools)?;
    drop(progress);
    session.console.warn("document", &finished.warnings);
    let tailored = finished.value;
    let document = match place {
        Some(place) => place.write(&tailored.document, &session.interrupt)?,
        None => Saved::nowhere(&tailored.document),
    };
    let outcome = Outcome {
        before: proposal.before,
        after: tailored.after,
        edits: proposal.draft.edits,
        rejected: proposal.draft.rejected,
        document,
        verified: tailored.verified,
    };
    session
        .console
        .show(&outcome, |page| view::draft::show(page, &outcome))
}
