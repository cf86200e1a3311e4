//! A resume that was made from the roadmap.

use upward_desk::generate::{Generated, Told};
use upward_desk::resume::Mode;
use upward_engine::generate::Suggestion;

use crate::ink::{bold, good, muted};
use crate::page::Page;
use crate::pick;
use crate::view::score::{self, points};

/// Most gaps that are named.
const GAPS: usize = 8;
/// Most modules that are suggested one by one.
const MODULES: usize = 8;

/// Shows it: what it tells, its score, and in `analyzer` what to learn.
pub fn show(page: &mut Page, mode: Mode, made: &Generated) {
    match mode {
        Mode::Study | Mode::Fast => {
            for line in made.resume_text.lines() {
                page.line(line);
            }
            modules(page, &made.modules);
        }
        Mode::Analyzer => analysis(page, made),
    }
    if let Some(report) = &made.report
        && mode != Mode::Analyzer
    {
        page.gap();
        score::total(page, &report.fit);
    }
    if let Some(id) = made.resume_id {
        page.gap();
        let id = pick::short(&[id]).pop().unwrap_or_default();
        page.line(muted(format!("kept as a draft: upward resume show {id}")));
    }
}

/// Shows which finished modules it tells, and what shows that they are.
fn modules(page: &mut Page, modules: &[Told]) {
    if modules.is_empty() {
        return;
    }
    page.heading("Finished modules that it tells");
    for told in modules {
        let kinds: Vec<&str> = told.evidence.iter().map(|kind| kind.name()).collect();
        let shown = match kinds.is_empty() {
            true => muted("no evidence attached"),
            false => good(kinds.join(", ")),
        };
        page.item(bold(&told.title) + "  " + shown);
    }
}

/// Shows how the resume answers the posting, and what to learn.
fn analysis(page: &mut Page, made: &Generated) {
    let Some(report) = &made.report else {
        return;
    };
    score::total(page, &report.fit);
    if let (Some(uploaded), Some(now)) = (made.uploaded_score, made.score)
        && uploaded != now
    {
        let gained = points(now - uploaded);
        page.paragraph(muted(format!(
            "{} as it was handed in; what you have learned since adds {gained}",
            points(uploaded)
        )));
    }
    if !report.gaps.is_empty() {
        page.heading("What the posting asks for and the resume does not show");
        for gap in report.gaps.iter().take(GAPS) {
            let asked = if gap.required {
                "required"
            } else {
                "preferred"
            };
            page.item(bold(&gap.term) + muted(format!("  {asked}, worth {}", points(gap.gain))));
        }
        if let Some(more) = report.gaps.len().checked_sub(GAPS).filter(|more| *more > 0) {
            page.paragraph(muted(format!("and {more} more")));
        }
    }
    let suggested = made.suggested_modules.as_deref().unwrap_or_default();
    page.heading("What to learn, the most points an hour first");
    if suggested.is_empty() {
        page.paragraph("No module of the roadmaps would raise this score.");
        return;
    }
    for module in suggested.iter().take(MODULES) {
        suggestion(page, module);
    }
    if let Some(all) = made.projected {
        page.gap();
        let count = suggested.len();
        page.line(format!("With all {count} of them: {}", points(all)));
    }
}

fn suggestion(page: &mut Page, module: &Suggestion) {
    let gain = good(format!("  +{:<5} ", points(module.gain)));
    let closes = match module.closes.is_empty() {
        true => String::new(),
        false => format!("; closes {}", module.closes.join(", ")),
    };
    let first = match module.unmet.is_empty() {
        true => String::new(),
        false => format!("; learn first: {}", module.unmet.join(", ")),
    };
    let text = bold(&module.title)
        + format!(
            " ({}): {} hours, then {}{closes}{first}",
            module.module,
            module.hours,
            points(module.projected)
        )
        .as_str();
    page.hanging(gain, text);
}
