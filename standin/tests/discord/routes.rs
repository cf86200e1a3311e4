//! Who the bot is, and what is not there.

use reqwest::Method;
use serde_json::{Value, json};

use super::bot::{Bot, LIMIT, begun, text};
use upward_standin::discord::Discord;

#[tokio::test]
async fn the_bot_learns_who_it_is_and_where_the_gateway_is() {
    let discord = Discord::start("token").await.unwrap();
    let bot = Bot::of(&discord);
    let id = discord.application().to_string();
    for route in [
        "/users/@me",
        "/oauth2/applications/@me",
        "/applications/@me",
        &format!("/applications/{id}"),
    ] {
        let (status, body) = bot.call(Method::GET, route, Value::Null).await;
        assert_eq!((status, text(&body, "id")), (200, id.as_str()), "{route}");
    }
    let gateway = discord.url().replace("http", "ws") + "/gateway";
    let (_, body) = bot.call_as("", Method::GET, "/gateway", Value::Null).await;
    assert_eq!(body, json!({"url": gateway}));
    discord.recommend_shards(3);
    let (_, body) = bot.call(Method::GET, "/gateway/bot", Value::Null).await;
    assert_eq!(
        (&body["url"], &body["shards"]),
        (&json!(gateway), &json!(3))
    );
    assert_eq!(body["session_start_limit"]["remaining"], 1000);
}

#[tokio::test]
async fn a_wrong_token_is_refused() {
    let discord = Discord::start("token").await.unwrap();
    let bot = Bot::of(&discord);
    for token in ["Bot other", "token", ""] {
        let (status, body) = bot
            .call_as(token, Method::GET, "/users/@me", Value::Null)
            .await;
        assert_eq!(
            (status, body),
            (401, json!({"message": "401: Unauthorized", "code": 0}))
        );
    }
}

#[tokio::test]
async fn what_is_not_modelled_is_not_there() {
    let (discord, bot, _socket) = begun().await;
    let (status, body) = bot.call(Method::GET, "/guilds/1", Value::Null).await;
    assert_eq!(
        (status, body),
        (404, json!({"message": "404: Not Found", "code": 0}))
    );
    let (status, body) = bot.call(Method::DELETE, "/gateway/bot", Value::Null).await;
    assert_eq!(
        (status, body),
        (
            405,
            json!({"message": "405: Method Not Allowed", "code": 0})
        )
    );
    let (status, body) = bot
        .call(Method::GET, "/applications/1/commands", Value::Null)
        .await;
    assert_eq!((status, &body["code"]), (404, &json!(10002)));
    assert!(
        discord
            .refused()
            .iter()
            .any(|refused| refused.contains("/guilds/1"))
    );
}

#[tokio::test]
async fn calls_are_counted_and_refusals_kept() {
    let (discord, bot, _socket) = begun().await;
    discord.connected(LIMIT).await.unwrap();
    bot.register(json!([{"name": "Score", "description": "Scores"}]))
        .await;
    assert_eq!(discord.calls("PUT /applications/{app}/commands"), 2);
    let refused = discord.refused();
    assert!(
        refused.len() == 1 && refused[0].starts_with("PUT /applications/{app}/commands: 400 50035"),
        "{refused:?}"
    );
}
