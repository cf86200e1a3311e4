//! Adding, doubling, removing and moving entries and items of lists.

use std::sync::Arc;

use super::Open;
use super::cursor::{Side, row_of};
use crate::screen::resume::at::{At, Slot};
use crate::screen::resume::document::{Cell, Entry};
use crate::screen::resume::schema::{Shape, section};

impl Open {
    /// Adds an entry, or in the fields an item to the list at the cursor, and begins to type in it.
    pub fn add(&mut self) {
        match (self.cursor.side, self.list_here()) {
            (Side::Fields, Some(at)) => self.add_item(at),
            _ => self.add_entry(),
        }
    }

    /// Adds an item behind the one at a place, and begins to type in it.
    pub fn add_item(&mut self, at: At) {
        let Slot::Item(field, number) = at.slot else {
            return;
        };
        self.begin_step();
        let len = self.document.list_mut(at).map(|list| {
            let place = (number + 1).min(list.len());
            list.insert(place, "".into());
            place
        });
        let Some(place) = len else {
            return;
        };
        self.edition += 1;
        let at = At {
            slot: Slot::Item(field, place),
            ..at
        };
        self.cursor.row = row_of(&self.document, at);
        self.type_on(at);
    }

    /// Doubles the entry or item at the cursor; tells whether there is one.
    pub fn double(&mut self) -> bool {
        let section = self.cursor.section;
        match (self.cursor.side, self.item_here(), self.cursor.entry) {
            (Side::Fields, Some(at), _) => {
                let Some(text) = self.document.text(at).cloned() else {
                    return false;
                };
                self.begin_step();
                if let (Some(list), Slot::Item(_, number)) = (self.document.list_mut(at), at.slot) {
                    list.insert((number + 1).min(list.len()), text);
                }
                self.cursor.row += 1;
            }
            (_, _, Some(entry)) => {
                let Some(same) = self.document.entry(section, entry).cloned() else {
                    return false;
                };
                self.begin_step();
                if let Some(entries) = self.document.entries_mut(section) {
                    entries.insert((entry + 1).min(entries.len()), same);
                }
                self.cursor.entry = Some(entry + 1);
            }
            _ => return false,
        }
        self.edition += 1;
        true
    }

    /// Removes the entry or item at the cursor, or empties the field; tells what was removed.
    pub fn remove(&mut self) -> Option<String> {
        let section = self.cursor.section;
        let word = match (self.cursor.side, self.item_here(), self.cursor.entry) {
            (Side::Fields, Some(at), _) => {
                self.document.text(at)?;
                self.begin_step();
                self.remove_item(at);
                list_word(at)
            }
            (Side::Fields, None, _) => {
                let at = self.at()?;
                let text = self.document.text(at)?;
                if text.is_empty() {
                    return None;
                }
                self.begin_step();
                self.document.set(at, "");
                "text"
            }
            (Side::Outline, _, Some(entry)) => {
                self.begin_step();
                let entries = self.document.entries_mut(section)?;
                if entry < entries.len() {
                    entries.remove(entry);
                }
                super::super::schema::section(section)?.one?
            }
            _ => return None,
        };
        self.edition += 1;
        self.keep_cursor();
        Some(word.to_owned())
    }

    /// Moves the entry or item at the cursor up or down; tells whether it could.
    pub fn shift(&mut self, down: bool) -> bool {
        let typing = self.typing.as_ref().map(|typing| typing.at);
        let item = typing.or_else(|| self.item_here());
        match (self.cursor.side, item, self.cursor.entry) {
            (Side::Fields, Some(at), _) => self.shift_item(at, down),
            (Side::Fields, None, _) => false,
            (_, _, Some(entry)) => self.shift_entry(entry, down),
            _ => false,
        }
    }

    fn shift_item(&mut self, at: At, down: bool) -> bool {
        let Slot::Item(field, number) = at.slot else {
            return false;
        };
        let len = self.len_of(at);
        let Some(to) = beside(number, len, down) else {
            return false;
        };
        self.begin_step();
        if let Some(list) = self.document.list_mut(at) {
            list.swap(number, to);
        }
        self.edition += 1;
        let moved = At {
            slot: Slot::Item(field, to),
            ..at
        };
        self.cursor.row = row_of(&self.document, moved);
        if let Some(typing) = self.typing.as_mut() {
            typing.at = moved;
        }
        true
    }

    fn shift_entry(&mut self, entry: usize, down: bool) -> bool {
        let section = self.cursor.section;
        let len = self.document.entries(section).len();
        let Some(to) = beside(entry, len, down) else {
            return false;
        };
        self.begin_step();
        if let Some(entries) = self.document.entries_mut(section) {
            entries.swap(entry, to);
        }
        self.edition += 1;
        self.cursor.entry = Some(to);
        true
    }

    fn add_entry(&mut self) {
        let number = self.cursor.section;
        let Some(section) = section(number).filter(|section| section.one.is_some()) else {
            return self.begin_typing();
        };
        self.begin_step();
        let place = match self.cursor.entry {
            Some(entry) => entry + 1,
            None => self.document.entries(number).len(),
        };
        if let Some(entries) = self.document.entries_mut(number) {
            entries.insert(place.min(entries.len()), Arc::new(Entry::empty(section)));
        }
        self.edition += 1;
        self.cursor.entry = Some(place);
        self.cursor.row = 0;
        self.cursor.side = Side::Fields;
        self.begin_typing();
    }

    /// Removes an item of a list.
    pub fn remove_item(&mut self, at: At) {
        if let (Some(list), Slot::Item(_, number)) = (self.document.list_mut(at), at.slot)
            && number < list.len()
        {
            list.remove(number);
        }
    }

    /// Returns how many items the list of a place has.
    pub fn len_of(&self, at: At) -> usize {
        let entry = self.document.entry(at.section, at.entry);
        match entry.and_then(|entry| entry.cells.get(at.slot.field())) {
            Some(Cell::List(list)) => list.len(),
            _ => 0,
        }
    }

    /// Returns the item under the cursor.
    fn item_here(&self) -> Option<At> {
        self.at()
            .filter(|at| matches!(at.slot, Slot::Item(_, number) if number < self.len_of(*at)))
    }

    /// Returns the item of the list under the cursor; on another field, the last of the entry's last list.
    fn list_here(&self) -> Option<At> {
        let at = self.at()?;
        if matches!(at.slot, Slot::Item(..)) {
            return Some(at);
        }
        let fields = section(at.section)?.fields;
        let last = fields
            .iter()
            .rposition(|spec| matches!(spec.shape, Shape::List(_)))?;
        let at = At {
            slot: Slot::Item(last, 0),
            ..at
        };
        Some(At {
            slot: Slot::Item(last, self.len_of(at)),
            ..at
        })
    }
}

fn beside(number: usize, len: usize, down: bool) -> Option<usize> {
    match down {
        true => Some(number + 1).filter(|to| *to < len),
        false => number.checked_sub(1).filter(|_| number < len),
    }
}

fn list_word(at: At) -> &'static str {
    let spec = section(at.section).and_then(|section| section.field(at.slot.field()));
    match spec.map(|spec| spec.shape) {
        Some(Shape::List(one)) => one,
        _ => "text",
    }
}
