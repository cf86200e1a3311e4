//! Taking in what others, or the desk itself, made of the resume.

use upward_desk::resume::Resume as Kept;

use super::Open;
use crate::screen::resume::document::Document;
use crate::screen::resume::document::merge::merge;
use crate::screen::resume::open::Typing;

impl Open {
    /// Takes in what the desk holds now, beneath what is not kept yet. `sent` is what it held or was sent before, from
    /// which both come. Tells whether both had changed the same.
    pub fn take_in(&mut self, kept: Kept, sent: &Document, now: Document) -> bool {
        self.kept = kept;
        let mut overlap = false;
        if now != *sent {
            let merged = merge(sent, &now, &self.document);
            overlap = merged.overlap;
            self.document = merged.document;
            self.each_step(|step| merge(sent, &now, step).document);
            self.keep_cursor();
            self.retype();
        }
        self.base = now;
        overlap
    }

    /// Becomes what an older version says: what was done in this session is part of the versions then.
    pub fn become_version(&mut self, kept: Kept, document: Document) {
        self.typing = None;
        self.kept = kept;
        self.base = document.clone();
        self.document = document;
        self.edition += 1;
        self.saving.edition = self.edition;
        self.keep_cursor();
    }

    /// Goes on typing in the field as it is now.
    fn retype(&mut self) {
        let Some(typing) = self.typing.as_mut() else {
            return;
        };
        match self.document.text(typing.at) {
            Some(text) if **text == *typing.field.text() => {}
            Some(_) => {
                let cursor = typing.field.cursor();
                let mut again = Typing::new(&self.document, typing.at);
                again.field.put_cursor(cursor.0, cursor.1);
                again.changed = typing.changed;
                *typing = again;
            }
            None => self.typing = None,
        }
    }
}
