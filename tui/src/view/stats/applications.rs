//! Applications by stage.

use upward_desk::analytics::Applications;

use crate::page::Page;
use crate::view::table;

/// Columns of a bar.
const BAR: usize = 10;

/// Shows how applications passed each stage.
pub fn show(page: &mut Page, applications: &Applications) {
    page.heading("Applications by stage");
    let heads = [
        "  stage",
        "reached",
        "",
        "moved on",
        "median days",
        "turned down",
        "now",
    ];
    let most = i32::try_from(applications.count).unwrap_or(i32::MAX);
    let rows: Vec<_> = applications
        .stages
        .iter()
        .map(|at| {
            let passage = at.passage;
            let reached = i32::try_from(passage.reached).unwrap_or(i32::MAX);
            [
                format!("  {}", at.stage.name()),
                passage.reached.to_string(),
                page.bar(reached, most, BAR).into_string(),
                some(passage.moved_on),
                passage
                    .days
                    .map_or_else(String::new, |days| days.to_string()),
                some(passage.ended),
                some(passage.now),
            ]
        })
        .collect();
    table::show(page, heads, 2, &rows);
}

fn some(count: u32) -> String {
    match count {
        0 => String::new(),
        count => count.to_string(),
    }
}
