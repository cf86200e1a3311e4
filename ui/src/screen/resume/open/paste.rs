//! Pasting: lines become items of a list, and what is far more than a field takes is asked about first.

use super::Open;
use super::cursor::{Side, row_of};
use crate::screen::resume::at::{At, Slot};

/// The longest text that a field takes at once, in characters.
pub const LONGEST: usize = 10_000;
/// The most items that a list takes at once.
pub const MOST: usize = 500;

/// What begins a line of a list.
const BULLETS: &[char] = &['•', '◦', '▪', '‣', '·', '-', '–', '*', '●', '○'];

/// What became of pasted text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pasted {
    /// It is in.
    In,
    /// There is no field to paste it into.
    Nowhere,
    /// It is more than goes in.
    TooMuch(Much),
}

/// Text that is more than a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Much {
    /// How many characters it has.
    pub characters: usize,
    /// As much of it as goes in.
    pub part: String,
}

impl Open {
    /// Pastes text into the field that is typed in, or the one under the cursor.
    pub fn paste(&mut self, text: &str) -> Pasted {
        if self.typing.is_none() {
            if self.cursor.side != Side::Fields {
                return Pasted::Nowhere;
            }
            self.begin_typing();
        }
        let Some(typing) = self.typing.as_mut() else {
            return Pasted::Nowhere;
        };
        if let Slot::Item(..) = typing.at.slot {
            return self.paste_items(text);
        }
        if let Some(much) = too_long(text) {
            return Pasted::TooMuch(much);
        }
        if typing.field.paste(text) {
            self.take_text();
        }
        Pasted::In
    }

    fn paste_items(&mut self, text: &str) -> Pasted {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let lines = text.split('\n').map(|line| {
            let line = line.trim();
            line.strip_prefix(BULLETS).map_or(line, str::trim_start)
        });
        let mut lines = lines.filter(|line| !line.is_empty());
        let taken: Vec<&str> = lines.by_ref().take(MOST).collect();
        let long = taken.iter().any(|line| line.chars().nth(LONGEST).is_some());
        if lines.next().is_some() || long {
            let part: Vec<String> = taken
                .iter()
                .map(|line| line.chars().take(LONGEST).collect())
                .collect();
            return Pasted::TooMuch(Much {
                characters: text.chars().count(),
                part: part.join("\n"),
            });
        }
        let Some(typing) = self.typing.as_mut() else {
            return Pasted::Nowhere;
        };
        let Slot::Item(field, number) = typing.at.slot else {
            return Pasted::Nowhere;
        };
        let at = typing.at;
        let mut lines = taken.into_iter();
        let first = lines.next();
        if first.is_some_and(|line| typing.field.paste(line)) {
            self.take_text();
        }
        let rest: Vec<&str> = lines.collect();
        if rest.is_empty() {
            return Pasted::In;
        }
        let last = number + rest.len();
        if let Some(list) = self.document.list_mut(at) {
            let place = (number + 1).min(list.len());
            list.splice(place..place, rest.into_iter().map(Into::into));
        }
        self.edition += 1;
        let at = At {
            slot: Slot::Item(field, last),
            ..at
        };
        self.cursor.row = row_of(&self.document, at);
        self.type_on(at);
        Pasted::In
    }
}

fn too_long(text: &str) -> Option<Much> {
    text.char_indices().nth(LONGEST).map(|(end, _)| Much {
        characters: text.chars().count(),
        part: text.get(..end).unwrap_or_default().to_owned(),
    })
}
