//! Telegram by webhook, with its secret. What ends TLS before the service is left out: the test calls in its place.

use serde_json::json;
use upward_standin::somebody::Somebody;

use crate::town::{Town, told, until};

const HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";

#[tokio::test]
async fn a_webhook_is_answered_and_whoever_does_not_know_the_secret_is_not() {
    let town = Town::open_with(&[(
        "UPWARD_TELEGRAM_WEBHOOK",
        "https://127.0.0.1:1/hook/telegram",
    )])
    .await;
    let person = town.telegram.person(1, "en", &Somebody(1).name());
    // Nothing listens where the stand-in delivers this.
    person.say("/help");
    until(|| !town.telegram.calls("setWebhook").is_empty()).await;
    let set = town.telegram.calls("setWebhook");
    let secret = set.last().unwrap().body["secret_token"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(town.telegram.calls("getUpdates").is_empty());

    let (chat, from) = (
        json!({"id": 1, "type": "private", "first_name": "A"}),
        json!({"id": 1, "is_bot": false, "first_name": "A", "language_code": "en"}),
    );
    let update = json!({"update_id": 1, "message": {"message_id": 1, "date": 1, "text": "/help", "chat": chat, "from": from,
        "entities": [{"type": "bot_command", "offset": 0, "length": 5}]}});
    let address = format!("{}/hook/telegram", town.service.http().unwrap());
    let client = reqwest::Client::new();
    for (given, status) in [
        (None, 401),
        (Some("guessed"), 401),
        (Some(secret.as_str()), 200),
    ] {
        let request = client
            .post(&address)
            .header("content-type", "application/json")
            .body(update.to_string());
        let request = given
            .iter()
            .fold(request, |request, given| request.header(HEADER, *given));
        assert_eq!(
            request.send().await.unwrap().status().as_u16(),
            status,
            "{given:?}"
        );
    }
    told(&person, "/tailor").await;
    assert_eq!(person.chat().replies().count(), 1, "{}", person.chat());
}
