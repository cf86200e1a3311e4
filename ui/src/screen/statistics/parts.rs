//! The charts that there are, and where what they show comes from.

use upward_desk::analytics::{Analytics, Part};

use crate::screen::Place;

/// Every chart, in order.
pub const ALL: [Part; 6] = [
    Part::Score,
    Part::Modules,
    Part::Coding,
    Part::Interviews,
    Part::Fixes,
    Part::Applications,
];

/// Returns a chart's title.
pub fn title(part: Part) -> &'static str {
    match part {
        Part::Score => "Scores",
        Part::Fixes => "Fixes applied",
        Part::Modules => "Modules finished",
        Part::Interviews => "Interview practice",
        Part::Coding => "Coding by day",
        Part::Applications => "Applications by stage",
    }
}

/// Returns the name of its picture's file, without the ending.
pub fn file(part: Part) -> &'static str {
    match part {
        Part::Score => "score",
        Part::Fixes => "fixes",
        Part::Modules => "modules",
        Part::Interviews => "interviews",
        Part::Coding => "coding",
        Part::Applications => "applications",
    }
}

/// Returns its one number, for a list.
pub fn number(part: Part, analytics: &Analytics) -> String {
    match part {
        Part::Score => {
            let first = analytics.scores.first();
            let trend = first.and_then(|one| one.fit.as_ref().or(one.parse_health.as_ref()));
            trend.map(|trend| trend.last.to_string())
        }
        Part::Fixes => analytics
            .fixes
            .as_ref()
            .map(|fixes| fixes.edits.to_string()),
        Part::Modules => {
            let modules = analytics.modules.as_ref();
            modules.map(|learned| learned.modules.to_string())
        }
        Part::Interviews => {
            let interviews = analytics.interviews.as_ref();
            interviews.map(|practised| practised.practice.mean.to_string())
        }
        Part::Coding => analytics
            .coding
            .as_ref()
            .map(|coding| coding.count.to_string()),
        Part::Applications => {
            let applications = analytics.applications.as_ref();
            applications.map(|moved| moved.count.to_string())
        }
    }
    .unwrap_or_else(|| "–".to_owned())
}

/// Returns where what a chart shows comes from, and what to do there.
pub fn source(part: Part) -> (Place, &'static str) {
    match part {
        Part::Score => (Place::Posting, "score a resume against a posting"),
        Part::Fixes => (Place::Tailor, "accept what is true, and apply it"),
        Part::Modules => (Place::Roadmap, "tick a module that you have finished"),
        Part::Interviews => (Place::Interview, "answer a question"),
        Part::Coding => (Place::Evidence, "connect GitHub, LeetCode or Codeforces"),
        Part::Applications => (Place::Applications, "add where you apply"),
    }
}
