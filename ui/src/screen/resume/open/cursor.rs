//! The cursor: in the outline of sections and entries, and in the fields of the entry.

use super::Open;
use crate::command::Move;
use crate::screen::resume::at::{At, Slot};
use crate::screen::resume::document::{Cell, Document};
use crate::screen::resume::schema::{SECTIONS, section};

/// How far a page up or down leads.
const PAGE: usize = 10;
/// How many lines the score has at most.
const LONGEST: usize = 40;

/// Where the cursor is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The part that is at work.
    pub side: Side,
    /// The section, by its number in the schema.
    pub section: usize,
    /// The entry in it; none for the section itself.
    pub entry: Option<usize>,
    /// The row of the form.
    pub row: usize,
    /// How many lines of the score are above what is seen of it.
    pub above: usize,
}

/// A part of the form.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    /// Sections and entries.
    #[default]
    Outline,
    /// The fields of an entry.
    Fields,
    /// The score.
    Score,
}

/// A row of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A text.
    Text(Slot),
    /// Where an item is added to a field's list.
    Add(usize),
}

impl Cursor {
    /// Returns the entry whose fields are shown: a section that is one entry by itself is its own.
    pub fn shown(&self) -> Option<usize> {
        match section(self.section)?.one {
            Some(_) => self.entry,
            None => Some(0),
        }
    }
}

/// Returns how many rows the outline has.
pub fn outline_len(document: &Document) -> usize {
    (0..SECTIONS.len())
        .map(|number| 1 + entries(document, number))
        .sum()
}

/// Returns the section and entry of a row of the outline.
pub fn outline_at(document: &Document, row: usize) -> Option<(usize, Option<usize>)> {
    let mut rest = row;
    for number in 0..SECTIONS.len() {
        let len = 1 + entries(document, number);
        if rest < len {
            return Some((number, rest.checked_sub(1)));
        }
        rest -= len;
    }
    None
}

/// Returns the row of the outline that the cursor is on.
pub fn outline_row(document: &Document, cursor: Cursor) -> usize {
    let before = (0..cursor.section).map(|number| 1 + entries(document, number));
    before.sum::<usize>() + cursor.entry.map_or(0, |entry| entry + 1)
}

/// Returns how many entries of a section have rows of their own.
fn entries(document: &Document, number: usize) -> usize {
    match section(number).and_then(|section| section.one) {
        Some(_) => document.entries(number).len(),
        None => 0,
    }
}

/// Returns how many rows an entry has in the form.
pub fn rows(document: &Document, number: usize, entry: usize) -> usize {
    let cells = document.entry(number, entry).map(|entry| &entry.cells);
    cells.into_iter().flatten().map(height).sum()
}

/// Returns a row of an entry in the form.
pub fn row(document: &Document, number: usize, entry: usize, row: usize) -> Option<Row> {
    let mut rest = row;
    for (field, cell) in document.entry(number, entry)?.cells.iter().enumerate() {
        let len = height(cell);
        if rest < len {
            return Some(match cell {
                Cell::Text(_) => Row::Text(Slot::Field(field)),
                Cell::List(_) if rest + 1 == len => Row::Add(field),
                Cell::List(_) => Row::Text(Slot::Item(field, rest)),
            });
        }
        rest -= len;
    }
    None
}

/// Returns the number of the row in which a text stands, or would be added.
pub fn row_of(document: &Document, at: At) -> usize {
    let cells = document
        .entry(at.section, at.entry)
        .map(|entry| &entry.cells);
    let before = cells.into_iter().flatten().take(at.slot.field());
    let item = match at.slot {
        Slot::Field(_) => 0,
        Slot::Item(_, number) => number,
    };
    before.map(height).sum::<usize>() + item
}

fn height(cell: &Cell) -> usize {
    match cell {
        Cell::Text(_) => 1,
        Cell::List(list) => list.len() + 1,
    }
}

impl Open {
    /// Moves the cursor.
    pub fn go(&mut self, movement: Move) {
        self.marked = None;
        match (self.cursor.side, movement) {
            (Side::Outline, Move::Right) => self.enter(),
            (Side::Fields, Move::Left | Move::Leave) => self.cursor.side = Side::Outline,
            (Side::Score, Move::Left | Move::Leave) => self.cursor.side = Side::Fields,
            (_, Move::NextPart) => self.turn(true),
            (_, Move::PreviousPart) => self.turn(false),
            (Side::Outline, movement) => {
                let len = outline_len(&self.document);
                let from = outline_row(&self.document, self.cursor);
                self.outline_to(movement.from(from, len, PAGE));
            }
            (Side::Fields, movement) => {
                let len = self.rows();
                self.cursor.row = movement.from(self.cursor.row, len, PAGE);
            }
            (Side::Score, movement) => {
                self.cursor.above = movement.from(self.cursor.above, LONGEST, PAGE);
            }
        }
        self.keep_cursor();
    }

    /// Puts the cursor on a row of the outline.
    pub fn outline_to(&mut self, row: usize) {
        let Some((section, entry)) = outline_at(&self.document, row) else {
            return;
        };
        if (section, entry) != (self.cursor.section, self.cursor.entry) {
            self.cursor.row = 0;
        }
        (self.cursor.section, self.cursor.entry) = (section, entry);
        self.cursor.side = Side::Outline;
    }

    /// Goes from the outline into the fields, of the section's first entry where it is on the section.
    pub fn enter(&mut self) {
        if self.cursor.shown().is_none() {
            if self.document.entries(self.cursor.section).is_empty() {
                return;
            }
            self.cursor.entry = Some(0);
            self.cursor.row = 0;
        }
        self.cursor.side = Side::Fields;
    }

    /// Puts the cursor on a text, or on the nearest that is there.
    pub fn jump(&mut self, at: At) {
        let many = section(at.section).is_some_and(|section| section.one.is_some());
        self.cursor = Cursor {
            side: Side::Fields,
            section: at.section,
            entry: many.then_some(at.entry),
            row: row_of(&self.document, at),
            above: 0,
        };
        self.keep_cursor();
    }

    /// Returns the text under the cursor; where an item is added, the one to be added.
    pub fn at(&self) -> Option<At> {
        let entry = self.cursor.shown()?;
        let row = row(&self.document, self.cursor.section, entry, self.cursor.row)?;
        let slot = match row {
            Row::Text(slot) => slot,
            Row::Add(field) => {
                let list = self.document.entry(self.cursor.section, entry)?;
                match list.cells.get(field)? {
                    Cell::List(list) => Slot::Item(field, list.len()),
                    Cell::Text(_) => return None,
                }
            }
        };
        Some(At {
            section: self.cursor.section,
            entry,
            slot,
        })
    }

    /// Returns how many rows the form has.
    pub fn rows(&self) -> usize {
        let entry = self.cursor.shown();
        entry.map_or(0, |entry| rows(&self.document, self.cursor.section, entry))
    }

    /// Keeps the cursor among what is there.
    pub fn keep_cursor(&mut self) {
        let entries = self.document.entries(self.cursor.section).len();
        if let Some(entry) = self.cursor.entry {
            self.cursor.entry = match entries {
                0 => None,
                len => Some(entry.min(len - 1)),
            };
        }
        if self.cursor.shown().is_none() && self.cursor.side == Side::Fields {
            self.cursor.side = Side::Outline;
        }
        self.cursor.row = self.cursor.row.min(self.rows().saturating_sub(1));
    }

    fn turn(&mut self, on: bool) {
        let fields = self.cursor.shown().is_some();
        self.cursor.side = match (self.cursor.side, on) {
            (Side::Outline, true) | (Side::Score, false) if fields => Side::Fields,
            (Side::Fields | Side::Outline, true) => Side::Score,
            (Side::Outline, false) => Side::Score,
            (Side::Fields | Side::Score, _) => Side::Outline,
        };
    }
}
