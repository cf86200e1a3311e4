//! Deciding about edits.

use std::collections::BTreeSet;

use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::{DecideEdits, Draft, Edit, Said, ShownDraft};
use crate::work::Work;

/// Notes what is decided about edits of a draft that still has the revision which the decision was made on.
pub fn decide(work: &mut Work<'_, '_>, id: Uuid, decided: &DecideEdits) -> Result<ShownDraft> {
    let mut draft: Draft = work.at_revision(id, decided.revision, "draft")?;
    let mut said: Said = work.need(&id, "draft")?;
    let numbers = decided.numbers.as_deref();
    let numbers = numbers.map(|numbers| numbers.iter().copied().collect::<BTreeSet<usize>>());
    let last = said.edits.len();
    let unknown = |number: &&usize| !(1..=last).contains(*number);
    if let Some(number) = numbers.iter().flatten().find(unknown) {
        return Err(Error::refused(
            "no-such-edit",
            format!("this draft has {last} edits and no number {number}"),
        )
        .hint("read the draft: each of its edits has its number"));
    }
    let meant = |edit: &&mut Edit| {
        numbers
            .as_ref()
            .is_none_or(|numbers| numbers.contains(&edit.number))
            && decided.kind.is_none_or(|kind| edit.kind == kind)
    };
    for edit in said.edits.iter_mut().filter(meant) {
        edit.decision = decided.decision;
    }
    draft.open = said.open();
    draft.revision += 1;
    draft.updated = work.now();
    work.put(&said)?;
    work.save(&draft)?;
    Ok(said.shown(draft))
}
