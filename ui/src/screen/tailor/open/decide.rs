//! Deciding about edits: shown at once, told to the desk one after the other, and taken back as one decided.

use upward_desk::draft::{DecideEdits, Decision, Edit, EditKind, ShownDraft};
use upward_engine::error::{Error, Kind};

use super::super::Answer;
use super::Open;
use crate::effect::Effect;

/// What one act decided: each edit's number, what it was before and what it is since.
pub type Step = Vec<(usize, Decision, Decision)>;

impl Open {
    /// Returns what is decided about an edit, whether or not the desk knows it yet.
    pub fn decision(&self, edit: &Edit) -> Decision {
        let pending = self.pending.get(&edit.number).copied();
        pending.unwrap_or(edit.decision)
    }

    /// Decides about the edits that are meant; tells whether anything is another now.
    pub fn decide(&mut self, to: Decision, meant: impl Fn(&Edit) -> bool) -> bool {
        let edits = self.shown.edits.iter().filter(|edit| meant(edit));
        let changes = edits.map(|edit| (edit.number, self.decision(edit), to));
        let step: Step = changes.filter(|(_, from, to)| from != to).collect();
        if step.is_empty() {
            return false;
        }
        self.take(step.iter().map(|(number, _, to)| (*number, *to)));
        self.past.push(step);
        self.future.clear();
        true
    }

    /// Decides about the edit under the cursor, and goes to the next that is open.
    pub fn decide_one(&mut self, to: Decision) -> bool {
        let Some(number) = self.edit().map(|edit| edit.number) else {
            return false;
        };
        let decided = self.decide(to, |edit| edit.number == number);
        self.next();
        decided
    }

    /// Accepts the edit under the cursor where it is not accepted, and refuses it where it is.
    pub fn toggle(&mut self) -> bool {
        let Some((number, is)) = self.edit().map(|edit| (edit.number, self.decision(edit))) else {
            return false;
        };
        let to = match is {
            Decision::Accepted => Decision::Refused,
            Decision::Proposed | Decision::Refused => Decision::Accepted,
        };
        self.decide(to, |edit| edit.number == number)
    }

    /// Decides about all edits of the kind under the cursor.
    pub fn decide_kind(&mut self, to: Decision) -> bool {
        let kind: Option<EditKind> = self.edit().map(|edit| edit.kind);
        self.decide(to, |edit| Some(edit.kind) == kind)
    }

    /// Takes the last decision back.
    pub fn undo(&mut self) -> bool {
        let Some(step) = self.past.pop() else {
            return false;
        };
        self.take(step.iter().map(|(number, from, _)| (*number, *from)));
        self.future.push(step);
        true
    }

    /// Decides as before the last undoing.
    pub fn redo(&mut self) -> bool {
        let Some(step) = self.future.pop() else {
            return false;
        };
        self.take(step.iter().map(|(number, _, to)| (*number, *to)));
        self.past.push(step);
        true
    }

    /// Whether there is a decision to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a decision that was taken back.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    fn take(&mut self, decided: impl Iterator<Item = (usize, Decision)>) {
        self.pending.extend(decided);
    }

    /// Puts the cursor on the next open edit, or where none is behind it, leaves it.
    fn next(&mut self) {
        let rows = self.list();
        let open = |row: &super::Row<'_>| match row {
            super::Row::Edit(edit) => self.decision(edit) == Decision::Proposed,
            super::Row::Rejected(_) => false,
        };
        let behind = rows.iter().enumerate().skip(self.rows.at + 1);
        let next = behind.filter(|(_, row)| open(row)).map(|(at, _)| at).next();
        if let Some(at) = next {
            self.rows.at = at;
            self.above = 0;
        }
    }

    /// Whether the desk knows all that was decided.
    pub fn is_told(&self) -> bool {
        self.pending.is_empty() && self.sending.is_none()
    }

    /// Tells the desk what was decided, one decision after the other.
    pub fn send(&mut self) -> Option<Effect> {
        if self.sending.is_some() {
            return None;
        }
        let decision = *self.pending.values().next()?;
        let same = self.pending.iter().filter(|(_, to)| **to == decision);
        let numbers: Vec<usize> = same.map(|(number, _)| *number).collect();
        self.sending = Some((decision, numbers.clone()));
        let (id, revision) = (self.id(), self.draft().revision);
        Some(Effect::ask(
            "note what you decided",
            move |client| async move {
                let decided = DecideEdits {
                    revision,
                    decision,
                    numbers: Some(numbers),
                    kind: None,
                };
                match client.decide_edits(id, &decided).await {
                    Ok(shown) => Ok(Answer::Decided(Box::new(shown))),
                    Err(error) if error.kind == Kind::Conflict => {
                        Ok(Answer::Overtaken(Box::new(client.draft(id).await?)))
                    }
                    Err(error) => Err(error),
                }
            },
        ))
    }

    /// The desk took what was sent.
    pub fn decided(&mut self, shown: ShownDraft) {
        if let Some((decision, numbers)) = self.sending.take() {
            // What was decided anew meanwhile is still to be told.
            self.pending
                .retain(|number, to| !(numbers.contains(number) && *to == decision));
        }
        self.shown = shown;
    }

    /// Somebody else decided first: what was decided here is told again.
    pub fn overtaken(&mut self, shown: ShownDraft) {
        self.sending = None;
        self.shown = shown;
    }

    /// Takes the draft as it is now, unless what it says is older than what is known, or on its way anyway.
    pub fn changed(&mut self, shown: ShownDraft) -> bool {
        let newer = shown.draft.revision > self.draft().revision;
        if newer && self.sending.is_none() {
            self.shown = shown;
        }
        newer
    }

    /// What was asked failed: what waits is told again when the desk answers, and forgotten where it refused it. Tells
    /// whether anything is another now.
    pub fn failed(&mut self, error: &Error) -> bool {
        let refused = self.sending.take().is_some() && error.kind != Kind::Unavailable;
        if refused {
            self.pending.clear();
        }
        refused
    }
}
