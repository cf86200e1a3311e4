//! Keeping what was made: a draft for each mode, track and resume that it rests on. One that the person has declared
//! final is never touched; the next one is a draft beside it.

use super::Ground;
use crate::resume::{
    self, Mode, NewResume, Origin, Reason, Resume, SaveResume, Shown, State, of_mode,
};
use crate::work::Work;
use upward_engine::error::Result;
use upward_engine::resume::Resume as Content;

/// Keeps it, and returns the draft.
pub(crate) fn keep(work: &mut Work<'_, '_>, ground: &Ground, content: &Content) -> Result<Shown> {
    let origin = Origin::Mode {
        mode: ground.mode,
        track: ground.track.clone(),
        from: ground.from,
    };
    match draft(work, &origin)? {
        Some(draft) => {
            let change = SaveResume {
                revision: draft.revision,
                name: None,
                state: None,
                content: Some(content.clone()),
                reason: Reason::Generated,
            };
            resume::save(work, draft.id, &change)
        }
        None => {
            let new = NewResume {
                name: name(ground, content),
                origin,
                reason: Reason::Generated,
                content: content.clone(),
            };
            resume::add(work, &new)
        }
    }
}

/// Returns the draft that was made so before.
pub(super) fn draft(work: &mut Work<'_, '_>, origin: &Origin) -> Result<Option<Resume>> {
    let Origin::Mode { mode, .. } = origin else {
        return Ok(None);
    };
    let drafts = of_mode(work, *mode)?.into_iter();
    Ok(drafts
        .rev()
        .find(|draft| draft.origin == *origin && draft.state == State::Draft))
}

fn name(ground: &Ground, content: &Content) -> String {
    let mode = match ground.mode {
        Mode::Study => "study",
        Mode::Fast => "fast",
        Mode::Analyzer => "analyzer",
    };
    let track = ground.track.as_deref();
    let track = track.and_then(|id| ground.library.track(id).ok());
    let of = match track {
        Some(track) => track.title.as_str(),
        None => content.basics.label.as_str(),
    };
    let words: String = of
        .chars()
        .filter(|char| !char.is_control())
        .take(80)
        .collect();
    if words.trim().is_empty() {
        mode.to_owned()
    } else {
        format!("{} ({mode})", words.trim())
    }
}
