//! All that is known of what a person has learned. Where two accounts were joined, both may speak of one module: the
//! further state counts, and what shows it is put together.

use std::collections::BTreeMap;

use upward_engine::error::Result;
use upward_engine::progress::{Mark, Marks, State};

use super::{Marked, Start};
use crate::work::Work;

/// What a person has learned, and which tracks they started.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known {
    /// By module.
    pub marks: Marks,
    /// By track.
    pub starts: BTreeMap<String, Start>,
}

impl Known {
    /// Returns how far a module is by its own mark.
    pub fn state(&self, module: &str) -> State {
        self.marks.get(module).map_or(State::Pending, |m| m.state)
    }
}

/// Reads it.
pub(crate) fn known(work: &mut Work<'_, '_>) -> Result<Known> {
    let mut known = Known::default();
    for marked in work.all::<Marked>(&())? {
        let mark = match known.marks.remove(&marked.module) {
            Some(other) => joined(other, marked.mark),
            None => marked.mark,
        };
        known.marks.insert(marked.module, mark);
    }
    for start in work.all::<Start>(&())? {
        match known.starts.get(&start.track) {
            Some(earlier) if earlier.on <= start.on => {}
            _ => {
                known.starts.insert(start.track.clone(), start);
            }
        }
    }
    Ok(known)
}

fn joined(one: Mark, other: Mark) -> Mark {
    let (mut kept, other) = if rank(one.state) >= rank(other.state) {
        (one, other)
    } else {
        (other, one)
    };
    for evidence in other.evidence {
        if !kept.evidence.contains(&evidence) {
            kept.evidence.push(evidence);
        }
    }
    kept
}

fn rank(state: State) -> u8 {
    match state {
        State::Pending => 0,
        State::Skipped => 1,
        State::Learning => 2,
        State::Done => 3,
    }
}
