//! Messages as one reads them, for transcripts.

use std::fmt::Write as _;

use super::render::{Message, messages};
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
        let buttons = row.iter().map(|button| match button.weight {
            Weight::Plain => format!("[{}]", button.label),
            Weight::Main => format!("[*{}*]", button.label),
            Weight::Grave => format!("[!{}!]", button.label),
        });
        let _ = writeln!(text, "  {}", buttons.collect::<Vec<_>>().join(" "));
    }
    text
}
