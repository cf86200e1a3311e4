//! What was done on which day.

use upward_desk::progress::Progress;

use super::standing;
use crate::ink::{Ink, bold, muted};
use crate::page::Page;

/// Shows the started tracks, the streak, and the days on which modules were finished.
pub fn history(page: &mut Page, progress: &Progress) {
    for track in &progress.tracks {
        page.gap();
        page.line(bold(&track.title) + "  " + muted(&track.id));
        standing(page, track);
    }
    page.gap();
    let streak = progress.streak;
    page.line(format!(
        "Days in a row: {}; the most ever: {}",
        streak.current, streak.longest
    ));
    if progress.history.is_empty() {
        page.line("No module is finished yet. Tick one with: upward track check MODULE");
        return;
    }
    page.heading("Modules finished by day");
    for day in &progress.history {
        let marks = page.marks().full.repeat(day.count.min(40) as usize);
        page.line(Ink::from(format!(
            "  {}  {:>3}  {marks}",
            day.on, day.count
        )));
    }
}
