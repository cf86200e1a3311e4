//! Something that was read from the desk, and whether it must be read again.

/// Something that was read from the desk.
#[derive(Debug)]
pub struct Kept<T> {
    /// What was read; none before the first answer.
    pub value: Option<T>,
    asked: bool,
    fresh: bool,
}

impl<T> Kept<T> {
    /// Whether it is to be asked for now: who is told so asks.
    pub fn due(&mut self) -> bool {
        let due = !self.fresh && !self.asked;
        if due {
            self.asked = true;
            self.fresh = true;
        }
        due
    }

    /// Takes the answer.
    pub fn take(&mut self, value: T) {
        self.asked = false;
        self.value = Some(value);
    }

    /// It changed: what is known of it is shown until it is read again.
    pub fn outdated(&mut self) {
        self.fresh = false;
    }

    /// It could not be read: it is asked for again when somebody looks.
    pub fn failed(&mut self) {
        self.fresh &= !self.asked;
        self.asked = false;
    }
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self {
            value: None,
            asked: false,
            fresh: false,
        }
    }
}
