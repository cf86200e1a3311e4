//! Reading the feed of an account, and keeping it short.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use upward_engine::error::Result;
use upward_store::{Entity, Position, Version};
use utoipa::ToSchema;

use super::Change;
use crate::follow::Batch;
use crate::work::Work;

/// How many changes are read at a time.
const BATCH: usize = 100;

/// What the feed tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "event", rename_all = "camelCase")]
pub enum News {
    /// What happened before is not told, or not any more: read what you show anew. Everything that follows is told.
    Reset,
    /// Something changed.
    Change(Change),
}

impl News {
    /// Returns its name, as `event` has it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Reset => "reset",
            Self::Change(_) => "change",
        }
    }
}

/// The last change that the feed does not tell any more.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Trimmed {
    version: u64,
    place: u16,
}

impl Entity for Trimmed {
    type Id = ();
    const TABLE: &'static str = "trimmed";

    fn id(&self) -> Self::Id {}
}

/// Returns what the feed tells behind a position. Who names none, or one whose next change is not told any more, is
/// told to begin anew.
pub(crate) fn read(work: &mut Work<'_, '_>, after: Option<Position>) -> Result<Batch<News>> {
    // The entries are read first: if the feed still reaches back to the position after that, none of them is missing.
    let entries = match after {
        Some(_) => work.entries::<Change>(&(), after, BATCH)?,
        None => Vec::new(),
    };
    let start = start(work)?;
    let end = work.last::<Change>(&())?.unwrap_or(start);
    let items = match after {
        Some(after) if (start..=end).contains(&after) => entries
            .into_iter()
            .map(|(position, change)| (position, News::Change(change)))
            .collect(),
        _ => vec![(end, News::Reset)],
    };
    Ok(Batch { items, last: false })
}

/// Removes all changes but the newest `keep`.
pub(crate) fn trim(work: &mut Work<'_, '_>, keep: usize) -> Result<()> {
    match work.trim::<Change>(&(), keep)? {
        Some(Position { version, place }) => work.put(&Trimmed { version, place }),
        None => Ok(()),
    }
}

/// Returns whether the account that made a commit is to have its feed trimmed: after one of 256 commits, told by the
/// commit's number alone, so that nothing needs to be counted or remembered, and hashed, so that no rhythm of
/// commits escapes it.
pub(crate) fn trim_is_due(commit: Version) -> bool {
    blake3::hash(&commit.0.to_be_bytes()).as_bytes()[0] == 0
}

fn start(work: &mut Work<'_, '_>) -> Result<Position> {
    let trimmed: Option<Trimmed> = work.get(&())?;
    Ok(trimmed.map_or_else(Position::default, |trimmed| Position {
        version: trimmed.version,
        place: trimmed.place,
    }))
}
