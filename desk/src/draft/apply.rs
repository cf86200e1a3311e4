//! Applying a draft: the accepted edits become a variant of the resume.

use upward_engine::error::{Error, Kind, Result};
use upward_engine::resume::Resume as Content;
use upward_engine::score::Fix;
use upward_engine::tailor::{self, Draft as Edits, Edit as EngineEdit};
use uuid::Uuid;

use super::{AppliedDraft, Draft, Fixed, Said};
use crate::basis::{Choice, Material};
use crate::posting::Posting;
use crate::report::{self, Scores};
use crate::resume::{self, NewResume, Origin, Reason};
use crate::tools::Tools;
use crate::work::Work;

/// The longest name that a variant is given, in characters.
const LONGEST: usize = 120;

/// A draft with what its edits change.
#[derive(Debug, Clone)]
pub struct Applicable {
    edits: Vec<EngineEdit>,
    material: Material,
}

/// A resume with the accepted edits of a draft, not kept yet.
#[derive(Debug, Clone)]
pub struct Applied {
    content: Content,
    after: Scores,
    fixes: Vec<Fix>,
    edits: u32,
}

/// Reads a draft that still has the revision which its caller saw.
pub fn applicable(work: &mut Work<'_, '_>, id: Uuid, revision: u64) -> Result<Applicable> {
    let draft: Draft = work.at_revision(id, revision, "draft")?;
    let said: Said = work.need(&id, "draft")?;
    let edits: Vec<EngineEdit> = said.edits.iter().map(EngineEdit::from).collect();
    if !edits.iter().any(|edit| edit.accepted) {
        return Err(Error::new(
            Kind::Conflict,
            "nothing-accepted",
            "no edit of this draft is accepted, so there is nothing to apply",
        )
        .hint("accept some of its edits first"));
    }
    let chosen = Choice {
        resume: draft.basis.resume,
        version: Some(draft.basis.version),
        posting: draft.basis.posting,
    };
    Ok(Applicable {
        edits,
        material: chosen.material(work)?,
    })
}

/// Returns the resume with the accepted edits. The guard judges them again, whoever made them.
///
/// # Errors
/// Refuses edits that leave nothing.
pub fn applied(tools: &Tools, applicable: Applicable) -> Result<Applied> {
    let Applicable {
        edits,
        mut material,
    } = applicable;
    let accepted = edits.iter().filter(|edit| edit.accepted).count();
    let draft = Edits {
        edits,
        rejected: Vec::new(),
    };
    material.content = tailor::apply(&material.content, &draft, &tools.lexicon);
    let report = report::make(tools, &material)?;
    Ok(Applied {
        content: material.content,
        after: Scores::of(&report),
        fixes: report.fixes,
        edits: u32::try_from(accepted).unwrap_or(u32::MAX),
    })
}

/// Keeps the variant, unless the draft was changed meanwhile.
pub fn keep_applied(
    work: &mut Work<'_, '_>,
    id: Uuid,
    revision: u64,
    applied: &Applied,
) -> Result<AppliedDraft> {
    let mut draft: Draft = work.at_revision(id, revision, "draft")?;
    draft.basis.hold(work)?;
    let posting = match &draft.basis.posting {
        Some(posting) => work.get::<Posting>(posting)?,
        None => None,
    };
    let variant = NewResume {
        name: posting.as_ref().map(name).unwrap_or_default(),
        origin: Origin::Variant {
            master: draft.basis.resume,
            posting: draft.basis.posting,
        },
        reason: Reason::Tailored,
        content: applied.content.clone(),
    };
    let shown = resume::add(work, &variant)?;
    draft.variant = Some(shown.resume.id);
    draft.after = Some(applied.after);
    // One moment: by its time it is told that nothing was decided since.
    let now = work.now();
    draft.applied = Some(Fixed {
        at: now,
        edits: applied.edits,
    });
    draft.revision += 1;
    draft.updated = now;
    work.save(&draft)?;
    Ok(AppliedDraft {
        draft,
        resume: shown,
        fixes: applied.fixes.clone(),
    })
}

/// Returns what a variant for a posting is called; empty where the posting has no name either.
fn name(posting: &Posting) -> String {
    posting.called().chars().take(LONGEST).collect()
}
