//! A letter that was changed here and elsewhere: neither side is lost.

use upward_desk::letter::ShownLetter;

use super::super::Answer;
use super::{Page, markdown};
use crate::effect::Effect;
use crate::overlay::{Choice, Choose};
use crate::widget::field::Field;

/// What becomes of a letter that was changed here and elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What stands here counts.
    Mine,
    /// What was saved elsewhere counts.
    Theirs,
    /// What was saved elsewhere is put below what stands here.
    Both,
}

/// The sides, and what each means.
const SIDES: [(Side, &str, &str); 3] = [
    (Side::Both, "Keep both", "theirs is put below mine"),
    (Side::Mine, "Keep mine", "what stands here"),
    (Side::Theirs, "Take theirs", "what was saved elsewhere"),
];

/// Asks what is to become of both.
pub fn ask(theirs: &ShownLetter) -> Effect {
    let choices = SIDES.iter().map(|(_, label, detail)| Choice {
        label: (*label).to_owned(),
        detail: (*detail).to_owned(),
    });
    let id = theirs.letter.id;
    let title = "The letter was changed elsewhere, too";
    Effect::open(Choose::new(title, choices.collect(), move |number| {
        let side = SIDES.get(number).map(|(side, ..)| *side);
        side.map(|side| Effect::Hand(Answer::LetterDecided(id, side).into()))
            .into_iter()
            .collect()
    }))
}

impl Page {
    /// Takes the letter as the desk has it now: as it is where nothing was changed here, else it is asked about when it is
    /// saved.
    pub fn changed(&mut self, theirs: ShownLetter) -> Vec<Effect> {
        if theirs.letter.revision <= self.shown.letter.revision || self.saving.is_some() {
            return Vec::new();
        }
        let said = markdown::write(&theirs.content);
        if theirs.content == self.shown.content || said == self.field.text() {
            self.shown = theirs;
            return Vec::new();
        }
        if self.is_unsaved() {
            self.theirs = Some(Box::new(theirs));
            return Vec::new();
        }
        let (line, character) = self.field.cursor();
        self.field = Field::lines(&said);
        self.field.put_cursor(line, character);
        self.shown = theirs;
        Vec::new()
    }

    /// Somebody else saved first.
    pub fn overtaken(&mut self, theirs: ShownLetter) -> Vec<Effect> {
        self.saving = None;
        self.changed(theirs);
        self.save().into_iter().collect()
    }

    /// Does with both sides as the person says.
    pub fn decided(&mut self, side: Side) -> Vec<Effect> {
        let Some(theirs) = self.theirs.take() else {
            return Vec::new();
        };
        let said = markdown::write(&theirs.content);
        match side {
            Side::Mine => {}
            Side::Theirs => self.field = Field::lines(&said),
            Side::Both => {
                let mine = self.field.text();
                self.field = Field::lines(&format!("{mine}\n\n{said}"));
            }
        }
        self.field.put_cursor(0, 0);
        self.shown = *theirs;
        self.save().into_iter().collect()
    }
}
