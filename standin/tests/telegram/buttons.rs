//! Keyboards and taps.

use std::time::Duration;

use serde_json::{Value, json};
use upward_standin::telegram::NotTapped;

use super::bot::{Bot, start};

const TOO_OLD: &str = "query is too old and response timeout expired or query ID is invalid";

fn message(rows: Value) -> Value {
    json!({ "chat_id": 42, "text": "choose", "reply_markup": { "inline_keyboard": rows } })
}

async fn asked(bot: &Bot) -> i64 {
    let sent = bot
        .ok(
            "sendMessage",
            message(json!([[{ "text": "Yes", "callback_data": "y:1" }]])),
        )
        .await;
    sent["message_id"].as_i64().unwrap()
}

#[tokio::test]
async fn a_tap_reaches_the_bot_and_is_answered_once() {
    let (_telegram, bot, person) = start().await;
    let id = asked(&bot).await;
    let update = person.tap(id, "Yes").unwrap();
    let updates = bot.updates(i64::from(update)).await;
    let query = &updates[0]["callback_query"];
    assert_eq!(query["data"], "y:1");
    assert_eq!(query["from"]["id"], 42);
    assert_eq!(query["message"]["message_id"], id);
    let answer = json!({ "callback_query_id": query["id"], "text": "Saved", "show_alert": true });
    bot.ok("answerCallbackQuery", answer.clone()).await;
    assert_eq!(bot.bad("answerCallbackQuery", answer).await, TOO_OLD);
    let toasts = person.chat().toasts;
    assert_eq!((toasts[0].text.as_str(), toasts[0].alert), ("Saved", true));
    bot.bad("answerCallbackQuery", json!({ "callback_query_id": "77" }))
        .await;
}

#[tokio::test]
async fn a_tap_that_is_answered_too_late_is_lost() {
    let (telegram, bot, person) = start().await;
    asked(&bot).await;
    let update = person.press("y:1").unwrap();
    let query = bot.updates(i64::from(update)).await[0]["callback_query"]["id"].clone();
    let long = json!({ "callback_query_id": query, "text": "a".repeat(201) });
    assert_eq!(
        bot.bad("answerCallbackQuery", long).await,
        "MESSAGE_TOO_LONG"
    );
    telegram.advance(Duration::from_secs(31));
    assert_eq!(
        bot.bad("answerCallbackQuery", json!({ "callback_query_id": query }))
            .await,
        TOO_OLD
    );
}

#[tokio::test]
async fn an_edit_drops_the_keyboard_unless_it_is_sent_again() {
    let (_telegram, bot, person) = start().await;
    let id = asked(&bot).await;
    bot.ok(
        "editMessageText",
        json!({ "chat_id": 42, "message_id": id, "text": "done" }),
    )
    .await;
    assert!(person.chat().last().unwrap().keyboard.is_none());
    assert_eq!(person.tap(id, "Yes"), Err(NotTapped::NoButton));
    assert_eq!(person.tap(id + 1, "Yes"), Err(NotTapped::NoMessage));
    assert!(person.tap_stale(id, "y:1").is_ok());
    let markup =
        json!({ "inline_keyboard": [[{ "text": "No", "callback_data": "n" }]] }).to_string();
    bot.ok(
        "editMessageReplyMarkup",
        json!({ "chat_id": 42, "message_id": id, "reply_markup": markup }),
    )
    .await;
    assert!(person.chat().button("No").is_some());
}

#[tokio::test]
async fn keyboards_keep_their_limits() {
    let (_telegram, bot, _) = start().await;
    let data =
        |length: usize| message(json!([[{ "text": "x", "callback_data": "é".repeat(length) }]]));
    bot.ok("sendMessage", data(32)).await;
    assert_eq!(
        bot.bad("sendMessage", data(33)).await,
        "BUTTON_DATA_INVALID"
    );
    assert_eq!(bot.bad("sendMessage", data(0)).await, "BUTTON_DATA_INVALID");
    let button = json!({ "text": "x", "callback_data": "1" });
    let rows =
        |rows: usize, columns: usize| message(json!(vec![vec![button.clone(); columns]; rows]));
    bot.ok("sendMessage", rows(12, 8)).await;
    assert_eq!(
        bot.bad("sendMessage", rows(1, 9)).await,
        "reply markup is too long"
    );
    assert_eq!(
        bot.bad("sendMessage", rows(13, 8)).await,
        "reply markup is too long"
    );
    for wrong in [
        json!({ "text": " ", "callback_data": "1" }),
        json!({ "text": "x" }),
        json!({ "callback_data": "1" }),
        json!({ "text": "x", "callback_data": "1", "url": "https://example.org" }),
    ] {
        let refusal = bot.bad("sendMessage", message(json!([[wrong]]))).await;
        assert!(
            refusal.starts_with("can't parse inline keyboard button"),
            "{refusal}"
        );
    }
    let page = message(json!([[{ "text": "x", "url": "javascript:alert(1)" }]]));
    assert_eq!(bot.bad("sendMessage", page).await, "BUTTON_URL_INVALID");
}
