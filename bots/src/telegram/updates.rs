//! Updates on their way to the conversations: kept first, confirmed to Telegram afterwards.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use futures_util::future::try_join_all;
use serde_json::Value;
use teloxide::requests::Requester;
use teloxide::types::{AllowedUpdate, CallbackQueryId};
use tokio_util::sync::CancellationToken;
use upward_engine::error::Result;

use super::Telegram;
use super::receive::{Received, read, received, unreadable};
use crate::talk::Talk;

/// What the bot wants to be told.
pub const WANTED: [AllowedUpdate; 2] = [AllowedUpdate::Message, AllowedUpdate::CallbackQuery];

impl Telegram {
    /// Gets updates until the service ends, and keeps the menus of commands as they should be.
    pub async fn receive(self: Arc<Self>, talk: Talk, stop: CancellationToken) {
        let work = async {
            tokio::join!(self.put_menus(talk.words()), async {
                match &self.webhook {
                    Some(url) => self.hook(url).await,
                    None => self.poll(&talk).await,
                }
            });
            // A webhook's updates come by themselves.
            std::future::pending::<()>().await;
        };
        stop.run_until_cancelled(work).await;
    }

    /// Keeps what updates say, those of each person in their order.
    ///
    /// # Errors
    /// When the store is not available: then they are to come again.
    pub(super) async fn keep(self: &Arc<Self>, talk: &Talk, updates: &[Value]) -> Result<()> {
        let mut people: BTreeMap<String, Vec<(u64, Received)>> = BTreeMap::new();
        for raw in updates {
            let update = read(raw);
            if update.is_none() {
                talk.figures().failed("receive", "unknown-update");
            }
            let received = match &update {
                Some(update) => received(update, &self.name),
                None => unreadable(raw),
            };
            if let (Some(id), Some(received)) = (number(raw), received) {
                let person = received.person.to_string();
                people.entry(person).or_default().push((id, received));
            }
        }
        let kept = people.into_values().map(|inputs| async {
            for (id, input) in inputs {
                let name = format!("telegram-{id}");
                let is_new = talk.hear(&input.person, &name, input.envelope).await?;
                if let Some(query) = input.query.filter(|_| is_new) {
                    self.answer(talk, query);
                }
            }
            Ok(())
        });
        try_join_all(kept).await.map(drop)
    }

    /// Tells Telegram that a press of a button came, so that it stops showing that it waits.
    fn answer(self: &Arc<Self>, talk: &Talk, query: CallbackQueryId) {
        let (telegram, figures) = (Arc::clone(self), talk.figures().clone());
        tokio::spawn(async move {
            let began = Instant::now();
            // Where it does not come through, Telegram stops waiting by itself.
            let _missed = telegram.bot().answer_callback_query(query).await;
            figures.acknowledged(began.elapsed());
        });
    }
}

/// Returns an update's number.
pub fn number(update: &Value) -> Option<u64> {
    update.get("update_id")?.as_u64()
}
