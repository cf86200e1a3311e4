//! What a chart shows, in words: it can be read without its colours, and without the chart.

use upward_desk::analytics::{Analytics, Applications, Part, Practised, Scored};
use upward_engine::interview::Kind;
use upward_engine::progress::Streak;
use upward_engine::score::Tenths;
use upward_engine::stats::{Coding, Fixes, Learning, Trend};

use crate::desk::Desk;

/// Returns what is known of a part, the most important first; none where nothing is.
pub fn words(part: Part, analytics: &Analytics, desk: &Desk) -> Vec<String> {
    let streaks = analytics.streaks;
    match part {
        Part::Score => ordered(&analytics.scores)
            .into_iter()
            .filter_map(scored)
            .collect(),
        Part::Fixes => analytics.fixes.as_ref().map(fixes).unwrap_or_default(),
        Part::Modules => {
            let modules = analytics.modules.as_ref();
            modules
                .map(|learned| learning(learned, streaks.learning))
                .unwrap_or_default()
        }
        Part::Interviews => {
            let interviews = analytics.interviews.as_ref();
            interviews
                .map(|practised| practice(practised, streaks.practice))
                .unwrap_or_default()
        }
        Part::Coding => {
            let shown = analytics.coding.as_ref();
            shown
                .map(|shown| coding(shown, streaks.coding, desk))
                .unwrap_or_default()
        }
        Part::Applications => {
            let moved = analytics.applications.as_ref();
            moved.map(applications).unwrap_or_default()
        }
    }
}

/// Returns whose scores they are.
fn name(scored: &Scored) -> String {
    match (scored.position.as_str(), scored.posting) {
        ("", None) => scored.name.clone(),
        ("", Some(_)) => format!("{} for a posting", scored.name),
        (position, _) => format!("{} for {position}", scored.name),
    }
}

/// Returns the scores of which the chart draws a line first: of how well resumes answer postings where there are any,
/// else of how well software reads them.
pub fn ordered(scores: &[Scored]) -> Vec<&Scored> {
    let (mut first, rest): (Vec<&Scored>, Vec<&Scored>) =
        scores.iter().partition(|scored| scored.fit.is_some());
    first.extend(rest);
    first
}

/// Returns how the scores went that the chart draws, in the order of [`ordered`].
pub fn drawn(scores: &[Scored]) -> Vec<&Trend> {
    let fit: Vec<&Trend> = scores.iter().filter_map(|one| one.fit.as_ref()).collect();
    match fit.is_empty() {
        true => scores
            .iter()
            .filter_map(|one| one.parse_health.as_ref())
            .collect(),
        false => fit,
    }
}

fn scored(scored: &Scored) -> Option<String> {
    let parts = [
        ("match", &scored.fit),
        ("parse health", &scored.parse_health),
    ];
    let told = parts
        .into_iter()
        .filter_map(|(what, trend)| Some(format!("{what} {}", went(trend.as_ref()?))));
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| format!("{}: {}", name(scored), told.join("; ")))
}

fn went(trend: &Trend) -> String {
    if trend.points.len() < 2 {
        return trend.last.to_string();
    }
    let change = signed(trend.change);
    let (first, last, best) = (trend.first, trend.last, trend.best);
    format!("{first} → {last} ({change}), best {best}")
}

fn signed(points: Tenths) -> String {
    match points.0 {
        1.. => format!("+{points}"),
        _ => points.to_string(),
    }
}

fn fixes(fixes: &Fixes) -> Vec<String> {
    let mut told = format!(
        "{} in {}",
        counted(fixes.edits, "fix", "fixes"),
        counted(fixes.drafts, "draft", "drafts")
    );
    if let Some(gain) = fixes.gain {
        told.push_str(&format!(", {} of match by a draft", signed(gain)));
    }
    let weeks = fixes.weeks.iter().map(|week| (week.from, week.edits));
    let mut lines = vec![told];
    lines.extend(busiest(weeks));
    lines
}

fn learning(learned: &Learning, streak: Option<Streak>) -> Vec<String> {
    let mut told = format!(
        "{} of {}",
        counted(learned.modules, "module", "modules"),
        counted(learned.hours, "hour", "hours")
    );
    if let Some(streak) = streak {
        told.push_str(&format!("; {}", in_a_row(streak)));
    }
    let weeks = learned.weeks.iter().map(|week| (week.from, week.modules));
    let mut lines = vec![told];
    lines.extend(busiest(weeks));
    lines
}

fn practice(practised: &Practised, streak: Option<Streak>) -> Vec<String> {
    let practice = &practised.practice;
    let mut told = format!(
        "{}, {} of 100 on average",
        counted(practice.answers, "answer", "answers"),
        practice.mean
    );
    if practised.due > 0 {
        told.push_str(&format!("; {} due", practised.due));
    }
    let mut lines = vec![told];
    if practice.trend.points.len() > 1 {
        lines.push(format!("all: {}", went(&practice.trend)));
    }
    lines.extend(streak.map(in_a_row));
    lines.extend(practice.kinds.iter().map(|kind| {
        format!(
            "{}: {}, {} on average, {} → {}",
            kind_name(kind.kind),
            counted(kind.answers, "answer", "answers"),
            kind.mean,
            kind.first,
            kind.last
        )
    }));
    lines
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Algorithms => "algorithms",
        Kind::Design => "design",
        Kind::Technical => "technical",
        Kind::Behavioural => "behavioural",
        Kind::Hr => "hr",
    }
}

fn coding(coding: &Coding, streak: Option<Streak>, desk: &Desk) -> Vec<String> {
    let active = counted(
        u32::try_from(coding.days.len()).unwrap_or(u32::MAX),
        "day",
        "days",
    );
    let mut told = format!(
        "{} contributions, pushes and solutions on {active}",
        coding.count
    );
    if let Some(streak) = streak {
        told.push_str(&format!("; {}", in_a_row(streak)));
    }
    let mut lines = vec![told];
    lines.extend(coding.sources.iter().map(|source| {
        let dated = source.fetched.map(|at| format!(", as of {}", desk.day(at)));
        format!(
            "{}: {}{}",
            source.service,
            source.count,
            dated.unwrap_or_default()
        )
    }));
    lines
}

fn applications(moved: &Applications) -> Vec<String> {
    let mut lines = vec![counted(moved.count, "application", "applications")];
    let reached = moved.stages.iter().filter(|at| at.passage.reached > 0);
    lines.extend(reached.map(|at| {
        let passage = at.passage;
        let mut told = format!(
            "{}: {} reached, {} there now",
            at.stage.name(),
            passage.reached,
            passage.now
        );
        if let Some(days) = passage.days {
            told.push_str(&format!(", half moved on within {days} days"));
        }
        told
    }));
    lines
}

/// Returns the week in which most was done.
fn busiest(weeks: impl Iterator<Item = (jiff::civil::Date, u32)>) -> Option<String> {
    let (from, count) = weeks.max_by_key(|(_, count)| *count)?;
    (count > 0).then(|| format!("most in the week of {from}: {count}"))
}

fn in_a_row(streak: Streak) -> String {
    let days = |count| counted(count, "day", "days");
    match streak.current {
        0 => format!("{} in a row at most", days(streak.longest)),
        current => format!("{} in a row now, {} at most", days(current), streak.longest),
    }
}

fn counted(count: u32, one: &str, more: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        count => format!("{count} {more}"),
    }
}
