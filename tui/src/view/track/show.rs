//! A track with its weeks.

use upward_desk::track::ShownTrack;

use super::{head, tick};
use crate::ink::{bold, muted};
use crate::page::Page;

/// Shows a track with its weeks and modules.
pub fn show(page: &mut Page, track: &ShownTrack) {
    head(page, &track.summary);
    page.gap();
    page.hanging("", track.summary.summary.as_str());
    if !track.needs.is_empty() {
        page.hanging("Needs: ", track.needs.as_str());
    }
    for (at, week) in track.plan.iter().enumerate() {
        page.gap();
        page.hanging("", bold(format!("Week {}  {}", at + 1, week.title)));
        if !week.goal.is_empty() {
            page.paragraph(muted(&week.goal));
        }
        for id in &week.modules {
            let module = track.standing.iter().find(|m| m.standing.module == *id);
            if let Some(module) = module {
                tick(page, module);
            }
        }
    }
}
