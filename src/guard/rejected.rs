//! What becomes of edits that say more than their sources: the original stays, and the edit is reported.

use serde::{Deserialize, Serialize};

use crate::resume::Resume;
use crate::skills::Lexicon;
use crate::tailor::{Edit, EditKind};

use super::{Breach, breaches};

/// A proposed text that may not stand, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Rejected {
    /// The field that it was for.
    pub path: String,
    /// The text.
    pub proposed: String,
    /// What it says that its sources do not.
    pub breaches: Vec<Breach>,
}

/// Returns the edits that may stand, in their order, and those that may not.
///
/// Edits that write no text (an order, a drop) pass: what they leave is the person's own.
pub fn screen(edits: Vec<Edit>, resume: &Resume, lexicon: &Lexicon) -> (Vec<Edit>, Vec<Rejected>) {
    let mut kept = Vec::new();
    let mut rejected = Vec::new();
    for edit in edits {
        let found = match edit.kind {
            EditKind::Order | EditKind::Drop => Vec::new(),
            EditKind::Select | EditKind::Rewrite => breaches(&edit.claim(), resume, lexicon),
        };
        if found.is_empty() {
            kept.push(edit);
        } else {
            rejected.push(Rejected {
                path: edit.path,
                proposed: edit.proposed,
                breaches: found,
            });
        }
    }
    (kept, rejected)
}
