//! A chat as the people in it see it.

use std::{collections::BTreeMap, fmt, sync::Arc, time::SystemTime};

use tokio::sync::Notify;

use super::{
    files::File,
    keyboard::Button,
    message::{Author, Message},
};

/// Something that the bot was seen doing, such as `typing`.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// What it is, in Telegram's spelling.
    pub kind: String,
    /// When it began; it is shown for five seconds.
    pub at: SystemTime,
}

/// The answer to a tap on a button.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// What it says; often nothing.
    pub text: String,
    /// Whether it has to be closed by hand.
    pub alert: bool,
}

/// What is seen in a chat at one moment: edits are applied, deleted messages are gone.
#[derive(Clone, Debug, Default)]
pub struct Chat {
    pub(crate) messages: BTreeMap<i64, Arc<Message>>,
    /// What the bot was seen doing so far.
    pub actions: Vec<Action>,
    /// The answers to taps so far.
    pub toasts: Vec<Toast>,
}

impl Chat {
    /// Returns all messages, oldest first.
    pub fn messages(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.messages.values().map(Arc::as_ref)
    }

    /// Returns the messages of the bot, oldest first.
    pub fn replies(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.messages().filter(|message| message.is_from_bot())
    }

    /// Returns a message.
    pub fn message(&self, id: i64) -> Option<&Message> {
        self.messages.get(&id).map(Arc::as_ref)
    }

    /// Returns the newest message of the bot.
    pub fn last(&self) -> Option<&Message> {
        self.replies().next_back()
    }

    /// Returns the newest message of the bot whose visible text contains this.
    pub fn find(&self, text: &str) -> Option<&Message> {
        self.replies().rfind(|message| message.text.contains(text))
    }

    /// Returns the newest button with this label or data, and the message that it is under.
    pub fn button(&self, label_or_data: &str) -> Option<(&Message, &Button)> {
        self.replies()
            .rev()
            .find_map(|message| Some((message, message.button(label_or_data)?)))
    }

    /// Returns the documents that the bot sent, oldest first.
    pub fn documents(&self) -> impl DoubleEndedIterator<Item = &Arc<File>> {
        self.replies()
            .filter_map(|message| message.document.as_ref())
    }
}

/// The whole conversation, for a person who looks for what went wrong in a test.
impl fmt::Display for Chat {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for message in self.messages() {
            let author = match message.author {
                Author::Bot => "bot".to_owned(),
                Author::Person(id) => id.to_string(),
            };
            writeln!(out, "[{}] {author}: {}", message.id, message.text)?;
            for file in message.document.iter().chain(&message.photo) {
                writeln!(out, "    file {} of {} bytes", file.name, file.size)?;
            }
            for row in message.keyboard.iter().flat_map(|keyboard| &keyboard.rows) {
                let labels: Vec<_> = row.iter().map(|button| button.label.as_str()).collect();
                writeln!(out, "    [{}]", labels.join("] ["))?;
            }
        }
        Ok(())
    }
}

/// A chat and what the people in it do not see.
#[derive(Debug)]
pub(crate) struct Room {
    /// The title of a group; a private chat has none.
    pub(crate) title: Option<String>,
    /// Whether the bot may write here: somebody wrote to it before.
    pub(crate) open: bool,
    pub(crate) blocked: bool,
    pub(crate) chat: Chat,
    pub(crate) changed: Arc<Notify>,
}

impl Room {
    pub(crate) fn new(title: Option<String>) -> Self {
        Self {
            open: title.is_some(),
            title,
            blocked: false,
            chat: Chat::default(),
            changed: Arc::default(),
        }
    }
}
