//! How updates reach the bot: by polling or by a webhook.

use std::{sync::Arc, time::Duration};

use serde_json::{Value, json};
use tokio::time::{Instant, timeout_at};

use super::Answer;
use crate::telegram::{
    hub::{Hub, State},
    params::Params,
    refusal::Refusal,
    updates::Updates,
    webhook::Webhook,
};

const LONGEST_POLL: u64 = 50;
const BATCH: usize = 100;
const CONNECTIONS: usize = 40;
const LONGEST_SECRET: usize = 256;

/// Waits for updates; a poll that begins ends the one before it.
pub(crate) async fn get_updates(hub: &Arc<Hub>, params: &Params) -> Answer {
    let timeout = params
        .integer("timeout")?
        .and_then(|seconds| u64::try_from(seconds).ok())
        .unwrap_or_default();
    let limit = params
        .integer("limit")?
        .and_then(|limit| usize::try_from(limit).ok())
        .unwrap_or(BATCH);
    let limit = limit.clamp(1, BATCH);
    let deadline = Instant::now() + Duration::from_secs(timeout.min(LONGEST_POLL));
    let (turn, arrived) = {
        let updates = &mut hub.lock().updates;
        allow(updates, params)?;
        let turn = updates.begin_poll();
        updates.poll(turn, 0)?;
        updates.confirm(params.integer("offset")?.unwrap_or_default());
        (turn, updates.arrived.clone())
    };
    loop {
        let notified = arrived.notified();
        tokio::pin!(notified);
        notified.as_mut().enable();
        let batch = hub.lock().updates.poll(turn, limit)?;
        if !batch.is_empty() || timeout_at(deadline, notified).await.is_err() {
            return Ok(batch.iter().map(|update| Value::clone(update)).collect());
        }
    }
}

/// Keeps the kinds of updates that were asked for last, when nothing is said about them.
fn allow(updates: &mut Updates, params: &Params) -> Result<(), Refusal> {
    if let Some(kinds) = params.json::<Vec<String>>("allowed_updates")? {
        updates.allow(kinds);
    }
    Ok(())
}

pub(super) fn set_webhook(state: &mut State, params: &Params) -> Answer {
    let url = params.text("url").unwrap_or_default().into_owned();
    if url.is_empty() {
        return delete_webhook(state, params);
    }
    // Telegram itself asks for HTTPS everywhere; a bot under test listens on loopback, where there is no certificate.
    let loopback = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
    if !url.starts_with("https://") && !loopback.iter().any(|start| url.starts_with(start)) {
        return Err(Refusal::bad(
            "bad webhook: An HTTPS URL must be provided for webhook",
        ));
    }
    let secret = params
        .text("secret_token")
        .filter(|secret| !secret.is_empty())
        .map(|secret| secret.into_owned());
    if let Some(secret) = &secret {
        check_secret(secret)?;
    }
    let connections = params
        .integer("max_connections")?
        .and_then(|most| usize::try_from(most).ok());
    allow(&mut state.updates, params)?;
    if params.flag("drop_pending_updates") {
        state.updates.drop_pending();
    }
    let connections = connections.unwrap_or(CONNECTIONS).clamp(1, 100);
    state.updates.webhook = Some(Webhook {
        url,
        secret,
        connections,
        last_error: None,
    });
    state.updates.arrived.notify_waiters();
    Ok(true.into())
}

fn check_secret(secret: &str) -> Result<(), Refusal> {
    if secret.len() > LONGEST_SECRET {
        return Err(Refusal::bad("secret token is too long"));
    }
    let allowed = |letter: u8| letter.is_ascii_alphanumeric() || matches!(letter, b'_' | b'-');
    if !secret.bytes().all(allowed) {
        return Err(Refusal::bad("secret token contains unallowed characters"));
    }
    Ok(())
}

pub(super) fn delete_webhook(state: &mut State, params: &Params) -> Answer {
    state.updates.webhook = None;
    if params.flag("drop_pending_updates") {
        state.updates.drop_pending();
    }
    Ok(true.into())
}

pub(super) fn webhook_info(state: &mut State, _: &Params) -> Answer {
    let webhook = state.updates.webhook.as_ref();
    let mut info = json!({
        "url": webhook.map_or("", |webhook| &webhook.url),
        "has_custom_certificate": false,
        "pending_update_count": state.updates.pending(),
    });
    if let (Some(fields), Some(webhook)) = (info.as_object_mut(), webhook) {
        fields.insert("max_connections".into(), webhook.connections.into());
        if let Some((date, message)) = &webhook.last_error {
            fields.insert("last_error_date".into(), (*date).into());
            fields.insert("last_error_message".into(), message.as_str().into());
        }
    }
    if let (Some(fields), false) = (info.as_object_mut(), state.updates.allowed().is_empty()) {
        fields.insert("allowed_updates".into(), json!(state.updates.allowed()));
    }
    Ok(info)
}
