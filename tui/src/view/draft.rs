//! A tailoring: both scores before and after, the terms, the edits and the document.

use std::collections::BTreeSet;

use upward_engine::guard::Rejected;
use upward_engine::score::{Criterion, FindingKind, Part, Report, Tenths};
use upward_engine::tailor::{Edit, EditKind};

use crate::command::tailor::Outcome;
use crate::ink::{Ink, bad, bold, good, muted};
use crate::page::Page;
use crate::view::document;
use crate::view::score::points;

/// Columns of a criterion's name.
const LABELS: usize = 32;
/// Columns of a bar.
const BAR: usize = 14;

/// Columns before an edit's text.
const INDENT: usize = 11;
/// Most characters of a line that is a name rather than a sentence.
const SHORT: usize = 32;

/// The criteria whose findings are terms, rather than titles or whole sentences.
const SKILLS: [&str; 2] = ["must-have", "nice-to-have"];

/// Shows the whole outcome.
pub fn show(page: &mut Page, outcome: &Outcome) {
    compare(page, "Match", &outcome.before.fit, &outcome.after.fit);
    let (before, after) = (&outcome.before.parse_health, &outcome.after.parse_health);
    compare(page, "Parse health", before, after);
    cost(page, outcome);
    terms(page, &outcome.after);
    edits(page, &outcome.edits);
    rejected(page, &outcome.rejected);
    page.gap();
    document::show(page, &outcome.document);
    if outcome.verified.passed {
        let text = if outcome.verified.misread.is_empty() {
            "every name, date, title, skill and line of it reads back in order"
        } else {
            "every word of it reads back in order"
        };
        page.hanging(good("Verified") + " ", text);
    }
}

/// Says what the page budget costs, where it costs anything.
fn cost(page: &mut Page, outcome: &Outcome) {
    let (Some(was), Some(is)) = (outcome.before.fit.score, outcome.after.fit.score) else {
        return;
    };
    let dropped = outcome
        .edits
        .iter()
        .any(|edit| edit.kind == EditKind::Drop && edit.accepted);
    if is < was && dropped {
        let text = format!(
            "Fitting the page budget costs {} of the match; --pages {} keeps more.",
            points(was - is),
            outcome.document.pages + 1
        );
        page.gap();
        page.paragraph(text.as_str());
    }
}

/// Shows one of the two scores before and after, with its parts.
fn compare(page: &mut Page, name: &str, before: &Part, after: &Part) {
    page.gap();
    let label = bold(name).padded(LABELS);
    match (before.score, after.score) {
        (Some(was), Some(is)) => {
            let change = change(was, is);
            let bar = page.bar(is.0, 1000, BAR);
            page.line(
                label + bold(from_to(page, was, is).as_str()) + " of 100.0  " + bar + "  " + change,
            );
        }
        (_, after_score) => {
            let reason = after.reason.as_deref().or(before.reason.as_deref());
            let text = match after_score {
                Some(is) => format!("{} of 100.0", points(is)),
                None => format!("not scored: {}", reason.unwrap_or("no reason given")),
            };
            page.hanging(label, text);
        }
    }
    for criterion in &after.criteria {
        let earlier = before
            .criteria
            .iter()
            .find(|earlier| earlier.id == criterion.id);
        row(page, earlier, criterion);
    }
}

fn row(page: &mut Page, before: Option<&Criterion>, after: &Criterion) {
    let cells = match (before.and_then(|before| before.score), after.score) {
        (Some(was), Some(is)) => {
            let weight = format!(" of {:>5}  ", points(after.weight));
            let bar = page.bar(is.0, after.weight.0, BAR);
            from_to(page, was, is) + weight + bar + "  " + change(was, is)
        }
        (None, Some(is)) => {
            let width = from_to(page, is, is).width();
            Ink::from(format!(
                "{:>width$} of {:>5}",
                points(is),
                points(after.weight)
            ))
        }
        (_, None) => muted(after.reason.as_deref().unwrap_or("not judged")),
    };
    page.row(&format!("  {}", after.label), LABELS, cells);
}

fn from_to(page: &Page, was: Tenths, is: Tenths) -> Ink {
    let arrow = page.marks().arrow;
    Ink::from(format!("{:>5} {arrow} {:>5}", points(was), points(is)))
}

/// The difference with its sign; nothing where there is none.
pub fn change(was: Tenths, is: Tenths) -> Ink {
    let difference = Tenths(is.0 - was.0);
    match difference.0 {
        0 => Ink::default(),
        1.. => good(format!("+{}", points(difference))),
        _ => bad(points(difference)),
    }
}

/// Shows which terms of the posting the document shows, and which not.
fn terms(page: &mut Page, report: &Report) {
    let skills = report
        .fit
        .criteria
        .iter()
        .filter(|one| SKILLS.contains(&one.id.as_str()));
    let mut seen = BTreeSet::new();
    let matched: Vec<&str> = skills
        .flat_map(|criterion| &criterion.findings)
        .filter(|finding| finding.kind == FindingKind::Match)
        .map(|finding| finding.term.as_str())
        .filter(|term| seen.insert(term.to_lowercase()))
        .collect();
    list(page, "Matched", matched.len(), good(matched.join(", ")));
    for (label, required) in [("Missing, required", true), ("Missing, preferred", false)] {
        let gaps = report.gaps.iter().filter(|gap| gap.required == required);
        let missing: Vec<&str> = gaps.map(|gap| gap.term.as_str()).collect();
        list(page, label, missing.len(), bad(missing.join(", ")));
    }
}

fn list(page: &mut Page, label: &str, count: usize, terms: Ink) {
    if count > 0 {
        page.heading(format!("{label} ({count})"));
        page.paragraph(terms);
    }
}

fn edits(page: &mut Page, edits: &[Edit]) {
    if edits.is_empty() {
        page.heading("Edits");
        page.paragraph("none: the resume answers this posting best as it is");
        return;
    }
    let accepted = edits.iter().filter(|edit| edit.accepted).count();
    page.heading(if accepted == edits.len() {
        format!("Edits ({accepted})")
    } else {
        format!("Edits ({accepted} of {} applied)", edits.len())
    });
    for one in edits {
        edit(page, one);
    }
}

/// Shows what was turned down, and why.
fn rejected(page: &mut Page, rejected: &[Rejected]) {
    if rejected.is_empty() {
        return;
    }
    page.heading(format!("Turned down ({})", rejected.len()));
    for one in rejected {
        page.line(Ink::from("  ") + &one.path);
        for breach in &one.breaches {
            page.hanging("    ", breach.to_string().as_str());
        }
    }
}

/// Shows one edit with its reason.
pub fn edit(page: &mut Page, edit: &Edit) {
    let does = match edit.kind {
        EditKind::Select => "select",
        EditKind::Order => "order",
        EditKind::Rewrite => "rewrite",
        EditKind::Drop => "drop",
    };
    let state = if edit.accepted {
        ""
    } else {
        "  (left as it was)"
    };
    let head = (Ink::from("  ") + bold(does)).padded(INDENT);
    let indent = " ".repeat(INDENT);
    page.line(head + &edit.path + state);
    page.hanging(&indent, muted(&edit.reason));
    let room = page.width().saturating_sub(INDENT + 4);
    match edit.kind {
        EditKind::Drop => page.line(Ink::from(&indent) + page.cut(&edit.original, room)),
        EditKind::Order => order(page, edit, &indent),
        EditKind::Select | EditKind::Rewrite => {
            page.hanging(&indent, edit.original.as_str());
            let arrow = page.marks().arrow;
            page.hanging(format!("{indent}{arrow} "), edit.proposed.as_str());
        }
    }
}

/// Shows the new order, each line with the place that it had before; short names in running text.
fn order(page: &mut Page, edit: &Edit, indent: &str) {
    let before: Vec<&str> = edit.original.lines().collect();
    let after: Vec<&str> = edit.proposed.lines().collect();
    if after.iter().all(|line| line.chars().count() <= SHORT) {
        return page.hanging(indent, after.join(", "));
    }
    let room = page.width().saturating_sub(INDENT + 4);
    for line in after {
        let place = before.iter().position(|earlier| *earlier == line);
        let place = place.map_or_else(String::new, |place| (place + 1).to_string());
        page.line(Ink::from(format!("{indent}{place:>2}. ")) + page.cut(line, room));
    }
}
