//! Resumes from the roadmap: of all that is finished, of one track, or of a whole track at once.

use upward_desk::generate::Generate;
use upward_desk::resume::Mode;
use upward_desk::track::TrackSummary;
use upward_engine::error::Error;

use super::Answer;
use crate::effect::Effect;
use crate::overlay::{Choice, Choose};

/// Asks for the tracks there are, to choose from.
pub fn ask() -> Effect {
    Effect::ask("list the tracks", |client| async move {
        let tracks = client.tracks().await?;
        Ok(Answer::Tracks(tracks.items))
    })
}

/// Returns the list to choose from.
pub fn choose(tracks: &[TrackSummary]) -> Effect {
    let mut choices = vec![Choice {
        label: "Study: every module you finished".to_owned(),
        detail: "finished only".to_owned(),
    }];
    let mut ways = vec![(Mode::Study, None)];
    // What was started comes first: few make a resume of what they never began.
    let mut order: Vec<&TrackSummary> = tracks.iter().collect();
    order.sort_by_key(|track| track.started.is_none());
    for track in order {
        let modes = [
            (Mode::Study, "Study", "its finished modules"),
            (Mode::Fast, "Fast", "all of it, the rest in progress"),
        ];
        for (mode, word, detail) in modes {
            choices.push(Choice {
                label: format!("{word}: {}", track.title),
                detail: detail.to_owned(),
            });
            ways.push((mode, Some(track.id.clone())));
        }
    }
    let choose = Choose::new(
        "A resume from the roadmap",
        choices,
        move |number| match ways.into_iter().nth(number) {
            Some((mode, track)) => vec![make(mode, track)],
            None => Vec::new(),
        },
    );
    Effect::open(choose)
}

/// Makes a resume from the roadmap.
fn make(mode: Mode, track: Option<String>) -> Effect {
    Effect::ask("make the resume", move |client| async move {
        let asked = Generate {
            user_id: client.account().await?.account.id,
            mode,
            roadmap_id: track,
            completed_modules: None,
            existing_resume: None,
            resume_id: None,
            job_description: None,
            posting_id: None,
        };
        let made = client.generate(&asked).await?;
        let id = made.resume_id.ok_or_else(|| {
            Error::internal("generate", "the resume was made, and is kept nowhere")
        })?;
        let kept = client.resume(id).await?.resume;
        Ok(Answer::Generated(Box::new(kept)))
    })
}
