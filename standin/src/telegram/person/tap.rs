//! Tapping buttons.

use std::fmt;

use serde_json::json;
use uuid::Uuid;

use super::Person;
use crate::telegram::hub::{State, Tap};

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
}
