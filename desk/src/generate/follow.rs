//! Study resumes that follow each tick.

use upward_engine::error::Result;
use upward_engine::generate::bring;
use upward_engine::skills::Lexicon;
use upward_engine::track::Library;

use super::gather::lessons;
use crate::progress::Known;
use crate::resume::{self, Mode, Origin, Reason, SaveResume, State, of_mode};
use crate::work::Work;

/// Brings every draft of a study resume in line with what is finished now. Those declared final stay as they are, and
/// so does what the person changed.
pub(crate) fn follow(
    work: &mut Work<'_, '_>,
    library: &Library,
    lexicon: &Lexicon,
    known: &Known,
) -> Result<()> {
    for draft in of_mode(work, Mode::Study)? {
        let Origin::Mode { track, .. } = &draft.origin else {
            continue;
        };
        let track = track.as_ref().and_then(|id| library.track(id).ok());
        if draft.state == State::Final {
            continue;
        }
        let shown = resume::show(work, draft.id)?;
        let content = bring(
            &shown.content,
            &lessons(library, known, track),
            None,
            lexicon,
        );
        if content == shown.content {
            continue;
        }
        let version = resume::version(work, draft.id, draft.version)?.version;
        let reason = match version.reason {
            Reason::Generated => Reason::Generated,
            // The person has changed it: what it says from now on is theirs as well.
            _ => Reason::Saved,
        };
        let change = SaveResume {
            revision: draft.revision,
            name: None,
            state: None,
            content: Some(content),
            reason,
        };
        resume::save(work, draft.id, &change)?;
    }
    Ok(())
}
