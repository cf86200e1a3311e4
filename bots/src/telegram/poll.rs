//! Long polling: Telegram holds a request open until there are updates.

use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;
use teloxide::requests::{JsonRequest, Payload, Request, Requester};
use teloxide::types::AllowedUpdate;

use super::Telegram;
use super::pause::Pauses;
use super::trouble::Failure;
use super::updates::{WANTED, number};
use crate::talk::Talk;

/// How long Telegram holds a request open, in seconds.
const HOLD: u32 = 30;

/// Asks for updates as they are: read by teloxide, a message that it does not understand would be lost.
#[derive(Debug, Clone, Serialize)]
struct GetUpdates {
    offset: i64,
    timeout: u32,
    allowed_updates: [AllowedUpdate; WANTED.len()],
}

impl Payload for GetUpdates {
    type Output = Vec<Value>;
    const NAME: &'static str = "GetUpdates";
}

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

    async fn updates(&self, offset: i64) -> Result<Vec<Value>, Failure> {
        let ask = GetUpdates {
            offset,
            timeout: HOLD,
            allowed_updates: WANTED,
        };
        let updates = JsonRequest::new(self.bot().clone(), ask).send().await;
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
fn behind(updates: &[Value]) -> i64 {
    let last = updates.iter().filter_map(number).max();
    let next = last.and_then(|last| i64::try_from(last).ok()?.checked_add(1));
    next.unwrap_or_default()
}
