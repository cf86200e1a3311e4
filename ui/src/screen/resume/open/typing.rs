//! Typing in a field.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Open;
use super::cursor::{Side, row_of};
use crate::screen::resume::at::{At, Slot};
use crate::screen::resume::check;
use crate::screen::resume::document::Document;
use crate::screen::resume::schema::{Shape, section};
use crate::widget::field::Field;

/// A field that is typed in.
#[derive(Debug)]
pub struct Typing {
    /// Where its text stands.
    pub at: At,
    /// The field.
    pub field: Field,
    /// Whether its text was changed since it was begun: then a step was begun too.
    pub changed: bool,
}

impl Typing {
    /// Returns the field of a place.
    pub fn new(document: &Document, at: At) -> Self {
        let text = document.text(at).map_or("", |text| text);
        let field = match shape(at) {
            Some(Shape::Prose | Shape::List(_)) => Field::lines(text),
            _ => Field::line(text),
        };
        Self {
            at,
            field,
            changed: false,
        }
    }
}

impl Open {
    /// Begins to type in the field under the cursor; behind the last item of a list, a new one.
    pub fn begin_typing(&mut self) {
        let Some(at) = self.at() else {
            return;
        };
        self.cursor.side = Side::Fields;
        match at.slot {
            Slot::Item(_, number) if number >= self.len_of(at) => self.add_item(at),
            _ => self.typing = Some(Typing::new(&self.document, at)),
        }
    }

    /// Goes on typing in a place for which a step was begun.
    pub fn type_on(&mut self, at: At) {
        let mut typing = Typing::new(&self.document, at);
        typing.changed = true;
        self.typing = Some(typing);
        self.cursor.side = Side::Fields;
    }

    /// Ends typing: dates are written as they are kept, and an item that says nothing goes.
    pub fn end_typing(&mut self) {
        let Some(typing) = self.typing.take() else {
            return;
        };
        if !typing.changed {
            return;
        }
        let text = typing.field.text();
        let at = typing.at;
        match (at.slot, shape(at)) {
            (Slot::Item(..), _) if text.trim().is_empty() => {
                self.remove_item(at);
                self.edition += 1;
            }
            (_, Some(shape @ (Shape::Date | Shape::End))) => {
                let date = check::date(&text).map(|date| date.to_string());
                let lasts = shape == Shape::End && check::is_present(&text);
                let written = date.or_else(|| lasts.then(String::new));
                if written.is_some_and(|written| self.document.set(at, &written)) {
                    self.edition += 1;
                }
            }
            _ => {}
        }
        self.end_step();
        self.keep_cursor();
    }

    /// Takes a key while one types.
    pub fn type_key(&mut self, key: KeyEvent) {
        let Some(typing) = self.typing.as_mut() else {
            return;
        };
        let at = typing.at;
        let item = matches!(at.slot, Slot::Item(..));
        let prose = item || shape(at) == Some(Shape::Prose);
        match key.code {
            KeyCode::Esc => self.end_typing(),
            KeyCode::Tab => self.type_beside(true),
            KeyCode::BackTab => self.type_beside(false),
            KeyCode::Enter if item && typing.field.is_empty() => self.end_typing(),
            KeyCode::Enter if item => self.split(),
            KeyCode::Char('m' | 'j') if item && key.modifiers == KeyModifiers::CONTROL => {
                self.split();
            }
            KeyCode::Backspace if item && typing.field.cursor() == (0, 0) => self.join(),
            KeyCode::Enter if !prose => {
                self.end_typing();
                self.cursor.row += 1;
                self.keep_cursor();
            }
            KeyCode::Down if !prose => self.type_beside(true),
            KeyCode::Up if !prose => self.type_beside(false),
            _ => {
                let changed = typing.field.key(key);
                if changed {
                    self.take_text();
                }
            }
        }
    }

    /// Takes over the text of the field.
    pub fn take_text(&mut self) {
        let Some(typing) = self.typing.as_mut() else {
            return;
        };
        let (at, text, first) = (typing.at, typing.field.text(), !typing.changed);
        if self.document.text(at).is_some_and(|known| **known == *text) {
            return;
        }
        typing.changed = true;
        if first {
            self.begin_step();
        }
        self.document.set(at, &text);
        self.edition += 1;
    }

    /// Ends typing, and types in the field above or below.
    fn type_beside(&mut self, below: bool) {
        let last = self.rows().saturating_sub(1);
        self.end_typing();
        let row = self.cursor.row;
        if (below && row >= last) || (!below && row == 0) {
            return;
        }
        self.cursor.row = if below { row + 1 } else { row - 1 };
        self.keep_cursor();
        let adds = self.at().is_some_and(
            |at| matches!(at.slot, Slot::Item(_, number) if number >= self.len_of(at)),
        );
        if !adds {
            self.begin_typing();
        }
    }

    /// Ends the item at the cursor, and begins the next with what stood behind it.
    fn split(&mut self) {
        let Some(typing) = self.typing.as_ref() else {
            return;
        };
        let (at, text) = (typing.at, typing.field.text());
        let Slot::Item(field, number) = at.slot else {
            return;
        };
        let (line, character) = typing.field.cursor();
        let before = text
            .split('\n')
            .take(line)
            .map(|line| line.chars().count() + 1);
        let cursor = before.sum::<usize>() + character;
        let head: String = text.chars().take(cursor).collect();
        let tail: String = text.chars().skip(cursor).collect();
        if head.trim().is_empty() {
            return;
        }
        self.typing = None;
        self.end_step();
        self.begin_step();
        self.document.set(at, head.trim_end());
        if let Some(list) = self.document.list_mut(at) {
            list.insert((number + 1).min(list.len()), tail.trim_start().into());
        }
        self.edition += 1;
        let next = At {
            slot: Slot::Item(field, number + 1),
            ..at
        };
        self.cursor.row = row_of(&self.document, next);
        self.type_on(next);
        self.cursor_to(0);
    }

    /// Joins the item with the one before it.
    fn join(&mut self) {
        let Some(typing) = self.typing.as_ref() else {
            return;
        };
        let (at, text) = (typing.at, typing.field.text());
        let Slot::Item(field, number) = at.slot else {
            return;
        };
        let Some(number) = number.checked_sub(1) else {
            return;
        };
        let before = At {
            slot: Slot::Item(field, number),
            ..at
        };
        let head = self
            .document
            .text(before)
            .map_or_else(String::new, |text| text.trim_end().to_owned());
        let gap = if head.is_empty() || text.is_empty() {
            ""
        } else {
            " "
        };
        self.typing = None;
        self.end_step();
        self.begin_step();
        self.document.set(before, &format!("{head}{gap}{text}"));
        self.remove_item(at);
        self.edition += 1;
        self.cursor.row = row_of(&self.document, before);
        self.type_on(before);
        self.cursor_to(head.chars().count());
    }

    fn cursor_to(&mut self, character: usize) {
        if let Some(typing) = self.typing.as_mut() {
            typing.field.put_cursor(0, character);
        }
    }
}

fn shape(at: At) -> Option<Shape> {
    let section = section(at.section)?;
    section.field(at.slot.field()).map(|spec| spec.shape)
}
