//! Tailoring: a draft, its accepted edits as a variant, and the variant's document.

use std::num::NonZeroU8;

use serde::{Deserialize, Serialize};
use upward_desk::document::Document;
use upward_desk::draft::{DecideEdits, Decision, NewDraft, ShownDraft};
use upward_desk::report::Scores;
use upward_desk::typeset::{Format, Wish};
use upward_engine::error::{Kind, Result};
use upward_engine::score::{Change, Fix};
use uuid::Uuid;

use crate::words::say;
use crate::work::Desk;
use crate::work::document::{Subject, document};

/// A tailored resume.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tailored {
    /// The draft with its edits.
    pub draft: Uuid,
    /// How many edits it proposes.
    pub proposed: usize,
    /// How many of them were applied; 0 where the resume stays as it is.
    pub applied: usize,
    /// The variant; the resume itself where it stays as it is.
    pub resume: Uuid,
    /// The scores of the resume as it was.
    pub before: Scores,
    /// The scores of the variant.
    pub after: Scores,
    /// The fixes that need no words of the person and that the edits did not make; none where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undone: Option<Vec<Fix>>,
    /// The document, as it was read back.
    pub document: Document,
}

/// What a draft's accepted edits came to.
struct Variant {
    resume: Uuid,
    after: Scores,
    undone: Option<Vec<Fix>>,
}

/// Returns the draft for a resume and a posting. Edits that nobody has decided about are accepted.
pub(super) async fn draft(
    desk: &Desk,
    resume: Uuid,
    posting: Uuid,
    pages: Option<NonZeroU8>,
    look: Wish,
) -> Result<ShownDraft> {
    let new = NewDraft {
        resume,
        version: None,
        posting,
        pages,
        look,
    };
    let task = desk.client.add_draft(&new).await?;
    let shown = desk.client.draft(desk.made(task).await?).await?;
    let open = shown
        .edits
        .iter()
        .filter(|edit| edit.decision == Decision::Proposed);
    let open: Vec<usize> = open.map(|edit| edit.number).collect();
    if open.is_empty() {
        return Ok(shown);
    }
    let accept = DecideEdits {
        revision: shown.draft.revision,
        decision: Decision::Accepted,
        numbers: Some(open),
        kind: None,
    };
    desk.client.decide_edits(shown.draft.id, &accept).await
}

/// Applies a draft's accepted edits, and makes the document of what comes of it.
pub(super) async fn tailored(desk: &Desk, shown: ShownDraft, look: Wish) -> Result<Tailored> {
    let ShownDraft { draft, edits, .. } = shown;
    let accepted = |edit: &&upward_desk::draft::Edit| edit.decision == Decision::Accepted;
    let applied = edits.iter().filter(accepted).count();
    let Variant {
        resume,
        after,
        undone,
    } = match applied {
        0 => Variant {
            resume: draft.basis.resume,
            after: draft.before,
            undone: None,
        },
        _ => variant(desk, &draft, applied).await?,
    };
    desk.step(say("answer-step-document"));
    let document = in_some_form(desk, resume, look).await?;
    Ok(Tailored {
        draft: draft.id,
        proposed: edits.len(),
        applied,
        resume,
        before: draft.before,
        after,
        undone,
        document,
    })
}

/// Returns the PDF; what is in a script that our fonts lack becomes a DOCX, which the reader's fonts show.
async fn in_some_form(desk: &Desk, resume: Uuid, look: Wish) -> Result<Document> {
    let of = Subject::Resume(resume);
    match document(desk, of, Format::Pdf, look.clone()).await {
        Err(error) if error.code == "unsupported-script" => {
            document(desk, of, Format::Docx, look).await
        }
        made => made,
    }
}

/// Returns the variant with a draft's accepted edits: the one that is there, unless something was
/// decided otherwise since.
async fn variant(
    desk: &Desk,
    draft: &upward_desk::draft::Draft,
    applied: usize,
) -> Result<Variant> {
    let same = draft
        .applied
        .filter(|fixed| fixed.at == draft.updated && usize::try_from(fixed.edits) == Ok(applied));
    if let (Some(_), Some(variant), Some(after)) = (same, draft.variant, draft.after) {
        match desk.client.resume(variant).await {
            Ok(kept) => {
                return Ok(Variant {
                    resume: kept.resume.id,
                    after,
                    undone: None,
                });
            }
            Err(error) if error.kind == Kind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    // It is named by what it applies: done again, this may not be asked for, and the calls after it keep their names.
    let client = desk
        .client
        .named(&format!("apply-{}-{}", draft.id, draft.revision));
    let made = client.apply_draft(draft.id, draft.revision).await?;
    let needs_nobody = |fix: &Fix| matches!(fix.change, Change::Set { .. });
    let undone = made.fixes.into_iter().filter(needs_nobody);
    Ok(Variant {
        resume: made.resume.resume.id,
        after: made.draft.after.unwrap_or_default(),
        undone: Some(undone.collect()),
    })
}
