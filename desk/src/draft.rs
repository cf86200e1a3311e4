//! Drafts that are kept: edits of a resume for a posting, and what the person decides about each.

mod apply;
mod decide;
mod make;
mod read;
mod remove;
#[cfg(test)]
mod tests;

use std::num::NonZeroU8;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_engine::guard::Rejected;
use upward_engine::score::Fix;
use upward_engine::tailor::{Edit as EngineEdit, EditKind as EngineKind, Why};
use upward_store::{Entity, Index};
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) use apply::{applicable, applied, keep_applied};
pub(crate) use decide::decide;
pub(crate) use make::{Proposal, keep, propose};
pub(crate) use read::{list, show};
pub(crate) use remove::remove;

use crate::basis::Basis;
use crate::change::{Kind, Revised, Told};
use crate::report::Scores;
use crate::resume::Shown;
use crate::typeset::{Look, Wish};

/// A proposed tailoring that is kept. Its edits stand apart from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// Which draft.
    pub id: Uuid,
    /// The resume that it changes, and the posting that it is for.
    #[serde(flatten)]
    pub basis: Basis,
    /// What it was made to fit; none where nothing was to be dropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fit: Option<Fit>,
    /// The scores of the resume as it was.
    pub before: Scores,
    /// The scores of the variant that was made last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Scores>,
    /// The variant that was made last; it may have been removed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<Uuid>,
    /// When that was, and with how many edits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applied: Option<Fixed>,
    /// How many edits wait for a decision.
    pub open: usize,
    /// Grows with every change: a change must name the one that it saw.
    pub revision: u64,
    /// When it was made.
    pub created: Timestamp,
    /// When it was changed last.
    pub updated: Timestamp,
}

/// A draft's accepted edits, as they were applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = AppliedEdits)]
pub struct Fixed {
    /// When.
    pub at: Timestamp,
    /// How many.
    pub edits: u32,
}

/// How much space a tailored resume may take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Fit {
    /// Most pages.
    #[schema(value_type = u8, minimum = 1)]
    pub pages: NonZeroU8,
    /// In which look.
    #[serde(flatten)]
    pub look: Look,
}

/// One proposed change, and what was decided about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Edit {
    /// Counts the draft's edits from 1.
    pub number: usize,
    /// What was decided.
    pub decision: Decision,
    /// The field of the resume that it changes, such as `work[0].highlights`.
    pub path: String,
    /// What it does.
    pub kind: EditKind,
    /// The text before.
    pub original: String,
    /// The text after; empty for what is dropped.
    pub proposed: String,
    /// Why, in English.
    pub reason: String,
    /// The same, for faces of other languages; none in drafts that were kept before there was such a thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
    /// The fields that hold the proposal's facts.
    pub sources: Vec<String>,
}

/// What was decided about an edit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Decision {
    /// Nothing yet.
    #[default]
    Proposed,
    /// It is to be applied.
    Accepted,
    /// It is not.
    Refused,
}

/// What an edit does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum EditKind {
    /// Picks one of several of the person's own texts.
    Select,
    /// Changes the order.
    Order,
    /// Writes the person's own fact in other words.
    Rewrite,
    /// Leaves something out.
    Drop,
}

/// A draft with its edits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ShownDraft {
    /// The draft.
    #[serde(flatten)]
    pub draft: Draft,
    /// The edits, in the order in which people decide about them.
    pub edits: Vec<Edit>,
    /// Proposals that say more than their sources, and so were turned down.
    pub rejected: Vec<Rejected>,
}

/// A draft to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewDraft {
    /// The resume.
    pub resume: Uuid,
    /// Which of its versions; by default the one that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u64>,
    /// The posting.
    pub posting: Uuid,
    /// Most pages to fill: what answers the posting least is proposed to be dropped until it fits. Without it, nothing
    /// is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<u8>, minimum = 1)]
    pub pages: Option<NonZeroU8>,
    /// The look in which it is to fit.
    #[serde(default)]
    pub look: Wish,
}

/// What is decided about some edits of a draft, or about all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DecideEdits {
    /// The revision that the decision was made on.
    pub revision: u64,
    /// What is decided.
    pub decision: Decision,
    /// About which edits; by default about all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbers: Option<Vec<usize>>,
    /// Only about edits that do this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<EditKind>,
}

/// A draft that was applied, and what it became.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AppliedDraft {
    /// The draft, with the scores before and after.
    pub draft: Draft,
    /// The variant of the resume with the accepted edits.
    pub resume: Shown,
    /// What would still make the variant better, the most first.
    #[serde(default)]
    pub fixes: Vec<Fix>,
}

/// The edits of a draft: apart from it, so that drafts are listed without reading them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Said {
    draft: Uuid,
    edits: Vec<Edit>,
    rejected: Vec<Rejected>,
}

impl Said {
    /// Returns the draft with its edits.
    fn shown(self, draft: Draft) -> ShownDraft {
        ShownDraft {
            draft,
            edits: self.edits,
            rejected: self.rejected,
        }
    }

    /// Returns how many edits wait for a decision.
    fn open(&self) -> usize {
        let open = |edit: &&Edit| edit.decision == Decision::Proposed;
        self.edits.iter().filter(open).count()
    }
}

impl From<EngineKind> for EditKind {
    fn from(kind: EngineKind) -> Self {
        match kind {
            EngineKind::Select => Self::Select,
            EngineKind::Order => Self::Order,
            EngineKind::Rewrite => Self::Rewrite,
            EngineKind::Drop => Self::Drop,
        }
    }
}

impl From<&Edit> for EngineEdit {
    fn from(edit: &Edit) -> Self {
        Self {
            path: edit.path.clone(),
            kind: match edit.kind {
                EditKind::Select => EngineKind::Select,
                EditKind::Order => EngineKind::Order,
                EditKind::Rewrite => EngineKind::Rewrite,
                EditKind::Drop => EngineKind::Drop,
            },
            original: edit.original.clone(),
            proposed: edit.proposed.clone(),
            reason: edit.reason.clone(),
            why: edit.why.clone(),
            sources: edit.sources.clone(),
            accepted: edit.decision == Decision::Accepted,
        }
    }
}

impl Entity for Draft {
    type Id = Uuid;
    const TABLE: &'static str = "drafts";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        self.basis.indexes()
    }
}

impl Told for Draft {
    const KIND: Kind = Kind::Draft;
}

impl Revised for Draft {
    fn revision(&self) -> u64 {
        self.revision
    }
}

impl Entity for Said {
    type Id = Uuid;
    const TABLE: &'static str = "edits";

    fn id(&self) -> Uuid {
        self.draft
    }
}
