//! From messages in words to Discord's, within its limits.

mod buttons;
mod markdown;

use serde_json::{Value, json};

pub use buttons::{Pressable, Row};
use markdown::{markdown, measure};

use super::limit::{CONTENT, EMBED, EMBEDS};
use crate::name::safe;
use crate::talk::Parcel;
use crate::talk::face::Enclosure;
use crate::words::{Rich, split};

/// A message as Discord has it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Message {
    /// Its text, in Markdown.
    pub content: String,
    /// Text that is too long for it, in Markdown.
    pub embeds: Vec<String>,
    /// Its buttons and menus.
    pub rows: Vec<Row>,
    /// Its file.
    pub file: Option<Enclosure>,
}

/// Returns a message's messages, one at least: text that is too long for one goes on in the next. The last one has
/// the buttons and the file.
pub fn messages(parcel: &Parcel) -> Vec<Message> {
    let mut messages = texts(&parcel.text);
    if messages.is_empty() {
        messages.push(Message::default());
    }
    if let Some(last) = messages.last_mut() {
        last.rows = buttons::rows(parcel);
        last.file = parcel.file.as_ref().map(|file| Enclosure {
            name: safe(&file.name),
            bytes: file.bytes.clone(),
        });
        // Discord takes no message without any text, file or embed.
        if last.content.is_empty() && last.embeds.is_empty() && last.file.is_none() {
            last.content = "…".to_owned();
        }
    }
    messages
}

/// Returns the first words of a text, for how far a work is.
pub fn line(text: &Rich) -> String {
    let first = split(text, CONTENT, measure).into_iter().next();
    markdown(&first.unwrap_or_default())
}

fn texts(text: &Rich) -> Vec<Message> {
    let short = split(text, CONTENT, measure);
    if short.len() <= 1 {
        let message = |part: &Rich| Message {
            content: markdown(part),
            ..Message::default()
        };
        return short.iter().map(message).collect();
    }
    let parts = split(text, EMBED, measure);
    let message = |parts: &[Rich]| Message {
        embeds: parts.iter().map(markdown).collect(),
        ..Message::default()
    };
    parts.chunks(EMBEDS).map(message).collect()
}

impl Message {
    /// Returns what the API takes, all of the message: what it does not have is taken away from the one it replaces.
    pub fn json(&self) -> Value {
        let embeds = self.embeds.iter().map(|text| json!({"description": text}));
        let file = self.file.iter();
        let files = file.map(|file| json!({"id": 0, "filename": file.name}));
        json!({
            "content": self.content,
            "embeds": embeds.collect::<Vec<_>>(),
            "components": buttons::json(&self.rows),
            "attachments": files.collect::<Vec<_>>(),
            "allowed_mentions": {"parse": []},
        })
    }
}

#[cfg(test)]
mod tests;
