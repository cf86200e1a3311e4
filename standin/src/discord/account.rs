//! People, as the stand-in keeps them, and the places where they act.

use serde_json::{Value, json};
use tokio::sync::watch;

/// Where a person acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The direct messages between the person and the bot.
    BotDm,
    /// A server in which the app is installed.
    Server,
    /// A server without the app; the person has installed it for themself.
    OtherServer,
    /// Direct messages of two people; one has installed the app for themself.
    Private,
}

impl Place {
    /// Returns the number that Discord has for the kind of place.
    #[must_use]
    pub const fn context(self) -> u64 {
        match self {
            Self::Server | Self::OtherServer => 0,
            Self::BotDm => 1,
            Self::Private => 2,
        }
    }

    /// Returns whether the app is there only because the person installed it.
    #[must_use]
    pub const fn by_user(self) -> bool {
        matches!(self, Self::OtherServer | Self::Private)
    }
}

/// A person, as the stand-in keeps them.
#[derive(Debug)]
pub struct Account {
    pub id: u64,
    pub locale: String,
    pub name: String,
    /// Whether the bot may write to them on its own.
    pub takes_messages: bool,
    /// The largest file that they may attach, in bytes.
    pub file_limit: usize,
    /// Their direct messages with the bot.
    pub direct: u64,
    /// Their direct messages with a friend.
    pub private: u64,
    /// The messages that the bot sent on its own.
    pub inbox: Vec<u64>,
    /// Wakes whoever waits for a message.
    pub changed: watch::Sender<()>,
}

impl Account {
    /// Returns the person as the API shows them.
    pub fn to_json(&self) -> Value {
        json!({
            "id": self.id.to_string(),
            "username": format!("person_{}", self.id),
            "discriminator": "0",
            "global_name": self.name,
            "avatar": null,
            "public_flags": 0,
        })
    }
}
