//! Direct messages that the bot sends on its own.

use reqwest::Method;
use serde_json::{Value, json};

use super::bot::{Asked, Bot, LIMIT, asked, begun, text};

async fn channel(bot: &Bot, person: u64) -> String {
    let (status, body) = bot
        .call(
            Method::POST,
            "/users/@me/channels",
            json!({"recipient_id": person.to_string()}),
        )
        .await;
    assert_eq!((status, &body["type"]), (200, &json!(1)));
    text(&body, "id").to_owned()
}

#[tokio::test]
async fn a_direct_message_arrives_once() {
    let (discord, bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    let channel = channel(&bot, 7).await;
    let route = format!("/channels/{channel}/messages");
    let buttons = json!([{"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}]);
    let message =
        json!({"content": "Done", "nonce": "n1", "enforce_nonce": true, "components": buttons});
    let (_, first) = bot.call(Method::POST, &route, message.clone()).await;
    let (_, second) = bot.call(Method::POST, &route, message).await;
    assert_eq!(
        (text(&first, "id"), text(&first, "nonce")),
        (text(&second, "id"), "n1")
    );
    bot.call(
        Method::POST,
        &route,
        json!({"content": "More", "nonce": 5, "enforce_nonce": true}),
    )
    .await;
    let direct = jane
        .wait_for_direct(LIMIT, |messages| messages.len() == 2)
        .await
        .unwrap();
    assert_eq!(direct[1].text(), "More");
    assert_eq!(
        bot.call(
            Method::POST,
            &route,
            json!({"content": "x", "nonce": "n".repeat(26)})
        )
        .await
        .0,
        400
    );

    let one = format!("{route}/{}", text(&first, "id"));
    bot.call(Method::PATCH, &one, json!({"content": "Done!"}))
        .await;
    let (_, shown) = bot.call(Method::GET, &one, Value::Null).await;
    assert_eq!(text(&shown, "content"), "Done!");
    jane.press(direct[0].id, "Go").unwrap();
    assert_eq!(
        text(&socket.interaction().await["message"], "id"),
        text(&first, "id")
    );
    assert_eq!(bot.call(Method::DELETE, &one, Value::Null).await.0, 204);
    assert_eq!(jane.direct_messages().len(), 1);
}

#[tokio::test]
async fn a_person_need_not_take_direct_messages() {
    let (discord, bot, _socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    jane.takes_messages(false);
    let route = format!("/channels/{}/messages", channel(&bot, 7).await);
    let (status, body) = bot
        .call(Method::POST, &route, json!({"content": "x"}))
        .await;
    assert_eq!((status, &body["code"]), (403, &json!(50007)));
    let (status, body) = bot
        .call(
            Method::POST,
            "/users/@me/channels",
            json!({"recipient_id": "99"}),
        )
        .await;
    assert_eq!((status, &body["code"]), (400, &json!(50033)));
    let (status, body) = bot
        .call(
            Method::POST,
            "/channels/1/messages",
            json!({"content": "x"}),
        )
        .await;
    assert_eq!((status, &body["code"]), (404, &json!(10003)));
    assert!(jane.direct_messages().is_empty());
}

#[tokio::test]
async fn a_message_for_one_person_is_edited_by_its_interaction_only() {
    let Asked {
        bot,
        asked,
        interaction,
        discord: _discord,
        socket: _socket,
    } = asked().await;
    bot.answer(&interaction, 4, json!({"content": "x", "flags": 64}))
        .await;
    let id = asked.outcome().messages[0].id;
    let route = format!(
        "/channels/{}/messages/{id}",
        text(&interaction, "channel_id")
    );
    let (status, body) = bot
        .call(Method::PATCH, &route, json!({"content": "y"}))
        .await;
    assert_eq!((status, &body["code"]), (404, &json!(10008)));
}
