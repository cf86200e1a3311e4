//! What a resume may say of a track that is not finished: each open module as in progress, with the month in which it
//! is expected to be finished.

use jiff::civil::Date;

use super::Plan;
use super::material::month;
use crate::resume::Project;
use crate::track::Module;

/// How a line begins that tells what is not finished.
const OPEN: &str = "In progress";

/// Whether a line of a resume tells what is not finished.
pub fn is_open(line: &str) -> bool {
    line.starts_with(OPEN)
}

/// Returns the track as one project.
pub fn project(plan: &Plan<'_>) -> Project {
    let weeks = plan.track.weeks.len();
    Project {
        name: plan.track.title.clone(),
        // No month here: a line with one would be read as the head of another project.
        description: format!("Roadmap of {weeks} weeks, in progress"),
        highlights: plan.open.iter().map(|(m, day)| line(m, *day)).collect(),
        start_date: plan.started.and_then(month),
        ..Project::default()
    }
}

/// Returns a line on a module that is not finished.
fn line(module: &Module, expected: Option<Date>) -> String {
    let doing = module
        .resume
        .as_ref()
        .map_or("", |material| &material.doing);
    let what = match doing.trim().trim_end_matches('.') {
        "" => module.title.clone(),
        doing => doing.to_owned(),
    };
    // The month comes first: at the end it would be broken into a line of its own, and read as another entry's date.
    match expected {
        Some(day) => format!("{OPEN}, expected {}: {what}", day.strftime("%B %Y")),
        None => format!("{OPEN}: {what}"),
    }
}
