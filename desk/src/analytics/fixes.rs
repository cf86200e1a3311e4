//! The edits that were accepted and applied.

use upward_engine::error::Result;
use upward_engine::stats::{self, Fix, Fixes, Range};

use super::Totals;
use crate::draft::Draft;
use crate::work::{Work, day};

/// Returns the edits that were applied within a range, and adds all of them to the totals. A draft counts when it was
/// applied last.
pub fn fixes(work: &mut Work<'_, '_>, range: Range, totals: &mut Totals) -> Result<Option<Fixes>> {
    let drafts = work.all::<Draft>(&())?;
    let applied = drafts.iter().filter_map(|draft| {
        let applied = draft.applied?;
        Some(Fix {
            on: day(applied.at),
            edits: applied.edits,
            before: draft.before.fit,
            after: draft.after.and_then(|after| after.fit),
        })
    });
    let applied: Vec<Fix> = applied.collect();
    for fix in &applied {
        totals.known(fix.on);
        totals.fixes = totals.fixes.saturating_add(fix.edits);
    }
    Ok(stats::fixes(range, &applied))
}
