//! Ways to people and to messages, as they are kept.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use teloxide::types::{ChatId, MessageId};
use upward_desk::identity::Identity;

/// The way to a person, or to a message of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The chat.
    pub chat: ChatId,
    /// The message: the one whose button was pressed, or the one that shows a work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<i32>,
}

impl Route {
    /// Returns the way that was kept for a person; the private chat where none was.
    pub fn of(kept: &Value, person: &Identity) -> Option<Self> {
        let kept = serde_json::from_value(kept.clone()).ok();
        kept.or_else(|| match person {
            Identity::Telegram(id) => Some(Self {
                chat: ChatId(i64::try_from(*id).ok()?),
                message: None,
            }),
            _ => None,
        })
    }

    /// Returns the way to a message.
    pub fn to(chat: ChatId, message: MessageId) -> Self {
        Self {
            chat,
            message: Some(message.0),
        }
    }

    /// Returns the message.
    pub fn message(self) -> Option<MessageId> {
        self.message.map(MessageId)
    }

    /// Returns it as it is kept.
    pub fn kept(self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}
