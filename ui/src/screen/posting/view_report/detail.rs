//! What the row under the cursor says in full, and what its key does.

use upward_engine::score::{Change, Criterion, Finding, Fix, Gap};

use super::super::report::{Learn, Reports, Row};
use super::row::one_line;
use crate::widget::words::wrap;

/// Most lines of it.
const MOST: usize = 5;

/// Returns it in lines of so many columns.
pub fn of(reports: &Reports, columns: usize) -> Vec<String> {
    let said = said(reports).unwrap_or_default();
    let mut lines: Vec<String> = said.iter().flat_map(|text| wrap(text, columns)).collect();
    lines.truncate(MOST);
    lines
}

fn said(reports: &Reports) -> Option<Vec<String>> {
    let content = &reports.shown.as_ref()?.content;
    Some(match reports.on()? {
        Row::Head(_) => return None,
        Row::Criterion(side, number) => criterion(reports.criterion(*side, *number)?),
        Row::Finding(..) => finding(reports.finding()?),
        Row::Fix(number) => fix(content.fixes.get(*number)?),
        Row::Gap(number) => gap(content.gaps.get(*number)?),
        Row::Module(number) => module(reports, *number)?,
    })
}

fn criterion(found: &Criterion) -> Vec<String> {
    let findings = match found.findings.len() {
        0 => "Nothing more is to be said of it.".to_owned(),
        1 => "enter opens its finding.".to_owned(),
        count => format!("enter opens its {count} findings."),
    };
    let label = &found.label;
    let said = match (&found.score, &found.reason) {
        (Some(score), _) => format!("{label}: {score} of {} points.", found.weight),
        (None, Some(reason)) => format!("{label}: {reason}"),
        (None, None) => format!("{label}: not judged."),
    };
    vec![said, findings]
}

fn finding(found: &Finding) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(cited) = &found.posting {
        said.push(format!("Posting: \"{}\"", one_line(&cited.text)));
    }
    if let Some(shown) = found.resume.first() {
        let more = match found.resume.len() {
            1 => String::new(),
            count => format!(", and {} more", count - 1),
        };
        let text = one_line(&shown.text);
        said.push(format!("Resume: \"{text}\" in {}{more}", shown.path));
    }
    said.extend(found.fix.clone());
    if said.is_empty() {
        said.push(found.term.clone());
    }
    said.push(match (&found.posting, found.resume.is_empty()) {
        (Some(_), false) => "enter shows it in the posting, i in the resume.".to_owned(),
        (Some(_), true) => "enter shows it in the posting.".to_owned(),
        (None, false) => "i shows it in the resume.".to_owned(),
        (None, true) => String::new(),
    });
    said
}

fn fix(fix: &Fix) -> Vec<String> {
    let side = match fix.part.as_str() {
        "parseHealth" => "parse health",
        _ => "match",
    };
    let key = match &fix.change {
        Change::Set { .. } => "f makes it, u takes it back.",
        Change::Fill => "f asks what belongs there.",
        Change::Add { .. } => "f asks for it in your own words.",
        Change::Document => "i leads to the resume.",
    };
    vec![fix.text.clone(), format!("+{} {side}. {key}", fix.gain)]
}

fn gap(gap: &Gap) -> Vec<String> {
    let mut said = vec![format!("{}: {}", gap.term, gap.hint)];
    if !gap.near.is_empty() {
        said.push(format!("Near it, you show {}.", gap.near.join(", ")));
    }
    said.push("enter shows it in the posting; m finds modules that teach it.".to_owned());
    said
}

fn module(reports: &Reports, number: usize) -> Option<Vec<String>> {
    let Learn::Known(made) = &reports.learn else {
        return None;
    };
    let found = made.suggested_modules.as_deref()?.get(number)?;
    let mut said = vec![format!(
        "{}: {} hours, then the match is {}.",
        found.title, found.hours, found.projected
    )];
    if !found.closes.is_empty() {
        said.push(format!("It closes {}.", found.closes.join(", ")));
    }
    if !found.unmet.is_empty() {
        said.push(format!("Learn first: {}.", found.unmet.join(", ")));
    }
    said.push("enter leads to it on the roadmap.".to_owned());
    Some(said)
}
