//! The palette: every verb, by a few letters of its title.

use super::{Choice, Choose};
use crate::command::{Command, Everywhere};
use crate::effect::Effect;
use crate::keys::Keys;

/// Returns the palette; the verbs of the place one is in come first.
pub fn palette(keys: &Keys, here: &[Command]) -> Choose {
    let mut commands: Vec<Command> = here.to_vec();
    let rest = Command::all().into_iter().filter(|command| {
        let shown = !matches!(
            command,
            Command::Move(_) | Command::Everywhere(Everywhere::Palette)
        );
        shown && !here.contains(command)
    });
    commands.extend(rest);
    let choices = commands.iter().map(|command| {
        let screen = command.place().map(|place| format!("{}: ", place.title()));
        Choice {
            label: screen.unwrap_or_default() + command.title(),
            detail: keys.chord(*command),
        }
    });
    Choose::new(
        "What do you want to do?",
        choices.collect(),
        move |number| {
            let chosen = commands.get(number).copied().map(Effect::Run);
            chosen.into_iter().collect()
        },
    )
}
