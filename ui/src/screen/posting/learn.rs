//! Which modules would close the gaps. Nothing is kept: the resume list stays as it is.

use upward_desk::generate::{Existing, Generate};
use upward_desk::resume::Mode;
use upward_engine::error::Result;
use upward_engine::progress::State;
use uuid::Uuid;

use super::Answer;
use crate::effect::Effect;

/// Computes what to learn for a posting, beside what a resume shows.
pub fn ask((resume, posting): (Uuid, Uuid)) -> Effect {
    Effect::ask("find what to learn", move |client| async move {
        let content = client.resume(resume).await?.content;
        let asked = Generate {
            user_id: client.account().await?.account.id,
            mode: Mode::Analyzer,
            roadmap_id: None,
            completed_modules: Some(finished(&client).await?),
            existing_resume: Some(Existing::Json(Box::new(content))),
            resume_id: None,
            job_description: None,
            posting_id: Some(posting),
        };
        let made = client.generate(&asked).await?;
        Ok(Answer::Learn((resume, posting), Box::new(made)))
    })
}

/// Returns the modules that are finished. They are named, because what is made of named ones is not kept.
async fn finished(client: &upward_desk::Client) -> Result<Vec<String>> {
    let mut finished = Vec::new();
    for track in client.tracks().await?.items {
        if track.share.done == 0 {
            continue;
        }
        let modules = client.track(&track.id).await?.standing.into_iter();
        let done = modules.filter(|module| module.standing.state == State::Done);
        finished.extend(done.map(|module| module.standing.module));
    }
    finished.sort();
    finished.dedup();
    Ok(finished)
}
