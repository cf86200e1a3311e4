//! What a report says, in short, and what closes its gaps.

use serde::{Deserialize, Serialize};
use upward_desk::generate::Generate;
use upward_desk::report::{NewReport, Scores};
use upward_desk::resume::Mode;
use upward_engine::error::Result;
use upward_engine::generate::Suggestion;
use upward_engine::progress::State;
use upward_engine::score::{Criterion, Fix, Gap};
use uuid::Uuid;

use crate::words::say;
use crate::work::Desk;

/// Most fixes and gaps that are told at once: what is read on a phone. All findings tell the rest.
const FIXES: usize = 3;
const GAPS: usize = 5;

/// What a report says, in short.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// The report.
    pub report: Uuid,
    /// Its two numbers.
    pub scores: Scores,
    /// What the match is made of, without the evidence.
    pub criteria: Vec<Criterion>,
    /// The best fixes.
    pub fixes: Vec<Fix>,
    /// The gaps that matter most.
    pub gaps: Vec<Gap>,
    /// How many more there are.
    pub more: usize,
    /// The modules of the roadmaps that close gaps.
    pub suggested: Vec<Suggestion>,
}

/// Scores a resume against a posting.
pub(super) async fn found(desk: &Desk, resume: Uuid, posting: Uuid) -> Result<Found> {
    desk.step(say("answer-step-score"));
    let new = NewReport {
        resume,
        version: None,
        posting: Some(posting),
    };
    let shown = desk.client.add_report(&new).await?;
    let (report, mut content) = (shown.report, shown.content);
    let suggested = match content.gaps.is_empty() {
        true => Vec::new(),
        // The answer stands without them.
        false => suggested(desk, resume, posting).await.unwrap_or_default(),
    };
    let more = content.gaps.len().saturating_sub(GAPS);
    content.gaps.truncate(GAPS);
    content.fixes.truncate(FIXES);
    let criteria = content.fit.criteria.into_iter();
    Ok(Found {
        report: report.id,
        scores: report.scores,
        criteria: criteria
            .map(|criterion| Criterion {
                findings: Vec::new(),
                ..criterion
            })
            .collect(),
        fixes: content.fixes,
        gaps: content.gaps,
        more,
        suggested,
    })
}

/// Returns the modules that would close gaps. Naming the finished ones asks for this answer only: nothing is kept.
async fn suggested(desk: &Desk, resume: Uuid, posting: Uuid) -> Result<Vec<Suggestion>> {
    let account = desk.client.account().await?;
    let asked = Generate {
        user_id: account.account.id,
        mode: Mode::Analyzer,
        roadmap_id: None,
        completed_modules: Some(finished(desk).await?),
        existing_resume: None,
        resume_id: Some(resume),
        job_description: None,
        posting_id: Some(posting),
    };
    let made = desk.client.generate(&asked).await?;
    Ok(made.suggested_modules.unwrap_or_default())
}

async fn finished(desk: &Desk) -> Result<Vec<String>> {
    let mut finished = Vec::new();
    for track in desk.client.tracks().await?.items {
        if track.share.done == 0 {
            continue;
        }
        let standing = desk.client.track(&track.id).await?.standing.into_iter();
        let done = standing.filter(|module| module.standing.state == State::Done);
        finished.extend(done.map(|module| module.standing.module));
    }
    finished.sort_unstable();
    finished.dedup();
    Ok(finished)
}
