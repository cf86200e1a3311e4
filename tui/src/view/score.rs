//! A report: both scores with their parts, the evidence, what is missing and what to mend.

use upward_engine::score::{Criterion, Finding, FindingKind, Fix, Gap, Part, Report, Tenths};

use crate::ink::{Ink, bad, bold, good, muted};
use crate::page::Page;

/// Columns of a criterion's name.
const LABELS: usize = 32;
/// Columns of a bar.
const BAR: usize = 20;
/// Columns of a finding's kind, and of its term.
const KINDS: usize = 11;
const TERMS: usize = 28;

/// Fixes that stand at the top, as what to do next.
const FIRST: usize = 3;
/// Most gaps that are shown one by one.
const GAPS: usize = 8;

/// Shows the whole report: the scores, what to do next, what is missing, and then the evidence.
pub fn show(page: &mut Page, report: &Report) {
    part(page, "Match", &report.fit);
    part(page, "Parse health", &report.parse_health);
    let (first, others) = report.fixes.split_at(report.fixes.len().min(FIRST));
    fixes(page, "What to do next", first);
    gaps(page, &report.gaps);
    for part in [&report.fit, &report.parse_health] {
        for criterion in &part.criteria {
            evidence(page, criterion);
        }
    }
    fixes(page, "More to mend", others);
}

/// Points as people read them, with one decimal.
pub fn points(tenths: Tenths) -> String {
    let sign = if tenths.0 < 0 { "-" } else { "" };
    let size = tenths.0.unsigned_abs();
    format!("{sign}{}.{}", size / 10, size % 10)
}

/// Shows how well a resume answers a posting, without its parts.
pub fn total(page: &mut Page, fit: &Part) {
    head(page, "Match", fit);
}

/// Shows one of the two scores as aligned rows.
fn part(page: &mut Page, name: &str, part: &Part) {
    head(page, name, part);
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

/// Shows a score in a line, or why there is none.
fn head(page: &mut Page, name: &str, part: &Part) {
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
}

/// Whether a finding says no more than the list of what is missing.
fn is_bare_gap(finding: &Finding) -> bool {
    finding.kind == FindingKind::Gap && finding.gain.is_some() && finding.resume.is_empty()
}

/// Shows what a criterion found, one line each: what is shown and where, and which duties are not.
fn evidence(page: &mut Page, criterion: &Criterion) {
    let findings = criterion.findings.iter();
    let mut findings = findings.filter(|finding| !is_bare_gap(finding)).peekable();
    if findings.peek().is_none() {
        return;
    }
    page.heading(&criterion.label);
    for finding in findings {
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
fn fixes(page: &mut Page, heading: &str, fixes: &[Fix]) {
    if fixes.is_empty() {
        return;
    }
    page.heading(heading);
    for fix in fixes {
        let gain = good(format!("  +{:<5} ", points(fix.gain)));
        page.hanging(gain, fix.text.as_str());
    }
}

/// Shows what is missing and what it would be worth, the most first; no fix writes it.
fn gaps(page: &mut Page, gaps: &[Gap]) {
    if gaps.is_empty() {
        return;
    }
    page.heading("Missing: it would have to be true first");
    let (shown, others) = gaps.split_at(gaps.len().min(GAPS));
    for gap in shown {
        let worth = bad(format!("   {:<5} ", points(gap.gain)));
        let asked = if gap.required { "" } else { " (preferred)" };
        page.hanging(worth, format!("{}{asked}. {}", gap.term, gap.hint));
    }
    if !others.is_empty() {
        let terms: Vec<&str> = others.iter().map(|gap| gap.term.as_str()).collect();
        page.hanging(
            "         ",
            muted(format!("and {}: {}", others.len(), terms.join(", "))),
        );
    }
}
