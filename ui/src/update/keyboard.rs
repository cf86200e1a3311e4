//! Keys and pasted text.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind};

use super::{verbs, works};
use crate::command::Command;
use crate::effect::Effect;
use crate::keys::Chord;
use crate::model::Model;
use crate::overlay::Outcome;

/// Takes a key: what stands before the screen has it first, then the verbs, then the field at work.
pub fn key(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    if key.kind == KeyEventKind::Release {
        return Vec::new();
    }
    let chord = Chord::from(key);
    let above = ["everywhere"];
    if let Some(overlay) = model.overlays.last_mut() {
        let command = model
            .keys
            .command(chord, &above)
            .filter(|_| !chord.is_text());
        if let Some(command) = command.filter(|command| verbs::is_of_the_program(*command)) {
            return verbs::run(model, command);
        }
        return match overlay.key(key) {
            Outcome::Stay => Vec::new(),
            Outcome::Close(effects) => {
                model.overlays.pop();
                effects
            }
        };
    }
    let typing = model.screen().typing();
    if key.code == KeyCode::Esc && !typing && model.works.iter().any(|going| !going.off) {
        return works::call_off(model);
    }
    match command(model, chord, typing) {
        Some(command) => verbs::run(model, command),
        None => model.screens.at_mut(model.place).key(key, &model.desk),
    }
}

/// Returns the verb of a chord where one is. While somebody types, letters are text, and movements are the field's.
fn command(model: &Model, chord: Chord, typing: bool) -> Option<Command> {
    let section = verbs::section(model.place);
    if !typing {
        return model.keys.command(chord, &[section, "everywhere", "move"]);
    }
    let found = model.keys.command(chord, &[section, "everywhere"]);
    found.filter(|_| !chord.is_text())
}

/// Takes pasted text.
pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    match model.overlays.last_mut() {
        Some(overlay) => {
            overlay.paste(text);
            Vec::new()
        }
        None => model.screens.at_mut(model.place).paste(text, &model.desk),
    }
}
