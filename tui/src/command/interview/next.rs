//! `upward interview next`: the next question.

use upward_desk::interview::NextQuestion;
use upward_desk::posting::Posting;
use upward_desk::resume::Resume;
use upward_engine::error::Result;

use super::words::{KindWord, LevelWord};
use crate::desk::Desk;
use crate::{pick, view};

/// Be asked the next question; the practice of the last hours goes on, unless you ask for something else
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The posting that you prepare for: its id, its title and company, or the beginning of either
    #[arg(long)]
    posting: Option<String>,
    /// The resume that you apply with: its id or name, or the beginning of either [default: the newest]
    #[arg(long)]
    resume: Option<String>,
    /// Only questions for learners of this track, such as backend
    #[arg(long)]
    track: Option<String>,
    /// Only questions of this kind
    #[arg(long)]
    kind: Option<KindWord>,
    /// Only questions that are asked at this level
    #[arg(long)]
    level: Option<LevelWord>,
}

/// Runs `upward interview next`.
///
/// # Errors
/// Not found when there is no such resume, posting or track, or no further question.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let next = desk.call(async |client| {
        let posting = match &args.posting {
            Some(word) => Some(pick::one::<Posting>(client, word).await?),
            None => None,
        };
        let resume = match &args.resume {
            Some(word) => Some(pick::one::<Resume>(client, word).await?),
            None => None,
        };
        let new = NextQuestion {
            kind: args.kind.map(Into::into),
            level: args.level.map(Into::into),
            track: args.track.clone(),
            resume,
            posting,
        };
        client.next_question(&new).await
    })?;
    desk.session
        .console
        .show(&next, |page| view::interview::asked(page, &next))
}
