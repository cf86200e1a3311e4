//! What all accounts elsewhere come to.

use ratatui::text::Line;
use upward_desk::evidence::Evidence;
use upward_engine::evidence::Service;

use super::figures::{counted, heading, languages, problems, spark, told};
use super::source;
use crate::desk::Desk;
use crate::look::Look;

/// How many languages are shown.
const LANGUAGES: usize = 8;

/// Returns the lines.
pub fn lines(evidence: &Evidence, desk: &Desk, look: &Look, columns: usize) -> Vec<Line<'static>> {
    if evidence.sources.is_empty() {
        let text = "Nothing is connected yet. Choose GitHub, LeetCode or Codeforces, and press enter: what you do there \
                    counts here, and proves modules of the roadmap that you need not learn any more.";
        return told(look, text, columns);
    }
    let insights = &evidence.insights;
    let dated = |service: Service| {
        let found = evidence.sources.iter().find(|one| one.service == service);
        found.map_or_else(String::new, |found| source::dated(found, desk))
    };
    let mut lines = Vec::new();
    if !insights.languages.is_empty() {
        lines.push(heading(look, "Languages", &dated(Service::Github)));
        let most = insights.languages.iter().take(LANGUAGES).cloned();
        lines.extend(languages(look, &most.collect::<Vec<_>>()));
        lines.push(Line::default());
    }
    let newest = evidence.sources.iter().filter_map(|one| one.fetched).max();
    let newest = newest.map_or_else(String::new, |time| format!("as of {}", desk.clock(time)));
    lines.push(heading(look, "Activity", &newest));
    let weeks: Vec<u32> = insights.weeks.iter().map(|week| week.count).collect();
    lines.push(Line::styled(spark(&weeks, columns), look.good));
    lines.extend(told(look, &active(evidence), columns));
    for solving in &insights.solved {
        lines.push(Line::default());
        let title = format!("{}: {} problems solved", solving.on, solving.solved.total());
        lines.push(heading(look, &title, &dated(solving.on)));
        lines.extend(problems(look, solving.solved));
    }
    for rated in &insights.ratings {
        lines.push(Line::default());
        let highest = rated.highest.map(|highest| format!(", {highest} at most"));
        let title = format!(
            "{}: rating {}{}",
            rated.on,
            rated.rating,
            highest.unwrap_or_default()
        );
        lines.push(heading(look, &title, &dated(rated.on)));
    }
    lines
}

/// Returns in words what was done when.
fn active(evidence: &Evidence) -> String {
    let insights = &evidence.insights;
    let all: u32 = insights.weeks.iter().map(|week| week.count).sum();
    let best = insights.weeks.iter().max_by_key(|week| week.count);
    let mut text = format!(
        "{all} contributions, pushes and solutions in {} weeks",
        insights.weeks.len()
    );
    if let Some(best) = best.filter(|best| best.count > 0) {
        text.push_str(&format!(", most ({}) in that of {}", best.count, best.from));
    }
    let days = |count| counted(usize::try_from(count).unwrap_or(usize::MAX), "day");
    text.push_str(&match insights.streak.current {
        0 => format!("; {} in a row at most", days(insights.streak.longest)),
        now => format!(
            "; {} in a row now, {} at most",
            days(now),
            insights.streak.longest
        ),
    });
    text
}
