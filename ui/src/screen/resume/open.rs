//! The resume at work: what it says, where the cursor is, and what was done to it.

pub mod cursor;
mod history;
pub mod merged;
mod order;
mod paste;
mod typing;

use upward_desk::resume::Resume as Kept;

use super::document::Document;
use super::save::Saving;
use cursor::Cursor;
pub use history::History;
pub use paste::Pasted;
pub use typing::Typing;

/// The resume at work.
#[derive(Debug)]
pub struct Open {
    /// What the desk says of it.
    pub kept: Kept,
    /// What it says.
    pub document: Document,
    /// What the desk was last seen to hold: what others change is told by it.
    pub base: Document,
    /// Counts the changes that were made here.
    pub edition: u64,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// The field that is typed in.
    pub typing: Option<Typing>,
    /// What was done in this session.
    pub history: History,
    /// How far it is saved.
    pub saving: Saving,
    /// The words at the cursor that another screen led to, by their first and last character.
    pub marked: Option<(usize, usize)>,
}

impl Open {
    /// Returns a resume as the desk holds it.
    pub fn new(kept: Kept, document: Document) -> Self {
        Self {
            kept,
            base: document.clone(),
            document,
            edition: 0,
            cursor: Cursor::default(),
            typing: None,
            history: History::default(),
            saving: Saving::default(),
            marked: None,
        }
    }

    /// Whether something is not kept yet.
    pub fn unsaved(&self) -> bool {
        self.edition != self.saving.edition
    }
}
