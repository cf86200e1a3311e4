//! What a change of modules has brought.

use upward_desk::progress::Ticked;
use upward_desk::track::TrackSummary;
use upward_engine::progress::State;

use super::module::{evidence, material};
use super::{standing, tick};
use crate::ink::{bold, muted};
use crate::page::Page;

/// Shows modules after a change, what the resume gains, what is done with them, and how far their tracks are.
pub fn ticked<'a>(page: &mut Page, ticked: impl IntoIterator<Item = &'a Ticked>) {
    let mut tracks: Vec<&TrackSummary> = Vec::new();
    for one in ticked {
        page.gap();
        tick(page, &one.module);
        evidence(page, &one.module.standing.evidence);
        if let Some(resume) = &one.resume {
            page.paragraph("Your resume gains:");
            material(page, resume);
        }
        if one.module.standing.state == State::Done && !one.module.skills.is_empty() {
            page.hanging("  Skills: ", one.module.skills.join(", "));
        }
        if !one.besides.is_empty() {
            page.paragraph("Done with it, since you know all that they teach:");
        }
        for other in &one.besides {
            tick(page, other);
        }
        for track in &one.tracks {
            // The last change tells how far a track is after all of them.
            tracks.retain(|known| known.id != track.id);
            tracks.push(track);
        }
    }
    for track in tracks {
        page.gap();
        page.line(bold(&track.title) + "  " + muted(&track.id));
        standing(page, track);
    }
}
