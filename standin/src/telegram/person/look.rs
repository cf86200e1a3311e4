//! What a person sees, now or after a while.

use std::{fmt, time::Duration};

use tokio::time::{Instant, timeout_at};

use super::Person;
use crate::telegram::{chat::Chat, menu::Command};

/// What was waited for did not come.
#[derive(Clone, Debug)]
pub struct TimedOut {
    /// The chat as it was at the end.
    pub chat: Chat,
    /// How long was waited.
    pub limit: Duration,
}

impl fmt::Display for TimedOut {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "not seen within {:?}; this is the chat:\n{}",
            self.limit, self.chat
        )
    }
}

impl std::error::Error for TimedOut {}

impl Person {
    /// Returns the chat as it is now.
    pub fn chat(&self) -> Chat {
        self.hub
            .lock()
            .rooms
            .get(&self.room)
            .map(|room| room.chat.clone())
            .unwrap_or_default()
    }

    /// Waits until the chat is as wanted and returns it; for as long as the settings say.
    ///
    /// # Errors
    /// When it does not become so in time.
    pub async fn wait_for(&self, wanted: impl Fn(&Chat) -> bool) -> Result<Chat, TimedOut> {
        let limit = self.hub.lock().settings.patience;
        self.wait_within(limit, wanted).await
    }

    /// Waits until the chat is as wanted and returns it, but not longer than `limit`.
    ///
    /// # Errors
    /// When it does not become so in time.
    pub async fn wait_within(
        &self,
        limit: Duration,
        wanted: impl Fn(&Chat) -> bool,
    ) -> Result<Chat, TimedOut> {
        let deadline = Instant::now() + limit;
        let changed = self
            .hub
            .lock()
            .rooms
            .get(&self.room)
            .map(|room| room.changed.clone())
            .unwrap_or_default();
        loop {
            let notified = changed.notified();
            tokio::pin!(notified);
            notified.as_mut().enable();
            let chat = self.chat();
            if wanted(&chat) {
                return Ok(chat);
            }
            if timeout_at(deadline, notified).await.is_err() {
                return Err(TimedOut { chat, limit });
            }
        }
    }

    /// Returns the menu of commands that this person is offered here.
    pub fn menu(&self) -> Vec<Command> {
        let state = self.hub.lock();
        let language = state
            .people
            .get(&self.id)
            .map_or("", |person| &person.language);
        state
            .menus
            .seen(self.room, language.get(..2).unwrap_or_default())
    }
}
