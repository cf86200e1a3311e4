//! Something that was read from the desk, and whether it must be read again.

use crate::screen::known::Known;

/// Something that was read from the desk.
#[derive(Debug)]
pub struct Kept<T> {
    /// What was read; none before the first answer.
    pub value: Option<T>,
    known: Known,
}

impl<T> Kept<T> {
    /// Whether it is to be asked for now: who is told so asks.
    pub fn due(&mut self) -> bool {
        self.known.ask()
    }

    /// Takes the answer.
    pub fn take(&mut self, value: T) {
        self.known.came();
        self.value = Some(value);
    }

    /// It changed: what is known of it is shown until it is read again.
    pub fn outdated(&mut self) {
        self.known = Known::Stale;
    }

    /// It could not be read: it is asked for again when somebody looks.
    pub fn failed(&mut self) {
        self.known.failed();
    }
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self {
            value: None,
            known: Known::Stale,
        }
    }
}
