//! How a row of a report is drawn.

use ratatui::text::{Line, Span};
use upward_engine::score::{Criterion, Finding, FindingKind};

use super::super::act::by;
use super::super::report::{Learn, Reports, Row, Side};
use crate::look::Look;
use crate::widget::bar::{bar, grade};
use crate::widget::words::{fill, spread};

/// Columns of a criterion's name, of its points, and of its bar.
const LABELS: usize = 32;
const POINTS: usize = 15;
const BAR: usize = 20;

/// Returns a row as a line.
pub fn line(look: &Look, reports: &Reports, row: usize, columns: usize) -> Line<'static> {
    let made = reports.rows.get(row).zip(reports.shown.as_ref());
    let Some((row, shown)) = made else {
        return Line::default();
    };
    let content = &shown.content;
    let line = match row {
        Row::Head(title) => Some(Line::styled(title.clone(), look.heading)),
        Row::Criterion(side, number) => {
            let opened = reports.opened.contains(&(*side, *number));
            let found = reports.criterion(*side, *number);
            found.map(|found| criterion(look, found, opened, columns))
        }
        Row::Finding(side, number, at) => {
            let found = reports
                .criterion(*side, *number)
                .and_then(|c| c.findings.get(*at));
            found.map(|found| finding(look, found, *side, columns))
        }
        Row::Fix(number) => content.fixes.get(*number).map(|fix| {
            let left = vec![
                Span::styled(format!("  {:>6} ", format!("+{}", fix.gain)), look.good),
                Span::styled(fix.text.clone(), look.text),
            ];
            let right = Span::styled(format!("  {}", by(&fix.change)), look.dim);
            spread(left, vec![right], columns)
        }),
        Row::Gap(number) => content.gaps.get(*number).map(|gap| {
            let asked = if gap.required {
                "required"
            } else {
                "preferred"
            };
            let left = vec![
                Span::styled("  ✗ ", look.bad),
                Span::styled(gap.term.clone(), look.text),
                Span::styled(near(&gap.near), look.dim),
            ];
            let right = Span::styled(format!("  {asked} {:>5}", gap.gain.to_string()), look.dim);
            spread(left, vec![right], columns)
        }),
        Row::Module(number) => module(look, reports, *number, columns),
    };
    line.unwrap_or_default()
}

fn near(near: &[String]) -> String {
    match near {
        [] => String::new(),
        near => format!("  near: {}", near.join(", ")),
    }
}

fn criterion(look: &Look, found: &Criterion, opened: bool, columns: usize) -> Line<'static> {
    let sign = match (found.findings.is_empty(), opened) {
        (true, _) => "  ",
        (false, false) => "▸ ",
        (false, true) => "▾ ",
    };
    let label = LABELS.min(columns.saturating_sub(POINTS + 14));
    let mut left = vec![
        Span::styled(format!("  {sign}"), look.key),
        Span::styled(fill(&found.label, label), look.text),
    ];
    let Some(score) = found.score else {
        let reason = found
            .reason
            .clone()
            .unwrap_or_else(|| "not judged".to_owned());
        left.push(Span::styled(format!(" {reason}"), look.dim));
        return spread(left, Vec::new(), columns);
    };
    let share = f64::from(score.0) / f64::from(found.weight.0.max(1));
    let room = columns.saturating_sub(label + POINTS + 5).min(BAR);
    left.push(Span::raw(" "));
    left.extend(bar(look, grade(look, share * 100.0), share, room));
    let (score, weight) = (score.to_string(), found.weight.to_string());
    let right = Span::styled(format!(" {score:>5} of {weight:>5}"), look.text);
    spread(left, vec![right], columns)
}

fn finding(look: &Look, found: &Finding, side: Side, columns: usize) -> Line<'static> {
    let (sign, style) = match found.kind {
        FindingKind::Match => ("✓ ", look.good),
        FindingKind::Gap => ("✗ ", look.bad),
        FindingKind::Advice => ("! ", look.warn),
    };
    let term = match side {
        Side::Health => found.fix.as_ref().unwrap_or(&found.term),
        Side::Match => &found.term,
    };
    let left = vec![
        Span::styled(format!("      {sign}"), style),
        Span::styled(one_line(term), look.text),
    ];
    let right = match (found.resume.first(), found.gain) {
        (Some(shown), _) => format!("  {}", shown.path),
        (None, Some(gain)) => format!("  worth {gain}"),
        (None, None) => String::new(),
    };
    spread(left, vec![Span::styled(right, look.dim)], columns)
}

fn module(look: &Look, reports: &Reports, number: usize, columns: usize) -> Option<Line<'static>> {
    let Learn::Known(made) = &reports.learn else {
        return None;
    };
    let found = made.suggested_modules.as_deref()?.get(number)?;
    let left = vec![
        Span::styled(format!("  {:>6} ", format!("+{}", found.gain)), look.good),
        Span::styled(found.title.clone(), look.text),
    ];
    let right = format!(
        "  {} h, then {:>5}",
        found.hours,
        found.projected.to_string()
    );
    Some(spread(left, vec![Span::styled(right, look.dim)], columns))
}

/// Returns text without its line breaks.
pub fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
