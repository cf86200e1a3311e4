//! Statistics, drawn in text.

mod applications;
mod calendar;
mod coding;
mod columns;
mod practice;
mod scores;
mod spark;
#[cfg(test)]
mod tests;

use upward_desk::analytics::{Analytics, Part, Totals};
use upward_engine::progress::Streak;
use upward_engine::stats::{Fixes, Learning};

use crate::ink::{bold, muted};
use crate::page::Page;
use crate::view::score::points;

/// Shows all parts of which something is known, and what to do about the others.
pub fn show(page: &mut Page, analytics: &Analytics) {
    let days = format!("{} to {}", analytics.from, analytics.to);
    page.line(bold("Statistics") + " " + muted(days));
    if let Some(totals) = since(&analytics.totals) {
        page.paragraph(totals);
    }
    scores::show(page, &analytics.scores);
    if let Some(fixes) = &analytics.fixes {
        fixed(page, fixes);
    }
    if let Some(learning) = &analytics.modules {
        learned(page, analytics, learning);
    }
    if let Some(practised) = &analytics.interviews {
        practice::show(page, practised, analytics.streaks.practice);
    }
    if let Some(coding) = &analytics.coding {
        coding::show(page, analytics, coding);
    }
    if let Some(applications) = &analytics.applications {
        applications::show(page, applications);
    }
    missing(page, analytics);
}

fn fixed(page: &mut Page, fixes: &Fixes) {
    page.heading("Fixes applied");
    let mut told = format!("{} in {}", fixes.edits, counted(fixes.drafts, "draft"));
    if let Some(gain) = fixes.gain {
        let sign = if gain.0 < 0 { "" } else { "+" };
        told += &format!(", {sign}{} of match by a draft on average", points(gain));
    }
    page.paragraph(told);
    let weeks: Vec<_> = fixes
        .weeks
        .iter()
        .map(|week| (week.from, week.edits))
        .collect();
    columns::show(page, &weeks);
}

fn learned(page: &mut Page, analytics: &Analytics, learning: &Learning) {
    page.heading("Modules finished");
    let told = format!(
        "{} with {}",
        learning.modules,
        counted(learning.hours, "hour")
    );
    page.paragraph(told);
    let weeks: Vec<_> = learning
        .weeks
        .iter()
        .map(|week| (week.from, week.modules))
        .collect();
    columns::show(page, &weeks);
    page.heading("Learning by day");
    if let Some(streak) = analytics.streaks.learning {
        page.paragraph(in_a_row(streak));
    }
    let first = learning.weeks.first().map(|week| week.from);
    calendar::show(
        page,
        &learning.days,
        first.unwrap_or(analytics.from),
        analytics,
    );
}

fn missing(page: &mut Page, analytics: &Analytics) {
    if analytics.missing.is_empty() {
        return;
    }
    page.heading("Nothing yet");
    let columns = analytics
        .missing
        .iter()
        .map(|missing| name(missing.part).len());
    let columns = columns.max().unwrap_or_default();
    for missing in &analytics.missing {
        let name = format!("  {:columns$}  ", name(missing.part));
        page.hanging(name, missing.next.as_str());
    }
}

/// Returns all that was ever done, in a sentence; none where nothing was.
fn since(totals: &Totals) -> Option<String> {
    let since = totals.since?;
    let parts = [
        (totals.reports, "score"),
        (totals.fixes, "fix"),
        (totals.modules, "module"),
        (totals.hours, "hour"),
        (totals.answers, "answer"),
        (totals.applications, "application"),
    ];
    let there = parts.into_iter().filter(|(count, _)| *count > 0);
    let told: Vec<String> = there.map(|(count, what)| counted(count, what)).collect();
    (!told.is_empty()).then(|| format!("since {since}: {}", told.join(", ")))
}

/// Returns a streak in words.
fn in_a_row(streak: Streak) -> String {
    let longest = format!("{} in a row at most", counted(streak.longest, "day"));
    match streak.current {
        0 => longest,
        current => format!(
            "{} in a row now, {} at most",
            counted(current, "day"),
            streak.longest
        ),
    }
}

/// Returns how many there are of something.
fn counted(count: u32, what: &str) -> String {
    match (count, what) {
        (1, what) => format!("1 {what}"),
        (count, "fix") => format!("{count} fixes"),
        (count, what) => format!("{count} {what}s"),
    }
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Score => "scores",
        Part::Fixes => "fixes",
        Part::Modules => "modules",
        Part::Interviews => "interviews",
        Part::Coding => "coding",
        Part::Applications => "applications",
    }
}
