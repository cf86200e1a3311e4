//! Delivery of updates to the bot's own address.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use super::{hub::Hub, message::seconds, updates::Update};

const IDLE: Duration = Duration::from_secs(1);
const PATIENCE: Duration = Duration::from_secs(60);
const HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";

/// Where updates are delivered.
#[derive(Clone, Debug)]
pub(crate) struct Webhook {
    pub(crate) url: String,
    pub(crate) secret: Option<String>,
    pub(crate) connections: usize,
    pub(crate) last_error: Option<(u64, String)>,
}

/// Delivers whatever waits, in order within each chat, until the stand-in stops.
pub(crate) async fn deliver(hub: Arc<Hub>) {
    let client = reqwest::Client::new();
    let arrived = hub.lock().updates.arrived.clone();
    loop {
        let notified = arrived.notified();
        tokio::pin!(notified);
        notified.as_mut().enable();
        let mut wait = IDLE;
        {
            let mut state = hub.lock();
            let now = SystemTime::now();
            while let Some(update) = state.updates.depart(now) {
                let Some(webhook) = state.updates.webhook.clone() else {
                    break;
                };
                tokio::spawn(hub.stop.clone().run_until_cancelled_owned(one(
                    hub.clone(),
                    client.clone(),
                    webhook,
                    update,
                )));
            }
            if let Some(next) = state.updates.next_try() {
                wait = wait.min(next.duration_since(now).unwrap_or_default());
            }
        }
        // The time limit is for chats whose pause ends while nothing else happens.
        tokio::time::timeout(wait, notified).await.ok();
    }
}

async fn one(hub: Arc<Hub>, client: reqwest::Client, webhook: Webhook, update: Update) {
    let mut request = client
        .post(&webhook.url)
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .body(update.body.to_string());
    if let Some(secret) = &webhook.secret {
        request = request.header(HEADER, secret);
    }
    let error = match request.send().await {
        Ok(answer) if answer.status().is_success() => None,
        Ok(answer) => Some(format!(
            "Wrong response from the webhook: {}",
            answer.status()
        )),
        Err(_) => Some("Connection failed".to_owned()),
    };
    let mut state = hub.lock();
    let now = SystemTime::now();
    state.updates.arrive(&update, error.is_none(), now);
    if let (Some(error), Some(webhook)) = (error, &mut state.updates.webhook) {
        webhook.last_error = Some((seconds(now), error));
    }
}
