//! `upward tracks`: the roadmaps that Upward brings.

use serde_json::json;
use upward_engine::error::Result;
use upward_engine::track::{Library, Track};

use crate::ink::{Ink, bold, muted};
use crate::session::Session;

/// Runs `upward tracks`.
///
/// # Errors
/// Only when a shipped file is broken.
pub fn run(session: &Session) -> Result<()> {
    let library = Library::embedded()?;
    let hours = |track: &Track| -> u32 {
        let modules = library.of_track(track);
        modules.map(|module| u32::from(module.hours)).sum()
    };
    let list: Vec<_> = library
        .tracks()
        .iter()
        .map(|track| {
            json!({
                "id": track.id, "title": track.title, "role": track.role, "summary": track.summary,
                "needs": track.needs, "weeks": track.weeks.len(),
                "modules": track.modules().count(), "hours": hours(track),
            })
        })
        .collect();
    session.console.show(&list, |page| {
        for track in library.tracks() {
            page.gap();
            let size = format!(
                "{} weeks, {} modules, {} hours",
                track.weeks.len(),
                track.modules().count(),
                hours(track)
            );
            let name = bold(&track.id).padded(10) + track.title.as_str();
            page.hanging("", name + "  " + muted(size));
            page.hanging(Ink::from(" ".repeat(10)), track.summary.as_str());
        }
        page.gap();
        page.line("Begin one with: upward track start TRACK");
    })
}
