//! Ticking a module.

use upward_engine::error::{Error, Result};
use upward_engine::progress::{Mark, State};
use upward_engine::skills::Lexicon;
use upward_engine::track::Library;

use super::{BY_MODULE, Known, Marked, SetState, Tick, Ticked, known};
use crate::generate::follow;
use crate::track;
use crate::work::Work;

/// Sets how far a module is; what shows it stays.
pub fn mark(
    work: &mut Work<'_, '_>,
    library: &Library,
    lexicon: &Lexicon,
    module: &str,
    set: &SetState,
) -> Result<Ticked> {
    library.module(module)?;
    let since = set.on.unwrap_or_else(|| work.day());
    if since > work.day() {
        return Err(Error::refused(
            "future",
            format!("{since} is still to come; a module is finished on the day it was finished"),
        )
        .hint("leave the day away, or give one that has passed"));
    }
    let before = known(work)?;
    let mut after = before.clone();
    let mark = before.marks.get(module);
    let other_day = set.on.is_some() && set.on != mark.map(|mark| mark.since);
    if before.state(module) != set.state || (set.state != State::Pending && other_day) {
        let mark = Mark {
            state: set.state,
            since,
            evidence: mark.map(|mark| mark.evidence.clone()).unwrap_or_default(),
        };
        step(work, &mut after, module, Some(mark))?;
    }
    let mut ticked = told(work, library, lexicon, &after, module)?;
    ticked.besides = track::besides(library, lexicon, &before, &after);
    Ok(ticked)
}

/// Replaces what is said of a module, as a step that can be undone.
pub fn step(
    work: &mut Work<'_, '_>,
    known: &mut Known,
    module: &str,
    mark: Option<Mark>,
) -> Result<()> {
    let tick = Tick {
        id: work.new_id(),
        at: work.now(),
        module: module.to_owned(),
        to: mark.as_ref().map_or(State::Pending, |mark| mark.state),
        before: known.marks.get(module).cloned(),
        undone: false,
    };
    work.put(&tick)?;
    replace(work, known, module, mark)
}

/// Replaces what is said of a module.
pub fn replace(
    work: &mut Work<'_, '_>,
    known: &mut Known,
    module: &str,
    mark: Option<Mark>,
) -> Result<()> {
    match &mark {
        Some(mark) => known.marks.insert(module.to_owned(), mark.clone()),
        None => known.marks.remove(module),
    };
    let mut there = work.all_with::<Marked>(BY_MODULE, module.as_bytes())?;
    let first = (!there.is_empty()).then(|| there.remove(0));
    for other in there {
        work.discard::<Marked>(other.id)?;
    }
    match (first, mark) {
        (Some(marked), Some(mark)) => work.save(&Marked { mark, ..marked }),
        (None, Some(mark)) => work.save(&Marked {
            id: work.new_id(),
            module: module.to_owned(),
            mark,
        }),
        (Some(marked), None) => work.discard::<Marked>(marked.id),
        (None, None) => Ok(()),
    }
}

/// Brings study resumes in line, and returns a module after a change.
pub fn told(
    work: &mut Work<'_, '_>,
    library: &Library,
    lexicon: &Lexicon,
    known: &Known,
    module: &str,
) -> Result<Ticked> {
    follow(work, library, lexicon, known)?;
    let shown = track::module(library, lexicon, known, module)?;
    let having = library.tracks().iter().filter(|track| track.has(module));
    let (started, others): (Vec<_>, Vec<_>) =
        having.partition(|track| known.starts.contains_key(&track.id));
    let tracks = if started.is_empty() { others } else { started };
    let by_skill = track::by_skill(library, known);
    let settled = |id: &&String| {
        by_skill.contains_key(*id) || matches!(known.state(id), State::Done | State::Skipped)
    };
    let unmet = shown.needs.iter().filter(|id| !settled(id));
    let done = shown.summary.standing.state == State::Done;
    Ok(Ticked {
        unmet: unmet.cloned().collect(),
        besides: Vec::new(),
        resume: shown.resume.filter(|_| done),
        module: shown.summary,
        tracks: tracks
            .into_iter()
            .map(|track| track::summary(track, library, known, work.day()))
            .collect(),
    })
}
