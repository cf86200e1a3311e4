//! A module with all that is needed to learn it.

use upward_desk::track::ShownModule;
use upward_engine::progress::Evidence;
use upward_engine::track::Material;

use super::{question, tick};
use crate::ink::{Ink, bold, muted};
use crate::page::Page;

/// Shows a module with all that is needed to learn it.
pub fn module(page: &mut Page, module: &ShownModule) {
    let summary = &module.summary;
    tick(page, summary);
    page.paragraph(summary.goal.as_str());
    if !summary.skills.is_empty() {
        page.hanging("  Teaches: ", summary.skills.join(", "));
    }
    if !module.needs.is_empty() {
        page.hanging("  Builds on: ", module.needs.join(", "));
    }
    page.hanging("  In: ", module.tracks.join(", "));
    evidence(page, &summary.standing.evidence);
    if !module.steps.is_empty() {
        page.heading("Steps");
        for (at, step) in module.steps.iter().enumerate() {
            page.hanging(format!("{:>3}. ", at + 1), step.as_str());
        }
    }
    if !module.resources.is_empty() {
        page.heading("Where to learn it");
        for resource in &module.resources {
            let note = match resource.note.as_str() {
                "" => Ink::default(),
                note => muted(format!(": {note}")),
            };
            page.item(Ink::from(&resource.title) + note);
            page.line(Ink::from("    ") + resource.url.as_str());
        }
    }
    if let Some(project) = &module.project {
        page.heading(format!("Project: {}", project.title));
        page.paragraph(project.brief.as_str());
        for criterion in &project.criteria {
            page.item(criterion);
        }
    }
    if !module.quiz.is_empty() {
        page.heading("Quiz");
        for (at, asked) in module.quiz.iter().enumerate() {
            question(page, at + 1, asked);
        }
        let command = format!(
            "Answer it with: upward track quiz {}",
            summary.standing.module
        );
        page.paragraph(muted(command));
    }
    if let Some(resume) = &module.resume {
        page.heading("What your resume gains");
        material(page, resume);
    }
}

/// Shows what a module gives to a resume.
pub fn material(page: &mut Page, material: &Material) {
    let summary = match material.summary.as_str() {
        "" => Ink::default(),
        summary => Ink::from(": ") + summary,
    };
    page.paragraph(bold(&material.name) + summary);
    for highlight in &material.highlights {
        page.item(highlight);
    }
}

/// Shows what was attached to a module, by number.
pub fn evidence(page: &mut Page, evidence: &[Evidence]) {
    for (at, one) in evidence.iter().enumerate() {
        let parts = [one.kind.name(), &one.title, &one.url];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let text = format!("{}  {}", parts.join(", "), one.on);
        page.hanging(format!("  Evidence {}: ", at + 1), text);
    }
}
