//! The form: what its verbs and keys do.

mod editor;
mod find;

use crossterm::event::KeyEvent;

pub use editor::Edited;

use super::open::cursor::{Side, outline_len};
use super::open::{Open, Pasted};
use super::{Answer, ImportFrom, Resume, Verb, generate};
use crate::command::{Command, Move};
use crate::desk::Desk;
use crate::effect::{Effect, Outside};
use crate::overlay::{Choice, Choose};
use crate::view::canvas::Spot;

/// The parts of the form that can be clicked.
pub const OUTLINE: &str = "outline";
/// The rows of the form.
pub const FIELDS: &str = "fields";

impl Resume {
    /// Returns the verbs that mean something in the form.
    pub(super) fn form_commands(&self, _desk: &Desk) -> Vec<Command> {
        let Some(open) = &self.open else {
            let first = [
                Verb::ImportFile,
                Verb::ImportText,
                Verb::New,
                Verb::Generate,
            ];
            return first.map(Command::from).to_vec();
        };
        if open.typing.is_some() {
            return vec![
                Command::Move(Move::Leave),
                Verb::Lower.into(),
                Verb::Raise.into(),
                Verb::Redo.into(),
            ];
        }
        let mut all = vec![
            Command::Move(Move::Open),
            Verb::Add.into(),
            Verb::Delete.into(),
            Verb::Undo.into(),
            Verb::Page.into(),
            Verb::Versions.into(),
            Verb::Editor.into(),
            Verb::Search.into(),
            Verb::Lower.into(),
            Verb::Raise.into(),
            Verb::Duplicate.into(),
            Verb::Redo.into(),
            Verb::Copy.into(),
            Verb::New.into(),
            Verb::Rename.into(),
            Verb::Final.into(),
            Verb::Remove.into(),
            Verb::Refresh.into(),
            Verb::ImportFile.into(),
            Verb::ImportText.into(),
            Verb::Generate.into(),
        ];
        if self.preview.on {
            let page = [
                Verb::NextPage,
                Verb::PreviousPage,
                Verb::Theme,
                Verb::AsText,
            ];
            all.extend(page.map(Command::from));
        }
        all
    }

    /// Does what a verb says in the form.
    pub(super) fn run_form(&mut self, command: Command, desk: &Desk) -> Vec<Effect> {
        match command {
            Command::Move(movement) => self.go(movement),
            Command::Resume(verb) => self.run_verb(verb, desk),
            _ => Vec::new(),
        }
    }

    fn go(&mut self, movement: Move) -> Vec<Effect> {
        let Some(open) = self.open.as_mut() else {
            return Vec::new();
        };
        if open.typing.is_some() {
            return self.change(|open| {
                open.end_typing();
                if matches!(movement, Move::Up | Move::Down) {
                    open.go(movement);
                }
            });
        }
        let bare =
            open.cursor.shown().is_none() && open.document.entries(open.cursor.section).is_empty();
        match (open.cursor.side, movement) {
            (Side::Outline, Move::Open) if bare => return self.change(Open::add),
            (Side::Outline, Move::Open) => open.enter(),
            (Side::Fields, Move::Open) => return self.change(Open::begin_typing),
            _ => open.go(movement),
        }
        Vec::new()
    }

    fn run_verb(&mut self, verb: Verb, desk: &Desk) -> Vec<Effect> {
        match verb {
            Verb::Add => {
                self.end_typing();
                self.change(Open::add)
            }
            Verb::Delete => self.delete(),
            Verb::Duplicate => self.change(|open| {
                open.double();
            }),
            Verb::Raise => self.change(|open| {
                open.shift(false);
            }),
            Verb::Lower => self.change(|open| {
                open.shift(true);
            }),
            Verb::Undo => self.undo(),
            Verb::Redo => self.redo(),
            Verb::Editor => self.edit_outside(),
            Verb::Copy => self.copy(),
            Verb::Search => self.search(),
            Verb::New => self.begin_new(),
            Verb::Rename => self.rename(),
            Verb::Final => self.mark_final(),
            Verb::Remove => self.remove_resume(),
            Verb::ImportFile => self.import(ImportFrom::Path),
            Verb::ImportText => self.import(ImportFrom::Paste),
            Verb::Generate => vec![generate::ask()],
            Verb::Versions => self.open_versions(),
            Verb::Page | Verb::AsText | Verb::NextPage | Verb::PreviousPage | Verb::Theme => {
                self.run_page(verb, desk)
            }
            Verb::Keep | Verb::Compare | Verb::Restore => Vec::new(),
            Verb::Refresh => match desk.resume() {
                Some(resume) => self.read_anew(resume.id),
                None => Vec::new(),
            },
        }
    }

    /// Changes the resume, and returns what follows where it is another then.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Open)) -> Vec<Effect> {
        let Some(open) = self.open.as_mut() else {
            return Vec::new();
        };
        let before = open.edition;
        change(open);
        match open.edition == before {
            true => Vec::new(),
            false => self.touched(),
        }
    }

    /// Takes a key while one types.
    pub(super) fn key_form(&mut self, key: KeyEvent) -> Vec<Effect> {
        self.change(|open| open.type_key(key))
    }

    /// Ends typing; what that changed is saved with the rest.
    pub(super) fn end_typing(&mut self) {
        if let Some(open) = self.open.as_mut() {
            open.end_typing();
        }
    }

    /// Pastes text.
    pub(super) fn paste_text(&mut self, text: &str) -> Vec<Effect> {
        let mut pasted = Pasted::In;
        let mut effects = self.change(|open| pasted = open.paste(text));
        match pasted {
            Pasted::In => {}
            Pasted::Nowhere => effects.push(Effect::tell(
                "go to a field first: enter opens what is under the cursor",
            )),
            Pasted::TooMuch(much) => {
                let kept = much.part.chars().count();
                let choices = vec![
                    Choice {
                        label: format!("Paste its first {kept} characters"),
                        detail: String::new(),
                    },
                    Choice {
                        label: "Paste nothing".to_owned(),
                        detail: "it stays on your clipboard".to_owned(),
                    },
                ];
                let title = format!("{} characters are more than fits here", much.characters);
                let choose = Choose::new(title, choices, move |number| match number {
                    0 => vec![Effect::Hand(Answer::Paste(much.part).into())],
                    _ => Vec::new(),
                });
                effects.push(Effect::open(choose));
            }
        }
        effects
    }

    /// A row was clicked: the cursor goes there; where it was already, it is opened.
    pub(super) fn point_form(&mut self, spot: Spot) -> Vec<Effect> {
        let Some(open) = self.open.as_mut() else {
            return Vec::new();
        };
        let before = open.cursor;
        let edition = open.edition;
        match spot.part {
            OUTLINE if spot.row < outline_len(&open.document) => {
                open.end_typing();
                open.outline_to(spot.row);
                if open.cursor == before {
                    open.enter();
                }
            }
            FIELDS => {
                let typing = open.typing.is_some() && open.cursor.row == spot.row;
                if typing {
                    return Vec::new();
                }
                open.end_typing();
                open.cursor.side = Side::Fields;
                open.cursor.row = spot.row;
                open.keep_cursor();
                if open.cursor == before {
                    open.begin_typing();
                }
            }
            _ => {}
        }
        match open.edition == edition {
            true => Vec::new(),
            false => self.touched(),
        }
    }

    fn delete(&mut self) -> Vec<Effect> {
        self.end_typing();
        let mut word = None;
        let mut effects = self.change(|open| word = open.remove());
        if let Some(word) = word {
            effects.push(Effect::tell(format!(
                "deleted the {word}: u brings it back"
            )));
        }
        effects
    }

    fn copy(&self) -> Vec<Effect> {
        let text = self
            .open
            .as_ref()
            .and_then(|open| open.document.text(open.at()?).cloned());
        match text.filter(|text| !text.is_empty()) {
            Some(text) => vec![
                Effect::Outside(Outside::Copy(text.to_string())),
                Effect::tell("copied"),
            ],
            None => Vec::new(),
        }
    }
}
