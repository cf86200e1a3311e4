//! Steps back and forth within the session.

use super::Open;
use super::cursor::Cursor;
use crate::screen::resume::document::Document;

/// How many steps are kept.
const MOST: usize = 200;

/// What was done in this session.
#[derive(Debug, Default)]
pub struct History {
    /// What it was before each step, the last at the end.
    past: Vec<Step>,
    /// What it was before each step back, the last at the end.
    ahead: Vec<Step>,
    /// How many versions of the desk one is back, behind the first step of the session.
    pub versions: usize,
}

/// What a resume was, and where the cursor.
#[derive(Debug)]
struct Step {
    document: Document,
    cursor: Cursor,
}

impl Open {
    /// Begins a step: what is done next can be undone up to here.
    pub fn begin_step(&mut self) {
        let step = self.here();
        self.history.past.push(step);
        if self.history.past.len() > MOST {
            self.history.past.remove(0);
        }
        self.history.ahead.clear();
        self.history.versions = 0;
    }

    /// Ends a step: one that changed nothing is none.
    pub fn end_step(&mut self) {
        let same = self.history.past.last();
        if same.is_some_and(|step| step.document == self.document) {
            self.history.past.pop();
        }
    }

    /// Goes a step back; tells whether there was one.
    pub fn back(&mut self) -> bool {
        let here = self.here();
        let Some(step) = self.history.past.pop() else {
            return false;
        };
        self.history.ahead.push(here);
        self.become_step(step);
        true
    }

    /// Goes a step forth; tells whether there was one.
    pub fn forth(&mut self) -> bool {
        if self.history.versions > 0 {
            return false;
        }
        let here = self.here();
        let Some(step) = self.history.ahead.pop() else {
            return false;
        };
        self.history.past.push(here);
        self.become_step(step);
        true
    }

    /// Makes the same change to all steps, so that none of them takes back what somebody else has done.
    pub fn each_step(&mut self, change: impl Fn(&Document) -> Document) {
        let steps = self.history.past.iter_mut().chain(&mut self.history.ahead);
        for step in steps {
            step.document = change(&step.document);
        }
    }

    fn here(&self) -> Step {
        Step {
            document: self.document.clone(),
            cursor: self.cursor,
        }
    }

    fn become_step(&mut self, step: Step) {
        self.typing = None;
        self.document = step.document;
        self.cursor = step.cursor;
        self.edition += 1;
        self.keep_cursor();
    }
}
