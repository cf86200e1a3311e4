//! The score beside the form: its sum, what it is made of, and what would raise it.

use std::collections::BTreeSet;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use upward_engine::score::{FindingKind, Part, Report, Tenths};

use super::at_work;
use crate::desk::Desk;
use crate::look::Look;
use crate::screen::resume::Resume;
use crate::screen::resume::open::Open;
use crate::screen::resume::open::cursor::Side;
use crate::view::canvas::Canvas;
use crate::widget::bar::{bar, grade};
use crate::widget::words::{cut, fill, spread, wrap};

/// How many fixes are shown.
const FIXES: usize = 3;

/// Draws the score.
pub fn view(screen: &Resume, open: &Open, canvas: &mut Canvas<'_>, area: Rect, desk: &Desk) {
    let look = canvas.look;
    let inside = canvas.panel(area, "Score", at_work(open, Side::Score));
    let columns = usize::from(inside.width);
    let live = &screen.live;
    let Some(report) = &live.report else {
        let said = match &live.reason {
            Some(reason) => reason.as_str(),
            None => "Scoring…",
        };
        return canvas.text(inside, Line::styled(said.to_owned(), look.dim));
    };
    let began = live.began.unwrap_or_default();
    let here = open.at().map(|at| at.path()).unwrap_or_default();
    let mut lines = Vec::new();
    match (report.fit.score, &live.posting) {
        (Some(score), _) => {
            let title = desk.posting().map_or("", |posting| posting.title.as_str());
            lines.push(Line::styled(
                cut(&format!("for {title}"), columns),
                look.dim,
            ));
            lines.push(total(look, "Match", score, began.0, columns));
            criteria(look, &report.fit, columns, &mut lines);
            lines.push(Line::default());
        }
        (None, Some(_)) => {
            let reason = report.fit.reason.as_deref().unwrap_or_default();
            lines.extend(dim(look, reason, columns));
            lines.push(Line::default());
        }
        (None, None) => {}
    }
    if let Some(score) = report.parse_health.score {
        lines.push(total(look, "Parse health", score, began.1, columns));
        if report.fit.score.is_none() {
            criteria(look, &report.parse_health, columns, &mut lines);
        }
        lines.push(Line::default());
    }
    if live.posting.is_none() {
        let how =
            "Add a posting (4), or choose one (P), to see how well this answers it while you type.";
        lines.extend(dim(look, how, columns));
        lines.push(Line::default());
    }
    missing(look, report, columns, &mut lines);
    fixes(look, report, columns, &mut lines);
    shown(look, report, &here, columns, &mut lines);
    let hidden = lines.len().saturating_sub(usize::from(inside.height));
    let seen = lines.into_iter().skip(open.cursor.above.min(hidden));
    for (y, line) in (inside.y..inside.bottom()).zip(seen) {
        canvas.line(
            Rect {
                y,
                height: 1,
                ..inside
            },
            line,
        );
    }
}

fn total(
    look: &Look,
    name: &'static str,
    score: Tenths,
    began: Option<Tenths>,
    columns: usize,
) -> Line<'static> {
    let change = began.map_or(0, |began| score.0 - began.0);
    let sign = if change > 0 { "+" } else { "" };
    let (change, style) = match change {
        0 => (String::new(), look.dim),
        1.. => (format!("{sign}{}  ", Tenths(change)), look.good),
        _ => (format!("{}  ", Tenths(change)), look.bad),
    };
    let grade = grade(look, share(score) * 100.0).add_modifier(ratatui::style::Modifier::BOLD);
    let right = vec![
        Span::styled(change, style),
        Span::styled(format!("{:>5}", score.to_string()), grade),
    ];
    spread(vec![Span::styled(name, look.heading)], right, columns)
}

fn criteria(look: &Look, part: &Part, columns: usize, lines: &mut Vec<Line<'static>>) {
    let room = (columns / 4).clamp(4, 12);
    let label = columns.saturating_sub(room + 7);
    for criterion in &part.criteria {
        let Some(score) = criterion.score else {
            continue;
        };
        let full = f64::from(criterion.weight.0.max(1));
        let reached = f64::from(score.0) / full;
        let mut spans = vec![
            Span::styled(fill(&criterion.label, label), look.text),
            Span::raw(" "),
        ];
        spans.extend(bar(look, grade(look, reached * 100.0), reached, room));
        spans.push(Span::styled(format!(" {:>5}", score.to_string()), look.dim));
        lines.push(Line::from(spans));
    }
}

/// Says which terms are missing: those that the posting requires are marked.
fn missing(look: &Look, report: &Report, columns: usize, lines: &mut Vec<Line<'static>>) {
    if report.gaps.is_empty() {
        return;
    }
    lines.push(Line::styled("Missing", look.heading));
    let gaps = report.gaps.iter().map(|gap| {
        let sign = if gap.required { "!" } else { "" };
        let style = if gap.required { look.bad } else { look.warn };
        (format!("{sign}{} +{}", gap.term, gap.gain), style)
    });
    flow(gaps.take(12), columns, lines);
    lines.push(Line::default());
}

/// Says which terms are shown: those of the field at work stand out.
fn shown(look: &Look, report: &Report, here: &str, columns: usize, lines: &mut Vec<Line<'static>>) {
    let findings = report
        .fit
        .criteria
        .iter()
        .flat_map(|criterion| &criterion.findings);
    let matches = findings.filter(|finding| finding.kind == FindingKind::Match);
    let (mut near, mut far, mut known) = (Vec::new(), Vec::new(), BTreeSet::new());
    for finding in matches {
        let at_work = finding.resume.iter().any(|evidence| evidence.path == here);
        if !known.insert(finding.term.as_str()) {
            continue;
        }
        match at_work {
            true => near.push((format!("▸{}", finding.term), look.found)),
            false => far.push((finding.term.clone(), look.text)),
        }
    }
    if !known.is_empty() {
        lines.push(Line::styled("Shown", look.heading));
        flow(near.into_iter().chain(far).take(24), columns, lines);
    }
}

fn fixes(look: &Look, report: &Report, columns: usize, lines: &mut Vec<Line<'static>>) {
    if report.fixes.is_empty() {
        return;
    }
    lines.push(Line::styled("Best fixes", look.heading));
    for fix in report.fixes.iter().take(FIXES) {
        let gain = format!("+{}", fix.gain);
        let mut said = wrap(&fix.text, columns.saturating_sub(6))
            .into_iter()
            .take(3);
        lines.push(Line::from(vec![
            Span::styled(fill(&gain, 6), look.good),
            Span::styled(said.next().unwrap_or_default(), look.text),
        ]));
        lines.extend(said.map(|line| Line::styled(format!("      {line}"), look.text)));
    }
    lines.push(Line::default());
}

/// Puts words one behind the other, in as many lines as they need.
fn flow(
    words: impl Iterator<Item = (String, ratatui::style::Style)>,
    columns: usize,
    lines: &mut Vec<Line<'static>>,
) {
    let mut line = Line::default();
    for (word, style) in words {
        let word = cut(&word, columns);
        let gap = usize::from(!line.spans.is_empty()) * 2;
        if line.width() + gap + crate::widget::words::width(&word) > columns {
            lines.push(std::mem::take(&mut line));
        } else if gap > 0 {
            line.push_span(Span::raw("  "));
        }
        line.push_span(Span::styled(word, style));
    }
    if !line.spans.is_empty() {
        lines.push(line);
    }
}

fn dim(look: &Look, text: &str, columns: usize) -> Vec<Line<'static>> {
    let lines = wrap(text, columns).into_iter();
    lines.map(|line| Line::styled(line, look.dim)).collect()
}

fn share(score: Tenths) -> f64 {
    f64::from(score.0) / 1000.0
}
