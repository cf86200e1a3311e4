//! Which key does what, by screen.

use super::look::{faults, file};
use super::row::{Mark, Row};
use crate::command::Command;
use crate::config::Config;

/// Returns the rows: what is wrong in the person's file, where it lies, and every command with its keys.
pub fn rows(config: &Config) -> Vec<Row> {
    let mut rows = faults(config);
    rows.push(file(config));
    let mut before = "";
    for command in Command::all() {
        let (section, name, title) = command.words();
        if section != before {
            rows.push(Row::told(heading(command), "").marked(Mark::Heading));
            before = section;
        }
        let chords = config.keys.chords(command).iter();
        let chords: Vec<String> = chords.map(|chord| format!("\"{chord}\"")).collect();
        let shown = match chords.as_slice() {
            [] => "no key".to_owned(),
            chords => chords.join(" ").replace('"', ""),
        };
        let help = format!(
            "In your file, under [keys.{section}]: {name} = [{}]",
            chords.join(", ")
        );
        rows.push(Row::told(shown, title).help(help));
    }
    rows
}

fn heading(command: Command) -> &'static str {
    match (command.place(), command) {
        (Some(place), _) => place.title(),
        (None, Command::Move(_)) => "Moving",
        (None, _) => "Everywhere",
    }
}
