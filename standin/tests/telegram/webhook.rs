//! Updates by webhook.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU32, Ordering},
};

use axum::{
    Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use serde_json::{Value, json};

use super::bot::start;

/// What a bot that listens was sent, and how many deliveries it refuses first.
#[derive(Clone, Default)]
struct Listener {
    heard: Arc<Mutex<Vec<(String, String)>>>,
    refuse: Arc<AtomicU32>,
}

impl Listener {
    async fn start(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let router = Router::new()
            .route("/hook", post(hear))
            .with_state(self.clone());
        tokio::spawn(async { axum::serve(listener, router).await });
        url
    }

    async fn texts(&self, count: usize) -> Vec<String> {
        for _ in 0..1000 {
            let heard = self.heard.lock().unwrap().clone();
            if heard.len() >= count {
                return heard.into_iter().map(|(_, text)| text).collect();
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        panic!("only {:?} was heard", self.heard.lock().unwrap());
    }
}

async fn hear(
    State(listener): State<Listener>,
    headers: HeaderMap,
    Json(update): Json<Value>,
) -> StatusCode {
    let left = |left: u32| left.checked_sub(1);
    if listener
        .refuse
        .fetch_update(Ordering::Relaxed, Ordering::Relaxed, left)
        .is_ok()
    {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    let secret = headers
        .get("x-telegram-bot-api-secret-token")
        .map(|secret| secret.to_str().unwrap().to_owned());
    let text = update["message"]["text"].as_str().unwrap().to_owned();
    listener
        .heard
        .lock()
        .unwrap()
        .push((secret.unwrap_or_default(), text));
    StatusCode::OK
}

#[tokio::test]
async fn updates_are_delivered_with_the_secret_and_in_order() {
    let (telegram, bot, person) = start().await;
    let listener = Listener::default();
    let url = listener.start().await;
    let hook = json!({ "url": url, "secret_token": "s3cret_-", "drop_pending_updates": true });
    bot.ok("setWebhook", hook).await;
    for number in 0..20 {
        person.say(&number.to_string());
    }
    let expected: Vec<_> = (0..20).map(|number| number.to_string()).collect();
    assert_eq!(listener.texts(20).await, expected);
    assert!(
        listener
            .heard
            .lock()
            .unwrap()
            .iter()
            .all(|(secret, _)| secret == "s3cret_-")
    );
    assert_eq!(bot.refused("getUpdates", json!({})).await.0, 409);
    while telegram.pending() > 0 {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    bot.ok("deleteWebhook", json!({})).await;
    bot.ok("getUpdates", json!({})).await;
}

#[tokio::test]
async fn a_refused_delivery_comes_again_before_the_next_of_that_chat() {
    let (telegram, bot, person) = start().await;
    let listener = Listener::default();
    listener.refuse.store(2, Ordering::Relaxed);
    bot.ok("setWebhook", json!({ "url": listener.start().await }))
        .await;
    person.say("second");
    telegram.repeat(412_000_001);
    assert_eq!(listener.texts(3).await, ["hello", "second", "hello"]);
    let info = bot.ok("getWebhookInfo", json!({})).await;
    assert_eq!(
        info["last_error_message"],
        "Wrong response from the webhook: 503 Service Unavailable"
    );
}

#[tokio::test]
async fn a_webhook_needs_https_or_loopback_and_a_proper_secret() {
    let (_telegram, bot, _) = start().await;
    bot.bad("setWebhook", json!({ "url": "http://example.org/hook" }))
        .await;
    let secret =
        |secret: &str| json!({ "url": "https://example.org/hook", "secret_token": secret });
    assert_eq!(
        bot.bad("setWebhook", secret("a b")).await,
        "secret token contains unallowed characters"
    );
    assert_eq!(
        bot.bad("setWebhook", secret(&"a".repeat(257))).await,
        "secret token is too long"
    );
    assert_eq!(bot.ok("getWebhookInfo", json!({})).await["url"], "");
}
