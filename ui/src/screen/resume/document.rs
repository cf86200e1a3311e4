//! A resume as the form holds it: entries that share their texts, so that a copy of all of it costs next to nothing, and
//! each step back, each score and each save has its own.

mod json;
pub mod merge;

use std::sync::Arc;

use super::at::{At, Slot};
use super::schema::{SECTIONS, Section, Shape, section};

/// A resume as the form holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The entries by section, in the order of the schema.
    sections: Vec<Arc<Vec<Arc<Entry>>>>,
    /// What the form does not ask for.
    rest: Arc<serde_json::Value>,
}

/// An entry: what each field of its section holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The cells, in the order of the section's fields.
    pub cells: Vec<Cell>,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A text.
    Text(Arc<str>),
    /// A list of texts.
    List(Vec<Arc<str>>),
}

impl Document {
    /// Returns a resume that says nothing.
    pub fn empty() -> Self {
        let sections = SECTIONS.iter().map(|section| {
            let entries = match section.one {
                Some(_) => Vec::new(),
                None => vec![Arc::new(Entry::empty(section))],
            };
            Arc::new(entries)
        });
        Self {
            sections: sections.collect(),
            rest: Arc::default(),
        }
    }

    /// Returns the entries of a section.
    pub fn entries(&self, section: usize) -> &[Arc<Entry>] {
        self.sections
            .get(section)
            .map_or(&[], |entries| entries.as_slice())
    }

    /// Returns an entry.
    pub fn entry(&self, section: usize, entry: usize) -> Option<&Arc<Entry>> {
        self.entries(section).get(entry)
    }

    /// Returns the entries of a section, to be changed.
    pub fn entries_mut(&mut self, section: usize) -> Option<&mut Vec<Arc<Entry>>> {
        self.sections.get_mut(section).map(Arc::make_mut)
    }

    /// Returns a list of a field, to be changed.
    pub fn list_mut(&mut self, at: At) -> Option<&mut Vec<Arc<str>>> {
        match self.cell_mut(at)? {
            Cell::List(list) => Some(list),
            Cell::Text(_) => None,
        }
    }

    /// Returns the text at a place; none where there is none, as behind the end of a list.
    pub fn text(&self, at: At) -> Option<&Arc<str>> {
        let entry = self.entry(at.section, at.entry)?;
        match (at.slot, entry.cells.get(at.slot.field())?) {
            (Slot::Field(_), Cell::Text(text)) => Some(text),
            (Slot::Item(_, number), Cell::List(list)) => list.get(number),
            _ => None,
        }
    }

    /// Changes the text at a place; a new last one of a list is added. Tells whether it is another now.
    pub fn set(&mut self, at: At, text: &str) -> bool {
        if self.text(at).is_some_and(|known| **known == *text) {
            return false;
        }
        match (at.slot, self.cell_mut(at)) {
            (Slot::Field(_), Some(Cell::Text(known))) => *known = text.into(),
            (Slot::Item(_, number), Some(Cell::List(list))) => match list.get_mut(number) {
                Some(known) => *known = text.into(),
                None => list.push(text.into()),
            },
            _ => return false,
        }
        true
    }

    fn cell_mut(&mut self, at: At) -> Option<&mut Cell> {
        let entry = self.entries_mut(at.section)?.get_mut(at.entry)?;
        Arc::make_mut(entry).cells.get_mut(at.slot.field())
    }
}

impl Entry {
    /// Returns an entry of a section that says nothing.
    pub fn empty(section: &Section) -> Self {
        let cells = section.fields.iter().map(|spec| match spec.shape {
            Shape::List(_) => Cell::List(Vec::new()),
            _ => Cell::Text("".into()),
        });
        Self {
            cells: cells.collect(),
        }
    }

    /// Returns what a field of the entry says, by the field's path; the items of a list with commas.
    pub fn said(&self, section: &Section, path: &str) -> String {
        let number = section.fields.iter().position(|spec| spec.path == path);
        match number.and_then(|number| self.cells.get(number)) {
            Some(Cell::Text(text)) => text.trim().to_owned(),
            Some(Cell::List(list)) => {
                let items: Vec<&str> = list.iter().take(4).map(|item| item.trim()).collect();
                items.join(", ")
            }
            None => String::new(),
        }
    }

    /// Returns what the entry is called: by the two most telling of its fields that say something.
    pub fn called(&self, section: &Section) -> String {
        let heads = section.heads.iter().map(|head| self.said(section, head));
        let said: Vec<String> = heads.filter(|head| !head.is_empty()).take(2).collect();
        said.join(", ")
    }

    /// Whether the entry says nothing.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| match cell {
            Cell::Text(text) => text.trim().is_empty(),
            Cell::List(list) => list.iter().all(|item| item.trim().is_empty()),
        })
    }
}

/// Returns what an entry is called for people, also one that says nothing yet.
pub fn called(document: &Document, number: usize, entry: usize) -> String {
    let Some(section) = section(number) else {
        return String::new();
    };
    let called = document
        .entry(number, entry)
        .map(|entry| entry.called(section));
    match (called.filter(|called| !called.is_empty()), section.one) {
        (Some(called), _) => called,
        (None, Some(one)) => format!("new {one}"),
        (None, None) => section.title.to_owned(),
    }
}
