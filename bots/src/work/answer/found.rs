//! What a report says, in short, and what closes its gaps.

use serde::{Deserialize, Serialize};
use upward_desk::report::{NewReport, Scores};
use upward_engine::error::Result;
use upward_engine::progress::State;
use upward_engine::score::{Criterion, Fix, Gap};
use upward_engine::track::Module;
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
    /// The modules of the roadmaps that close them.
    pub closing: Vec<Closing>,
}

/// A module that closes a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The gap's term.
    pub term: String,
    /// Name of the module.
    pub title: String,
    /// How long it takes.
    pub hours: u16,
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
    let more = content.gaps.len().saturating_sub(GAPS);
    content.gaps.truncate(GAPS);
    // The answer stands without them.
    let closing = closing(desk, &content.gaps).await.unwrap_or_default();
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
        closing,
    })
}

/// Returns for each gap the shortest unfinished module that teaches what is missing. Which of them brings the most
/// points, `/mode` computes: that takes a report for each.
async fn closing(desk: &Desk, gaps: &[Gap]) -> Result<Vec<Closing>> {
    let finished = finished(desk).await?;
    let library = desk.library();
    let open: Vec<&Module> = library
        .modules()
        .filter(|module| !finished.contains(&module.id))
        .collect();
    let teaches = |module: &&&Module, gap: &Gap| {
        let wanted = gap.skill.as_ref();
        wanted.is_some_and(|wanted| module.skills.contains(wanted))
    };
    let closing = gaps.iter().filter_map(|gap| {
        let taught = open.iter().filter(|module| teaches(module, gap));
        let module = taught.min_by_key(|module| module.hours)?;
        Some(Closing {
            term: gap.term.clone(),
            title: module.title.clone(),
            hours: module.hours,
        })
    });
    Ok(closing.collect())
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
