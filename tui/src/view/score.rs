//! A report: both scores with their parts, the evidence, what is missing and what to mend.

use upward_engine::score::{Criterion, Finding, FindingKind, Part, Report, Tenths};

use crate::ink::{Ink, bad, bold, good, muted};
use crate::page::Page;

/// Columns of a criterion's name.
const LABELS: usize = 32;
/// Columns of a bar.
const BAR: usize = 20;
/// Columns of a finding's kind, and of its term.
const KINDS: usize = 11;
const TERMS: usize = 28;

/// Shows the whole report.
pub fn show(page: &mut Page, report: &Report) {
    part(page, "Match", &report.fit);
    part(page, "Parse health", &report.parse_health);
    for part in [&report.fit, &report.parse_health] {
        for criterion in &part.criteria {
            evidence(page, criterion);
        }
    }
    fixes(page, report);
}

/// Points as people read them, with one decimal.
pub fn points(tenths: Tenths) -> String {
    let sign = if tenths.0 < 0 { "-" } else { "" };
    let size = tenths.0.unsigned_abs();
    format!("{sign}{}.{}", size / 10, size % 10)
}

/// Shows one of the two scores as aligned rows.
fn part(page: &mut Page, name: &str, part: &Part) {
    page.gap();
    match part.score {
        Some(score) => page.line(
            bold(name).padded(LABELS)
                + bold(format!("{:>5}", points(score)))
                + " of 100.0  "
                + page.bar(score.0, 1000, BAR),
        ),
        None => page.hanging(
            bold(name).padded(LABELS),
            muted("not scored: ") + part.reason.as_deref().unwrap_or("no reason given"),
        ),
    }
    for criterion in &part.criteria {
        let label = format!("  {}", criterion.label);
        let cells = match criterion.score {
            Some(score) => {
                let bar = page.bar(score.0, criterion.weight.0, BAR);
                Ink::from(format!(
                    "{:>5} of {:>5}  ",
                    points(score),
                    points(criterion.weight)
                )) + bar
            }
            None => muted(criterion.reason.as_deref().unwrap_or("not judged")),
        };
        page.row(&label, LABELS, cells);
    }
}

/// Shows what a criterion found, one line each: what is shown and where, and what is missing.
fn evidence(page: &mut Page, criterion: &Criterion) {
    if criterion.findings.is_empty() {
        return;
    }
    page.heading(&criterion.label);
    for finding in &criterion.findings {
        let kind = match finding.kind {
            FindingKind::Match => good("shown"),
            FindingKind::Gap => bad("missing"),
            FindingKind::Advice => muted("advice"),
        };
        let kind = (Ink::from("  ") + kind).padded(KINDS);
        let term = page.cut(&finding.term, TERMS).padded(TERMS + 2);
        let place = place(
            page,
            finding,
            page.width().saturating_sub(KINDS + TERMS + 2),
        );
        page.line(kind + term + place);
    }
}

/// Where the resume shows what a finding is about, or what showing it would add.
fn place(page: &Page, finding: &Finding, columns: usize) -> Ink {
    match (finding.resume.first(), finding.gain) {
        (Some(shown), _) if shown.text.to_lowercase() == finding.term.to_lowercase() => {
            muted(page.cut(&shown.path, columns).as_str())
        }
        (Some(shown), _) => {
            let path = page.cut(&shown.path, columns);
            let rest = columns.saturating_sub(path.width() + 2);
            muted(path.as_str()) + "  " + page.cut(&shown.text, rest)
        }
        (None, Some(gain)) => muted(format!("worth {}", points(gain))),
        (None, None) => Ink::default(),
    }
}

/// Shows what can be changed truthfully.
fn fixes(page: &mut Page, report: &Report) {
    if report.fixes.is_empty() {
        return;
    }
    page.heading("What to mend");
    for fix in &report.fixes {
        page.hanging(format!("  +{:<5} ", points(fix.gain)), fix.text.as_str());
    }
}
