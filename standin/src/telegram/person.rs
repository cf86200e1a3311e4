//! A person who uses the bot.

mod look;
mod tap;

use std::sync::Arc;

use bytes::Bytes;
use serde_json::{Map, Value, json};

pub use look::TimedOut;
pub use tap::NotTapped;

use super::{
    chat::Room,
    files::File,
    hub::{Hub, State},
    message::{Author, Message, seconds},
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

    /// Writes a text. One that is too long for a message is sent as several, and white space alone is not sent, as
    /// Telegram's programs do.
    pub fn say(&self, text: &str) -> Vec<u32> {
        let mut state = self.hub.lock();
        let parts = split(text);
        parts
            .iter()
            .filter(|part| !part.trim().is_empty())
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
        self.keep(&mut state, &file);
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
        let file = state.files.photo(upload, (1280, 960));
        self.keep(&mut state, &file);
        let message = Message::new(self.author(), Formatted::default());
        self.send(
            &mut state,
            Message {
                photo: Some(file),
                ..message
            },
        )
    }

    /// Sends a message of another kind, given by its fields as Telegram writes them, such as
    /// `{"location": {"latitude": 12.9, "longitude": 77.6}}`. Only the bot is shown it.
    pub fn send_other(&self, fields: Map<String, Value>) -> Option<u32> {
        let mut state = self.hub.lock();
        let id = self.put(
            &mut state,
            Message::new(self.author(), Formatted::default()),
        )?;
        let mut message = state.message_json(self.room, id);
        message.as_object_mut()?.extend(fields);
        state.tell(self.room, "message", message)
    }

    /// Writes an own message anew.
    pub fn edit(&self, message: i64, text: &str) -> Option<u32> {
        let mut state = self.hub.lock();
        state
            .message(self.room, message)
            .filter(|message| message.author == self.author())?;
        state.edit(self.room, message, |message| {
            message.show(Formatted::typed(text))
        });
        let edited = state.message_json(self.room, message);
        state.tell(self.room, "edited_message", edited)
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

    fn keep(&self, state: &mut State, file: &Arc<File>) {
        let most = state.settings.keep_uploads;
        state.files.sent_by_person(file, most);
    }

    fn send(&self, state: &mut State, message: Message) -> Option<u32> {
        let id = self.put(state, message)?;
        let message = state.message_json(self.room, id);
        state.tell(self.room, "message", message)
    }

    /// Puts a message into the chat, and returns its identifier if the bot is told of it.
    fn put(&self, state: &mut State, message: Message) -> Option<i64> {
        let room = state.rooms.get_mut(&self.room)?;
        if room.blocked {
            return None;
        }
        room.open = true;
        let id = state.post(self.room, message);
        (self.room > 0 || is_for_bot(state, self.room, id)).then_some(id)
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
            "date": seconds(state.now()),
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
