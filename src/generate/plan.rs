//! What a resume may say of a track that is not finished: each open module as in progress, with the month in which it
//! is expected to be finished.

use jiff::civil::Date;

use super::Plan;
use super::material::month;
use crate::resume::Project;
use crate::track::Module;

/// Returns the track as one project.
pub fn project(plan: &Plan<'_>) -> Project {
    let weeks = plan.track.weeks.len();
    let last = plan.open.iter().map(|(_, day)| *day).max().flatten();
    let all_known = plan.open.iter().all(|(_, day)| day.is_some());
    let end = match last.filter(|_| all_known) {
        Some(day) => format!("; expected to be finished in {}", told(day)),
        None => String::new(),
    };
    Project {
        name: plan.track.title.clone(),
        description: format!("Roadmap of {weeks} weeks, in progress{end}"),
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
    match expected {
        Some(day) => format!("{what} (in progress, expected {})", told(day)),
        None => format!("{what} (in progress)"),
    }
}

fn told(day: Date) -> String {
    day.strftime("%B %Y").to_string()
}
