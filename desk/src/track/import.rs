//! Adding a track of the person's own.

use std::sync::Arc;

use upward_engine::error::{Error, Kind, Result};
use upward_engine::progress::State;
use upward_engine::skills::Lexicon;
use upward_engine::track::{Imported, Library};
use upward_engine::warned::{Warned, Warning};

use super::own::{OwnTrack, library, own};
use super::{ImportedTrack, summary};
use crate::generate::follow;
use crate::progress::{self, NewEvidence};
use crate::work::Work;

/// Most own tracks of an account.
const MOST: usize = 50;

/// Keeps a track that was read, with what it says of how far its modules are. What the person has said of a module of
/// this id before, when they had the track already, stays.
pub fn import(
    work: &mut Work<'_, '_>,
    brought: &Arc<Library>,
    lexicon: &Lexicon,
    read: &Warned<Imported>,
) -> Result<ImportedTrack> {
    let Imported {
        track,
        modules,
        marks,
    } = &read.value;
    let there = own(work)?;
    if there.iter().any(|other| other.track.id == track.id) {
        let message = format!("there is a track \"{}\" in this account already", track.id);
        return Err(Error::new(Kind::Conflict, "track-exists", message)
            .hint("give it another name")
            .hint(format!("or remove the other: upward track rm {}", track.id)));
    }
    if there.len() >= MOST {
        return Err(Error::refused(
            "too-many-tracks",
            format!("an account has at most {MOST} tracks of its own"),
        )
        .hint("remove one that is done"));
    }
    work.save(&OwnTrack {
        id: work.new_id(),
        track: track.clone(),
        modules: modules.clone(),
        added: work.now(),
    })?;
    let mut known = progress::known(work)?;
    let mut ticked = 0;
    let mut refused = 0;
    for (module, mark) in marks {
        if known.marks.contains_key(module) {
            continue;
        }
        let mut mark = mark.clone();
        mark.evidence.retain_mut(|evidence| {
            let new = NewEvidence {
                kind: evidence.kind,
                title: std::mem::take(&mut evidence.title),
                url: std::mem::take(&mut evidence.url),
            };
            let on = evidence.on.min(work.day());
            let checked = progress::evidence(module, &new, on);
            refused += usize::from(checked.is_err());
            checked.map(|checked| *evidence = checked).is_ok()
        });
        if mark.state == State::Pending && mark.evidence.is_empty() {
            continue;
        }
        ticked += usize::from(mark.state == State::Done);
        progress::step(work, &mut known, module, Some(mark))?;
    }
    let mut warnings = read.warnings.clone();
    if refused > 0 {
        let message = format!(
            "{refused} pieces of evidence were left out: that a quiz was passed is shown by answering it, and others \
             need an address or a name"
        );
        warnings.push(Warning::new("evidence", message));
    }
    // A transaction does not see what it is about to write.
    let mut library = Library::clone(library(work, brought)?.as_ref());
    library.add(track.clone(), modules.clone());
    follow(work, &library, lexicon, &known)?;
    Ok(ImportedTrack {
        summary: summary(library.track(&track.id)?, &library, &known, work.day()),
        ticked,
        warnings,
    })
}
