//! Long polling: Telegram holds a request open until there are updates.

use std::sync::Arc;

use teloxide::payloads::GetUpdatesSetters;
use teloxide::requests::Requester;
use teloxide::types::Update;

use super::Telegram;
use super::pause::Pauses;
use super::trouble::Failure;
use super::updates::WANTED;
use crate::talk::Talk;

/// How long Telegram holds a request open, in seconds.
const HOLD: u32 = 30;

impl Telegram {
    /// Polls for ever. An update is confirmed, by asking for what follows it, only when it is kept.
    pub(super) async fn poll(self: &Arc<Self>, talk: &Talk) {
        self.unhook(talk).await;
        let mut pauses = Pauses::default();
        let mut offset = 0;
        loop {
            let updates = match self.updates(offset).await {
                Ok(updates) => updates,
                Err(failure) => {
                    talk.figures().failed("receive", failure.name());
                    tracing::warn!(why = failure.name(), "no updates from Telegram");
                    if failure == Failure::Taken {
                        self.unhook(talk).await;
                    }
                    pauses.wait(failure.after()).await;
                    continue;
                }
            };
            if let Err(error) = self.keep(talk, &updates).await {
                talk.figures().failed("receive", &error.code);
                tracing::error!(code = error.code, "updates could not be kept");
                pauses.wait(None).await;
                continue;
            }
            pauses = Pauses::default();
            offset = behind(&updates);
        }
    }

    async fn updates(&self, offset: i32) -> Result<Vec<Update>, Failure> {
        let updates = self.bot().get_updates().offset(offset).timeout(HOLD);
        let updates = updates.allowed_updates(WANTED).await;
        updates.map_err(|error| Failure::of(&error))
    }

    /// Tells Telegram that updates are polled for, whatever was set before.
    async fn unhook(&self, talk: &Talk) {
        let mut pauses = Pauses::default();
        while let Err(error) = self.bot().delete_webhook().await {
            let failure = Failure::of(&error);
            talk.figures().failed("receive", failure.name());
            tracing::warn!(why = failure.name(), "the webhook could not be taken away");
            pauses.wait(failure.after()).await;
        }
    }
}

/// Returns the offset that confirms updates; 0, which confirms nothing, where there were none. Telegram numbers them
/// anew after a quiet week, maybe with lower numbers, so an offset is good for the next request only.
fn behind(updates: &[Update]) -> i32 {
    let last = updates.iter().map(|update| update.id.0).max();
    let next = last.and_then(|last| i32::try_from(last).ok()?.checked_add(1));
    next.unwrap_or_default()
}
