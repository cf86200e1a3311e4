//! Which key does what.

mod chord;

use std::collections::HashMap;

pub use chord::Chord;

use crate::command::Command;

/// Which key does what, by section of the file of keys.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    bound: HashMap<(&'static str, Chord), Command>,
    chords: HashMap<Command, Vec<Chord>>,
}

impl Keys {
    /// Binds a command to these chords, and to none else.
    ///
    /// # Errors
    /// The command that has one of the chords already.
    pub fn bind(&mut self, command: Command, chords: Vec<Chord>) -> Result<(), Command> {
        let section = command.section();
        for old in self.chords.remove(&command).unwrap_or_default() {
            self.bound.remove(&(section, old));
        }
        for chord in &chords {
            if let Some(other) = self.bound.get(&(section, *chord)) {
                return Err(*other);
            }
        }
        for chord in &chords {
            self.bound.insert((section, *chord), command);
        }
        self.chords.insert(command, chords);
        Ok(())
    }

    /// Returns what a chord does in the first of these sections that knows it.
    pub fn command(&self, chord: Chord, sections: &[&'static str]) -> Option<Command> {
        let mut found = sections
            .iter()
            .map(|section| self.bound.get(&(*section, chord)));
        found.find_map(|command| command.copied())
    }

    /// Returns the chords of a command, the usual one first.
    pub fn chords(&self, command: Command) -> &[Chord] {
        self.chords.get(&command).map_or(&[], Vec::as_slice)
    }

    /// Returns the usual chord of a command for people; empty where it has none.
    pub fn chord(&self, command: Command) -> String {
        let chord = self.chords(command).first();
        chord.map(Chord::to_string).unwrap_or_default()
    }

    /// Returns the usual chord of a command while somebody types, when letters are text; empty where it has none.
    pub fn chord_while_typing(&self, command: Command) -> String {
        let mut chords = self.chords(command).iter();
        let chord = chords.find(|chord| !chord.is_text());
        chord.map(Chord::to_string).unwrap_or_default()
    }
}
