//! Making a draft.

use upward_engine::error::Result;
use upward_engine::tailor::{Draft as Edits, tailor};

use super::{Decision, Draft, Edit, Fit, Said, ShownDraft};
use crate::basis::{Basis, Material};
use crate::report::{self, Scores};
use crate::tools::Tools;
use crate::typeset;
use crate::work::Work;

/// A draft that is not kept yet.
#[derive(Debug, Clone)]
pub struct Proposal {
    before: Scores,
    edits: Edits,
}

/// Returns the edits that answer a posting best, and the scores before them.
///
/// # Errors
/// Refuses a resume that says nothing; not available where it is to fit pages and there is no typesetter.
pub fn propose(tools: &Tools, material: &Material, fit: Option<&Fit>) -> Result<Proposal> {
    let report = report::make(tools, material)?;
    let wanted = material.wanted()?;
    let (resume, today) = (&material.content, material.today);
    let edits = match fit {
        Some(Fit { pages, look }) => typeset::propose(tools, resume, wanted, look, *pages, today)?,
        None => tailor(resume, wanted, &tools.lexicon, today),
    };
    Ok(Proposal {
        before: Scores::of(&report),
        edits,
    })
}

/// Keeps a draft; nothing of it is decided yet.
pub fn keep(
    work: &mut Work<'_, '_>,
    basis: Basis,
    fit: Option<&Fit>,
    proposal: &Proposal,
) -> Result<ShownDraft> {
    basis.hold(work)?;
    let (id, now) = (work.new_id(), work.now());
    let edits = proposal.edits.edits.iter().enumerate();
    let edits = edits.map(|(at, edit)| Edit {
        number: at + 1,
        decision: Decision::Proposed,
        path: edit.path.clone(),
        kind: edit.kind.into(),
        original: edit.original.clone(),
        proposed: edit.proposed.clone(),
        reason: edit.reason.clone(),
        why: edit.why.clone(),
        sources: edit.sources.clone(),
    });
    let said = Said {
        draft: id,
        edits: edits.collect(),
        rejected: proposal.edits.rejected.clone(),
    };
    let draft = Draft {
        id,
        basis,
        fit: fit.cloned(),
        before: proposal.before,
        after: None,
        variant: None,
        applied: None,
        open: said.open(),
        revision: 1,
        created: now,
        updated: now,
    };
    work.put(&said)?;
    work.save(&draft)?;
    Ok(said.shown(draft))
}
