//! A message in a chat.

use std::{
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};

use super::{
    files::File,
    html::Entity,
    keyboard::{Button, Keyboard},
    text::Formatted,
};

/// Who wrote a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// The bot.
    Bot,
    /// A person, by identifier.
    Person(i64),
}

/// A message as the people in its chat see it now.
#[derive(Clone, Debug)]
pub struct Message {
    /// Its identifier.
    pub id: i64,
    /// Who wrote it.
    pub author: Author,
    /// The visible text, or the caption of a file.
    pub text: String,
    /// The text or caption as it was written, with tags.
    pub raw: String,
    /// What parts of the text mean.
    pub entities: Vec<Entity>,
    /// The buttons.
    pub keyboard: Option<Keyboard>,
    /// The document that it carries.
    pub document: Option<Arc<File>>,
    /// The photo that it carries.
    pub photo: Option<Arc<File>>,
    /// The album that it belongs to.
    pub album: Option<String>,
    /// When it was sent.
    pub sent: SystemTime,
    /// When it was last edited.
    pub edited: Option<SystemTime>,
    /// How often it was edited.
    pub edits: u32,
}

impl Message {
    /// A message that is not in a chat yet, and so has no identifier and no date.
    pub(crate) fn new(author: Author, text: Formatted) -> Self {
        Self {
            id: 0,
            author,
            text: text.text,
            raw: text.raw,
            entities: text.entities,
            keyboard: None,
            document: None,
            photo: None,
            album: None,
            sent: UNIX_EPOCH,
            edited: None,
            edits: 0,
        }
    }

    /// Whether the bot wrote it.
    pub fn is_from_bot(&self) -> bool {
        self.author == Author::Bot
    }

    /// Whether it carries a document or a photo.
    pub fn has_file(&self) -> bool {
        self.document.is_some() || self.photo.is_some()
    }

    /// Returns the button with this label or data.
    pub fn button(&self, label_or_data: &str) -> Option<&Button> {
        let mut buttons = self.keyboard.iter().flat_map(Keyboard::buttons);
        buttons.find(|button| button.is(label_or_data))
    }

    pub(crate) fn show(&mut self, text: Formatted) {
        self.raw = text.raw;
        self.text = text.text;
        self.entities = text.entities;
    }

    /// Returns it as Telegram sends it to a bot.
    pub(crate) fn json(&self, chat: Value, from: Value) -> Value {
        let mut json = json!({ "message_id": self.id, "from": from, "chat": chat, "date": seconds(self.sent) });
        let Some(fields) = json.as_object_mut() else {
            return json;
        };
        if let Some(edited) = self.edited {
            fields.insert("edit_date".into(), seconds(edited).into());
        }
        if let Some(album) = &self.album {
            fields.insert("media_group_id".into(), album.as_str().into());
        }
        if let Some(file) = &self.document {
            fields.insert("document".into(), file.as_document());
        }
        if let Some(file) = &self.photo {
            fields.insert("photo".into(), file.as_photo());
        }
        let (text, entities) = if self.has_file() {
            ("caption", "caption_entities")
        } else {
            ("text", "entities")
        };
        if !self.text.is_empty() {
            fields.insert(text.into(), self.text.as_str().into());
        }
        if !self.entities.is_empty() {
            fields.insert(entities.into(), json!(self.entities));
        }
        if let Some(keyboard) = &self.keyboard {
            fields.insert("reply_markup".into(), keyboard.json().clone());
        }
        json
    }
}

/// Returns a moment as Telegram writes it: whole seconds since 1970.
pub(crate) fn seconds(moment: SystemTime) -> u64 {
    moment
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs()
}
