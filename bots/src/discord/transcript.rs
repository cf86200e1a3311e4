//! Messages as one reads them, for transcripts.

use std::fmt::Write as _;

use super::render::{Message, Pressable, Row, messages};
use crate::dialogue::Weight;
use crate::talk::Parcel;

/// Returns messages as Discord gets them: text, buttons row by row, files.
pub fn shown(parcels: &[Parcel]) -> String {
    let messages = parcels.iter().flat_map(messages);
    messages
        .map(|message| one(&message))
        .collect::<Vec<_>>()
        .join("---\n")
}

fn one(message: &Message) -> String {
    let mut text = String::new();
    if !message.content.is_empty() {
        let _ = writeln!(text, "{}", message.content);
    }
    for embed in &message.embeds {
        let _ = writeln!(text, "> {}", embed.replace('\n', "\n> "));
    }
    if let Some(file) = &message.file {
        let _ = writeln!(text, "[{}, {} bytes]", file.name, file.bytes.len());
    }
    for row in &message.rows {
        let _ = match row {
            Row::Buttons(buttons) => writeln!(text, "  {}", joined(buttons, button, " ")),
            Row::Menu(options) => {
                let options = joined(options, |option| option.label.clone(), " | ");
                writeln!(text, "  [v {options}]")
            }
        };
    }
    text
}

fn button(button: &Pressable) -> String {
    match button.weight {
        Weight::Plain => format!("[{}]", button.label),
        Weight::Main => format!("[*{}*]", button.label),
        Weight::Grave => format!("[!{}!]", button.label),
    }
}

fn joined(row: &[Pressable], one: fn(&Pressable) -> String, between: &str) -> String {
    row.iter().map(one).collect::<Vec<_>>().join(between)
}
