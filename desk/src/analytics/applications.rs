//! The applications that moved, by stage.

use jiff::civil::Date;
use upward_engine::error::Result;
use upward_engine::stats::{Range, passage, path};

use super::{Applications, AtStage, Totals};
use crate::application::{Application, Stage};
use crate::work::Work;

const STAGES: [Stage; 5] = [
    Stage::Saved,
    Stage::Applied,
    Stage::Interview,
    Stage::Offer,
    Stage::Rejected,
];

/// Returns the applications that moved within a range, as they stood on its last day, and adds all of them to the
/// totals.
pub fn applications(
    work: &mut Work<'_, '_>,
    range: Range,
    totals: &mut Totals,
) -> Result<Option<Applications>> {
    let mut paths: Vec<Vec<(Stage, Date)>> = Vec::new();
    for application in work.all::<Application>(&())? {
        totals.applications += 1;
        let history = application.history.iter();
        if let Some(first) = history.clone().map(|step| step.on).min() {
            totals.known(first);
        }
        let until = history.filter(|step| step.on <= range.to);
        let steps: Vec<(Stage, Date)> = until.map(|step| (step.stage, step.on)).collect();
        if steps.iter().any(|(_, on)| range.has(*on)) {
            paths.push(path(&steps));
        }
    }
    let stages = STAGES.map(|stage| AtStage {
        stage,
        passage: passage(&paths, stage, Stage::Rejected),
    });
    Ok((!paths.is_empty()).then(|| Applications {
        count: u32::try_from(paths.len()).unwrap_or(u32::MAX),
        stages: stages.to_vec(),
    }))
}
