//! Correcting what was read, before it is kept.

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent};
use upward_engine::warned::Warning;

use super::rows::{Row, rows};
use super::{Told, hand};
use crate::command::Move;
use crate::effect::Effect;
use crate::overlay::Prompt;
use crate::screen::resume::at::{At, Slot};
use crate::screen::resume::check;
use crate::screen::resume::document::{Cell, Document, called};
use crate::screen::resume::schema::{Shape, section};
use crate::widget::field::Field;
use crate::widget::rows::Rows;

/// The rows, for the mouse.
pub const ROWS: &str = "import";

/// What was read, as far as it is corrected.
#[derive(Debug)]
pub struct Correct {
    /// From what it was read, for people.
    pub name: String,
    /// What it says.
    pub document: Document,
    /// What was noticed while it was read.
    pub warnings: Vec<Warning>,
    /// The rows in which it is shown.
    pub rows: Vec<Row>,
    /// The row under the cursor.
    pub cursor: Rows,
    /// The text that is being corrected.
    pub typing: Option<(At, Field)>,
    /// What it said before each correction.
    before: Vec<Document>,
}

impl Correct {
    /// Returns what was read.
    pub fn new(name: String, document: Document, warnings: Vec<Warning>) -> Self {
        let rows = rows(&document, &warnings);
        let mut correct = Self {
            name,
            document,
            warnings,
            rows,
            cursor: Rows::default(),
            typing: None,
            before: Vec::new(),
        };
        let name = correct
            .rows
            .iter()
            .position(|row| matches!(row, Row::Field(_)));
        correct.cursor.at = name.unwrap_or_default();
        correct
    }

    /// Whether anything was corrected.
    pub fn corrected(&self) -> bool {
        !self.before.is_empty()
    }

    /// Moves the cursor over rows that say something; from part to part it goes by entries.
    pub fn go(&mut self, movement: Move) {
        let from = self.cursor.at;
        let head = |row: &Row| matches!(row, Row::Section(..) | Row::Entry(..));
        match movement {
            Move::NextPart => {
                let behind = self.rows.iter().enumerate().skip(from + 1);
                let mut heads = behind.filter(|(_, row)| head(row)).map(|(at, _)| at);
                self.cursor.at = heads.next().unwrap_or(from);
            }
            Move::PreviousPart => {
                let before = self.rows.iter().enumerate().take(from);
                let mut heads = before.filter(|(_, row)| head(row)).map(|(at, _)| at);
                self.cursor.at = heads.next_back().unwrap_or(from);
            }
            movement => {
                self.cursor.go(movement, self.rows.len());
                if self.rows.get(self.cursor.at) == Some(&Row::Gap) {
                    let back = matches!(movement, Move::Up | Move::PageUp);
                    let step = if back { Move::Up } else { Move::Down };
                    self.cursor.go(step, self.rows.len());
                }
            }
        }
    }

    /// A row was clicked: what is under the cursor already is opened.
    pub fn point(&mut self, row: usize) -> Option<Effect> {
        if self.typing.is_some() && self.end_typing().is_none() {
            return None;
        }
        match row == self.cursor.at {
            true => self.open(),
            false => {
                self.cursor.at = row;
                None
            }
        }
    }

    /// Begins to correct what is under the cursor.
    pub fn open(&mut self) -> Option<Effect> {
        match self.rows.get(self.cursor.at)? {
            Row::Field(at) => self.correct(*at),
            Row::Entry(..) | Row::Section(..) => {
                self.go(Move::Down);
                None
            }
            Row::List(..) => Some(Effect::tell(
                "lists are corrected in the form, once the resume is kept",
            )),
            Row::Warning(_) | Row::Gap => None,
        }
    }

    fn correct(&mut self, at: At) -> Option<Effect> {
        let text = self.document.text(at).cloned().unwrap_or_default();
        let spec = section(at.section)?.field(at.slot.field())?;
        if spec.shape == Shape::Prose {
            let help = "Correct what was read.";
            let prompt = Prompt::lines(spec.title, help, &text, move |text| {
                vec![hand(Told::Corrected(at, text))]
            });
            return Some(Effect::open(prompt));
        }
        self.typing = Some((at, Field::line(&text)));
        None
    }

    /// Takes a key while one types: enter takes what is typed, esc leaves what was read.
    pub fn key(&mut self, key: KeyEvent) -> Option<Effect> {
        match key.code {
            KeyCode::Esc => self.typing = None,
            KeyCode::Enter | KeyCode::Tab | KeyCode::Up | KeyCode::Down => {
                self.end_typing()?;
                match key.code {
                    KeyCode::Up => self.go(Move::Up),
                    KeyCode::Tab | KeyCode::Down => self.go(Move::Down),
                    _ => {}
                }
                if key.code == KeyCode::Tab {
                    return self.open();
                }
            }
            _ => {
                if let Some((_, field)) = self.typing.as_mut() {
                    field.key(key);
                }
            }
        }
        None
    }

    /// Takes what is typed; none where it is to be a date and is none.
    pub fn end_typing(&mut self) -> Option<()> {
        let Some((at, field)) = &self.typing else {
            return Some(());
        };
        let (at, text) = (*at, field.text());
        if self.is_wrong(at, &text) {
            return None;
        }
        self.typing = None;
        self.set(at, text.trim());
        Some(())
    }

    /// Whether a text is to be a date and is none: it would not be kept.
    pub fn is_wrong(&self, at: At, text: &str) -> bool {
        let spec = section(at.section).and_then(|section| section.field(at.slot.field()));
        let date = spec.is_some_and(|spec| matches!(spec.shape, Shape::Date | Shape::End));
        date && !text.trim().is_empty() && check::date(text).is_none()
    }

    /// Corrects a text.
    pub fn set(&mut self, at: At, text: &str) {
        let before = self.document.clone();
        if self.document.set(at, text) {
            self.before.push(before);
            self.renew();
        }
    }

    /// Drops the entry under the cursor, or empties the text.
    pub fn drop_entry(&mut self) -> Option<Effect> {
        let row = self.rows.get(self.cursor.at)?.clone();
        let (number, entry) = match row {
            Row::Entry(section, entry) => (section, entry),
            Row::Field(at) | Row::List(at, _) => match section(at.section)?.one {
                Some(_) => (at.section, at.entry),
                None => {
                    if let Slot::Field(_) = at.slot {
                        self.set(at, "");
                    }
                    return None;
                }
            },
            _ => return None,
        };
        let name = called(&self.document, number, entry);
        let before = self.document.clone();
        let entries = self.document.entries_mut(number)?;
        if entry >= entries.len() {
            return None;
        }
        entries.remove(entry);
        self.before.push(before);
        self.renew();
        Some(Effect::tell(format!(
            "\"{name}\" is left out: u brings it back"
        )))
    }

    /// Takes the last correction back.
    pub fn undo(&mut self) {
        if let Some(before) = self.before.pop() {
            self.document = before;
            self.renew();
        }
    }

    fn renew(&mut self) {
        self.rows = rows(&self.document, &self.warnings);
        self.cursor.keep(self.rows.len());
    }

    /// Returns what the entry under the cursor says in its lists and its prose, to be checked beside it.
    pub fn beside(&self) -> Vec<Arc<str>> {
        let place = match self.rows.get(self.cursor.at) {
            Some(Row::Entry(section, entry)) => Some((*section, *entry)),
            Some(Row::Field(at) | Row::List(at, _)) => Some((at.section, at.entry)),
            Some(Row::Section(section, _)) => Some((*section, 0)),
            _ => None,
        };
        let Some((number, entry)) = place else {
            return Vec::new();
        };
        let (Some(section), Some(entry)) = (section(number), self.document.entry(number, entry))
        else {
            return Vec::new();
        };
        let cells = section.fields.iter().zip(&entry.cells);
        let long = cells.flat_map(|(spec, cell)| match cell {
            Cell::List(items) => items.clone(),
            Cell::Text(text) if spec.shape == Shape::Prose && !text.is_empty() => {
                vec![Arc::clone(text)]
            }
            Cell::Text(_) => Vec::new(),
        });
        long.collect()
    }
}
