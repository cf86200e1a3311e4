//! The same document in other forms: DOCX, Markdown, text.

use serde::{Deserialize, Serialize};

use upward_engine::error::Result;
use uuid::Uuid;

use super::turn::Turn;
use crate::work::Outcome;
use crate::work::document::Document;

/// What buttons stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pick {}

/// Goes on with a button.
pub fn picked(_turn: &mut Turn<'_>, pick: Pick) {
    match pick {}
}

/// Goes on when the work has ended.
pub fn ended(_turn: &mut Turn<'_>, _id: Uuid, _work: Document, _outcome: Result<Outcome>) {}
