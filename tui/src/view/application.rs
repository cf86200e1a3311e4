//! Applications that are kept.

use upward_desk::application::Application;

use crate::ink::{Ink, bold, muted};
use crate::page::Page;
use crate::pick;
use crate::view::table;

/// Shows a list of applications.
pub fn list(page: &mut Page, applications: &[Application]) {
    if applications.is_empty() {
        page.line("No applications here. Add one with: upward application add --company NAME");
        return;
    }
    let ids: Vec<_> = applications
        .iter()
        .map(|application| application.id)
        .collect();
    let rows: Vec<_> = pick::short(&ids)
        .into_iter()
        .zip(applications)
        .map(|(id, application)| {
            [
                id,
                application.title.clone(),
                application.company.clone(),
                application.stage.name().to_owned(),
                since(application),
                application
                    .next
                    .map_or_else(String::new, |day| day.to_string()),
            ]
        })
        .collect();
    let heads = ["id", "title", "company", "stage", "since", "next"];
    table::show(page, heads, 1, &rows);
}

/// Shows in a line what an application is for and how far it has come.
pub fn head(page: &mut Page, application: &Application) {
    let what = if application.title.is_empty() {
        bold(&application.company)
    } else {
        bold(&application.title) + ", " + application.company.as_str()
    };
    let stage = format!("{} since {}", application.stage.name(), since(application));
    page.hanging(what + "  ", muted(stage));
    page.line(Ink::default() + muted(application.id.to_string()));
}

/// Shows an application with its history and notes.
pub fn show(page: &mut Page, application: &Application) {
    head(page, application);
    page.heading("History");
    for step in &application.history {
        page.paragraph(format!("{}  {}", step.on, step.stage.name()));
    }
    if let Some(day) = application.next {
        page.heading("Next");
        page.paragraph(day.to_string());
    }
    if !application.notes.is_empty() {
        page.heading("Notes");
        for line in application.notes.lines() {
            page.paragraph(line);
        }
    }
}

fn since(application: &Application) -> String {
    let last = application.history.last();
    last.map_or_else(String::new, |step| step.on.to_string())
}
