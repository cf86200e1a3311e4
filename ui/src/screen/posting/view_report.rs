//! How a report is drawn: its two numbers with their trend, its rows, and what the row under the cursor says in full.

mod detail;
mod row;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use upward_engine::score::{Part, Tenths};

use super::Posting;
use super::report::{Reports, Side, part};
use super::view::say;
use super::walk::ROWS;
use crate::desk::Desk;
use crate::view::canvas::Canvas;
use crate::widget::bar::{bar, grade};
use crate::widget::words::{fill, spread, wrap};

/// Columns of the names of the two numbers.
const NAMES: usize = 13;
/// Most columns of their bars.
const BAR: usize = 24;
/// How many reports the trend shows.
const TREND: usize = 16;
/// The steps of the trend.
const STEPS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// Draws the report.
pub fn view(screen: &Posting, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk, at_work: bool) {
    let reports = &screen.reports;
    let inside = canvas.panel(area, "Report", at_work);
    let Some(shown) = &reports.shown else {
        return nothing(screen, canvas, inside, desk);
    };
    let outdated = reports.outdated(desk);
    let told = u16::from(outdated.is_some());
    let said = detail::of(reports, usize::from(inside.width));
    let full = inside.height.saturating_sub(3 + told);
    let rows = u16::try_from(said.len()).unwrap_or(u16::MAX).min(full / 3);
    let below = rows + u16::from(rows > 0);
    let [numbers, note, list, end] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(below),
    ])
    .areas(inside);
    for (side, y) in [(Side::Match, 0), (Side::Health, 1)] {
        let line = Rect {
            y: numbers.y.saturating_add(y),
            height: numbers.height.saturating_sub(y).min(1),
            ..numbers
        };
        number(reports, canvas, line, side, part(&shown.content, side));
    }
    if let Some(outdated) = outdated {
        let end = match reports.is_newest() {
            true => "r makes it anew",
            false => "v chooses another",
        };
        let look = canvas.look;
        let left = vec![Span::styled(format!("! {outdated}"), look.warn)];
        let right = vec![Span::styled(format!("  {end}"), look.key)];
        canvas.line(note, spread(left, right, usize::from(note.width)));
    }
    let look = canvas.look;
    reports.at.view(
        canvas,
        list,
        ROWS[2],
        reports.rows.len(),
        at_work,
        |row, columns| row::line(look, reports, row, usize::from(columns)),
    );
    if rows > 0 {
        let rule = "─".repeat(usize::from(end.width));
        canvas.line(end, Span::styled(rule, look.border));
        let text = Rect {
            y: end.y.saturating_add(1),
            height: end.height.saturating_sub(1),
            ..end
        };
        let kept = said.into_iter().take(usize::from(rows)).map(Line::from);
        canvas.text(text, kept.collect::<Vec<_>>());
    }
}

fn nothing(screen: &Posting, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let said: &[&str] = match (&desk.resumes, &desk.postings) {
        (Some(_), Some(postings)) if postings.is_empty() => &[
            "No posting yet.",
            "Paste one here, or press a; then the report shows how your resume answers it.",
        ],
        (Some(resumes), Some(_)) if resumes.is_empty() => &[
            "No resume yet.",
            "3 leads to Resume: import yours there, then r makes the report here.",
        ],
        _ if screen.reports.asked || screen.reports.history.is_none() => {
            &["The report is being made…"]
        }
        _ => &["No report on these two yet.", "r makes it."],
    };
    say(canvas, area, said);
}

fn number(reports: &Reports, canvas: &mut Canvas<'_>, area: Rect, side: Side, of: &Part) {
    let look = canvas.look;
    let columns = usize::from(area.width);
    let name = match side {
        Side::Match => "Match",
        Side::Health => "Parse health",
    };
    let mut left = vec![Span::styled(fill(name, NAMES), look.heading)];
    let Some(score) = of.score else {
        let reason = of.reason.as_deref().unwrap_or("not scored");
        let reason = wrap(reason, columns.saturating_sub(NAMES))
            .into_iter()
            .next();
        left.push(Span::styled(reason.unwrap_or_default(), look.dim));
        return canvas.line(area, spread(left, Vec::new(), columns));
    };
    let points = f64::from(score.0) / 10.0;
    let style = grade(look, points);
    left.push(Span::styled(format!("{:>5} ", score.to_string()), style));
    let room = columns.saturating_sub(NAMES + 6 + TREND + 8).clamp(6, BAR);
    left.extend(bar(look, style, points / 100.0, room));
    let right = match side {
        Side::Match => trend(&reports.trend()),
        Side::Health => None,
    };
    let right = right
        .map(|text| Span::styled(text, look.accent))
        .into_iter()
        .collect();
    canvas.line(area, spread(left, right, columns));
}

/// Returns how the match went, newest last, and how far it has come.
fn trend(scores: &[Tenths]) -> Option<String> {
    let (first, last) = (scores.first()?, scores.last()?);
    if scores.len() < 2 {
        return None;
    }
    let shown = scores.get(scores.len().saturating_sub(TREND)..)?;
    let (least, most) = (shown.iter().min()?.0, shown.iter().max()?.0);
    let range = (most - least).max(1);
    let mut text = String::from(" ");
    for score in shown {
        let step = usize::try_from((score.0 - least) * 7 / range).unwrap_or_default();
        text.push_str(STEPS.get(step).copied().unwrap_or_default());
    }
    let gain = *last - *first;
    let sign = if gain.0 < 0 { "" } else { "+" };
    text.push_str(&format!(" {sign}{gain}"));
    Some(text)
}
