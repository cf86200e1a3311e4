//! A person who uses the bot.

mod look;

use std::{fmt, sync::Arc};

use bytes::Bytes;
use serde_json::json;
use uuid::Uuid;

pub use look::TimedOut;

use super::{
    chat::Room,
    files::File,
    hub::{Hub, State, Tap},
    message::{Author, Message},
    params::Upload,
    text::{self, Formatted},
};

/// A group chat; the people in it are those who write in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    pub(crate) id: i64,
}

impl Group {
    /// Returns the identifier of the chat, which is negative.
    pub fn id(&self) -> i64 {
        self.id
    }
}

/// A person in the private chat with the bot, or in a group.
///
/// What a person does becomes an update for the bot; its identifier is returned, or nothing when the bot is not told:
/// because it is blocked, because it does not want such updates, or because in a group only commands and mentions
/// are told to bots.
#[derive(Clone, Debug)]
pub struct Person {
    hub: Arc<Hub>,
    id: i64,
    room: i64,
}

/// Why a button could not be tapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTapped {
    /// There is no such message any more.
    NoMessage,
    /// The message has no such button, or one that opens a page.
    NoButton,
    /// The bot does not want to know.
    NotTold,
}

impl fmt::Display for NotTapped {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NoMessage => "there is no such message",
            Self::NoButton => "there is no such button to tap",
            Self::NotTold => "the bot does not ask for taps",
        })
    }
}

impl std::error::Error for NotTapped {}

impl Person {
    pub(crate) fn new(hub: Arc<Hub>, id: i64) -> Self {
        hub.lock()
            .rooms
            .entry(id)
            .or_insert_with(|| Room::new(None));
        Self { hub, id, room: id }
    }

    /// Returns the identifier of the person.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Returns the same person in a group.
    pub fn at(&self, group: Group) -> Self {
        Self {
            room: group.id,
            ..self.clone()
        }
    }

    /// Writes a text. One that is too long for a message is sent as several, as Telegram's programs do.
    pub fn say(&self, text: &str) -> Vec<u32> {
        let mut state = self.hub.lock();
        let parts = split(text);
        parts
            .iter()
            .filter_map(|part| {
                self.send(
                    &mut state,
                    Message::new(self.author(), Formatted::typed(part)),
                )
            })
            .collect()
    }

    /// Sends a document.
    pub fn send_document(
        &self,
        name: &str,
        mime: &str,
        bytes: impl Into<Bytes>,
        caption: &str,
    ) -> Option<u32> {
        let mut state = self.hub.lock();
        let upload = Upload {
            name: name.to_owned(),
            mime: mime.to_owned(),
            bytes: bytes.into(),
        };
        let file = state.files.document(upload);
        let message = Message::new(self.author(), Formatted::typed(caption));
        self.send(
            &mut state,
            Message {
                document: Some(file),
                ..message
            },
        )
    }

    /// Sends a photo, whatever the bytes are.
    pub fn send_photo(&self, bytes: impl Into<Bytes>) -> Option<u32> {
        let mut state = self.hub.lock();
        let upload = Upload {
            name: String::new(),
            mime: "image/jpeg".to_owned(),
            bytes: bytes.into(),
        };
        let file: Arc<File> = state.files.photo(upload, (1280, 960));
        let message = Message::new(self.author(), Formatted::default());
        self.send(
            &mut state,
            Message {
                photo: Some(file),
                ..message
            },
        )
    }

    /// Taps a button, given by its label or its data, under a message.
    ///
    /// # Errors
    /// When there is no such button to be seen now.
    pub fn tap(&self, message: i64, label_or_data: &str) -> Result<u32, NotTapped> {
        let mut state = self.hub.lock();
        let shown = state
            .message(self.room, message)
            .ok_or(NotTapped::NoMessage)?;
        let data = shown
            .button(label_or_data)
            .and_then(|button| button.data.clone());
        let data = data.ok_or(NotTapped::NoButton)?;
        self.tapped(&mut state, message, &data)
            .ok_or(NotTapped::NotTold)
    }

    /// Taps the newest button with this label or data.
    ///
    /// # Errors
    /// When there is no such button to be seen now.
    pub fn press(&self, label_or_data: &str) -> Result<u32, NotTapped> {
        let chat = self.chat();
        let (message, _) = chat.button(label_or_data).ok_or(NotTapped::NoButton)?;
        self.tap(message.id, label_or_data)
    }

    /// Taps a button that is gone in the meantime, as happens when the message changes at the same moment.
    ///
    /// # Errors
    /// When there is no such message, or the bot does not want to know.
    pub fn tap_stale(&self, message: i64, data: &str) -> Result<u32, NotTapped> {
        let mut state = self.hub.lock();
        state
            .message(self.room, message)
            .ok_or(NotTapped::NoMessage)?;
        self.tapped(&mut state, message, data)
            .ok_or(NotTapped::NotTold)
    }

    /// Blocks the bot: it may not write any more, and is told so.
    pub fn block(&self) -> Option<u32> {
        self.set_blocked(true)
    }

    /// Lets the bot write again.
    pub fn unblock(&self) -> Option<u32> {
        self.set_blocked(false)
    }

    fn author(&self) -> Author {
        Author::Person(self.id)
    }

    fn send(&self, state: &mut State, message: Message) -> Option<u32> {
        let room = state.rooms.get_mut(&self.room)?;
        if room.blocked {
            return None;
        }
        room.open = true;
        let id = state.post(self.room, message);
        if self.room < 0 && !is_for_bot(state, self.room, id) {
            return None;
        }
        let message = state.message_json(self.room, id);
        state.tell(self.room, "message", message)
    }

    fn tapped(&self, state: &mut State, message: i64, data: &str) -> Option<u32> {
        let id = Uuid::new_v4().as_u128().to_string();
        let query = json!({
            "id": id,
            "from": state.author_json(self.author()),
            "message": state.message_json(self.room, message),
            "chat_instance": self.room.to_string(),
            "data": data,
        });
        let at = state.now();
        state.taps.insert(
            id,
            Tap {
                room: self.room,
                at,
                answered: false,
            },
        );
        state.tell(self.room, "callback_query", query)
    }

    fn set_blocked(&self, blocked: bool) -> Option<u32> {
        let mut state = self.hub.lock();
        let before = std::mem::replace(&mut state.rooms.get_mut(&self.room)?.blocked, blocked);
        let status = |blocked| match blocked {
            true => {
                json!({ "user": state.author_json(Author::Bot), "status": "kicked", "until_date": 0 })
            }
            false => json!({ "user": state.author_json(Author::Bot), "status": "member" }),
        };
        let change = json!({
            "chat": state.chat_json(self.room),
            "from": state.author_json(self.author()),
            "date": state.date(),
            "old_chat_member": status(before),
            "new_chat_member": status(blocked),
        });
        state.tell(self.room, "my_chat_member", change)
    }
}

/// Whether a message in a group is told to the bot: a command for it or for all bots, or one that names it.
fn is_for_bot(state: &State, room: i64, id: i64) -> bool {
    let Some(message) = state.message(room, id) else {
        return false;
    };
    let name = format!("@{}", state.settings.username);
    let has_command = message
        .entities
        .iter()
        .any(|entity| entity.kind == "bot_command");
    message.text.contains(&name) || (has_command && !message.text.contains('@'))
}

/// Cuts a text into parts that fit into a message.
fn split(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut length = 0;
    for letter in text.chars() {
        length += letter.len_utf16();
        if length > text::MESSAGE {
            parts.push(String::new());
            length = letter.len_utf16();
        }
        if let Some(last) = parts.last_mut() {
            last.push(letter);
        }
    }
    parts
}
