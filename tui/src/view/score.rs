//! A report: both scores with their parts, the evidence, what is missing and what to mend.

use upward_engine::score::{Criterion, Evidence, Finding, FindingKind, Part, Report, Tenths};

use crate::ink::{Ink, bad, bold, good, muted};
use crate::page::Page;

/// Columns of a criterion's name.
const LABELS: usize = 28;
/// Columns of a bar.
const BAR: usize = 20;

/// Shows the whole report.
pub fn show(page: &mut Page, report: &Report) {
    part(page, "Match", &report.fit);
    part(page, "Parse health", &report.parse_health);
    matched(page, report);
    missing(page, report);
    fixes(page, report);
}

/// Points as people read them, with one decimal.
pub fn points(tenths: Tenths) -> String {
    let sign = if tenths.0 < 0 { "-" } else { "" };
    let size = tenths.0.unsigned_abs();
    format!("{sign}{}.{}", size / 10, size % 10)
}

/// Shows one of the two scores as aligned rows.
pub fn part(page: &mut Page, name: &str, part: &Part) {
    page.gap();
    match part.score {
        Some(score) => page.line(
            bold(name).padded(LABELS + 2)
                + bold(format!("{:>5}", points(score)))
                + " of 100.0  "
                + page.bar(score.0, 1000, BAR),
        ),
        None => page.hanging(
            bold(name).padded(LABELS + 2),
            muted("not scored: ") + part.reason.as_deref().unwrap_or("no reason given"),
        ),
    }
    for criterion in &part.criteria {
        row(page, criterion);
    }
}

fn row(page: &mut Page, criterion: &Criterion) {
    let label = (Ink::from("  ") + &criterion.label).padded(LABELS + 2);
    match criterion.score {
        Some(score) => {
            let text = format!("{:>5} of {:>5}  ", points(score), points(criterion.weight));
            page.line(label + text + page.bar(score.0, criterion.weight.0, BAR));
        }
        None => {
            let reason = criterion.reason.as_deref().unwrap_or("not judged");
            page.hanging(label, muted(reason));
        }
    }
}

fn findings(report: &Report, kind: FindingKind) -> impl Iterator<Item = &Finding> {
    let criteria = report.fit.criteria.iter();
    criteria
        .flat_map(|criterion| &criterion.findings)
        .filter(move |finding| finding.kind == kind)
}

/// Shows what the posting asks for and the resume shows, with the place that shows it.
fn matched(page: &mut Page, report: &Report) {
    let mut found = findings(report, FindingKind::Match).peekable();
    if found.peek().is_none() {
        return;
    }
    page.heading("Matched");
    for finding in found {
        let place = finding.resume.first().map(evidence).unwrap_or_default();
        let term = Ink::from("  ") + good(&finding.term);
        page.hanging(term.padded(LABELS) + "  ", place);
    }
}

fn evidence(evidence: &Evidence) -> Ink {
    if evidence.path.is_empty() {
        Ink::from(&evidence.text)
    } else {
        muted(&evidence.path) + "  " + &evidence.text
    }
}

/// Shows what the posting asks for and the resume does not show.
pub fn missing(page: &mut Page, report: &Report) {
    if report.gaps.is_empty() {
        return;
    }
    page.heading("Missing");
    for gap in &report.gaps {
        let term = Ink::from("  ") + bad(&gap.term);
        let demand = if gap.required {
            "required"
        } else {
            "preferred"
        };
        page.line(
            term.padded(LABELS) + "  " + muted(format!("{demand}, worth {}", points(gap.gain))),
        );
    }
}

/// Shows what can be changed truthfully.
pub fn fixes(page: &mut Page, report: &Report) {
    if report.fixes.is_empty() {
        return;
    }
    page.heading("What to mend");
    for fix in &report.fixes {
        page.hanging(format!("  +{:<5} ", points(fix.gain)), fix.text.as_str());
    }
}
