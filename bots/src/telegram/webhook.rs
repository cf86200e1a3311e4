//! A webhook: Telegram sends updates to an address of ours, with a secret.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use reqwest::Url;
use serde_json::Value;
use subtle::ConstantTimeEq;
use teloxide::payloads::SetWebhookSetters;
use teloxide::requests::Requester;

use super::Telegram;
use super::pause::Pauses;
use super::trouble::Failure;
use super::updates::WANTED;
use crate::talk::Talk;

/// Where Telegram puts the secret (core.telegram.org/bots/api, setWebhook).
const HEADER: &str = "x-telegram-bot-api-secret-token";
/// What the secret is derived for.
const PURPOSE: &str = "upward bots 2026 telegram webhook";

impl Telegram {
    /// Returns what answers at the webhook's path; nothing where updates are polled for.
    pub fn routes(self: &Arc<Self>, talk: Talk) -> Router {
        match &self.webhook {
            Some(url) => Router::new()
                .route(url.path(), post(came))
                .with_state((Arc::clone(self), talk)),
            None => Router::new(),
        }
    }

    /// Tells Telegram where to send updates.
    pub(super) async fn hook(&self, url: &Url) {
        let mut pauses = Pauses::default();
        loop {
            let hook = self.bot().set_webhook(url.clone());
            let hook = hook.secret_token(self.secret()).allowed_updates(WANTED);
            let Err(error) = hook.await else {
                return;
            };
            match Failure::of(&error) {
                Failure::Refused => {
                    tracing::error!(
                        "Telegram does not take the address in UPWARD_TELEGRAM_WEBHOOK"
                    );
                }
                failure => tracing::warn!(why = failure.name(), "the webhook could not be set"),
            }
            pauses.wait(Failure::of(&error).after()).await;
        }
    }

    /// Returns what proves that an update comes from Telegram: only it and this service can know it.
    fn secret(&self) -> String {
        let key = blake3::derive_key(PURPOSE, self.bot().token().as_bytes());
        blake3::Hash::from(key).to_hex().to_string()
    }
}

/// Keeps an update, and only then says that it came.
async fn came(
    State((telegram, talk)): State<(Arc<Telegram>, Talk)>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let given = headers
        .get(HEADER)
        .map_or(&[][..], |given| given.as_bytes());
    if !bool::from(given.ct_eq(telegram.secret().as_bytes())) {
        return StatusCode::UNAUTHORIZED;
    }
    let Ok(update) = serde_json::from_slice::<Value>(&body) else {
        // Sent again it would be no better.
        talk.figures().failed("receive", "unknown-update");
        return StatusCode::OK;
    };
    match telegram.keep(&talk, &[update]).await {
        Ok(()) => StatusCode::OK,
        Err(error) => {
            talk.figures().failed("receive", &error.code);
            tracing::error!(code = error.code, "an update could not be kept");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}
