//! Faults on demand and by chance.

use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::{Value, json};

use super::bot::{Asked, Bot, asked, begun, text};
use upward_standin::discord::{Call, Chaos, Discord, Fault};

#[tokio::test]
async fn a_call_is_limited_on_demand() {
    let (discord, bot, _socket) = begun().await;
    discord.fail(
        Call::Any,
        Fault::TooMany {
            wait: Duration::from_millis(1500),
            global: true,
        },
    );
    let answer = bot
        .try_call(Method::GET, "/users/@me", json!({}))
        .await
        .unwrap();
    assert_eq!(
        (answer.status().as_u16(), &answer.headers()["retry-after"]),
        (429, &"2".parse().unwrap())
    );
    let body: Value = answer.json().await.unwrap();
    assert_eq!(
        (&body["retry_after"], &body["global"]),
        (&json!(1.5), &json!(true))
    );
    assert_eq!(
        bot.call(Method::GET, "/users/@me", Value::Null).await.0,
        200
    );
}

#[tokio::test]
async fn a_call_fails_with_a_page_of_html() {
    let (discord, bot, _socket) = begun().await;
    discord.fail(Call::Register, Fault::Server(502));
    assert_eq!(
        bot.call(Method::GET, "/users/@me", Value::Null).await.0,
        200
    );
    let (status, page) = bot.register(json!([])).await;
    assert!(status == 502 && page.as_str().unwrap().starts_with("<html>"));
    assert_eq!(discord.commands().len(), 2);
}

#[tokio::test]
async fn a_connection_is_cut_before_or_after_the_call_took_effect() {
    let Asked {
        discord,
        bot,
        asked,
        interaction,
        socket: _socket,
    } = asked().await;
    bot.answer(&interaction, 5, Value::Null).await;
    let (edit, hook) = (
        bot.hook(&interaction, "@original"),
        bot.hook(&interaction, ""),
    );
    discord.fail(Call::Edit, Fault::CutBefore);
    assert!(
        bot.try_call(Method::PATCH, &edit, json!({"content": "One"}))
            .await
            .is_err()
    );
    assert!(asked.outcome().messages[0].thinking);
    discord.fail(Call::Edit, Fault::CutAfter);
    assert!(
        bot.try_call(Method::PATCH, &edit, json!({"content": "One"}))
            .await
            .is_err()
    );
    assert_eq!(asked.outcome().messages[0].text(), "One");
    discord.fail(Call::FollowUp, Fault::CutAfter);
    assert!(
        bot.try_call(Method::POST, &hook, json!({"content": "Two"}))
            .await
            .is_err()
    );
    assert_eq!(
        bot.call(Method::POST, &hook, json!({"content": "Two"}))
            .await
            .0,
        200
    );
    assert_eq!(
        asked.outcome().messages.len(),
        3,
        "a follow-up that is sent again is there twice"
    );
}

#[tokio::test]
async fn an_answer_comes_late_on_demand() {
    let Asked {
        discord,
        bot,
        asked,
        interaction,
        socket: _socket,
    } = asked().await;
    let late = Duration::from_secs(2);
    discord.fail(Call::Callback, Fault::Slow(late));
    let begun = Instant::now();
    bot.answer(&interaction, 5, Value::Null).await;
    assert!(begun.elapsed() >= late);
    assert!(
        asked.outcome().answer.unwrap().1 < late,
        "the person did not wait"
    );
}

/// Calls a route many times and returns what came of it.
async fn row(seed: u64) -> Vec<u16> {
    let discord = Discord::start("token").await.unwrap();
    let bot = Bot::of(&discord);
    discord.chaos(Some(Chaos {
        seed,
        calls: 0.5,
        ..Chaos::default()
    }));
    let mut row = Vec::new();
    for _ in 0..40 {
        let answer = bot.try_call(Method::GET, "/users/@me", json!({})).await;
        row.push(answer.map_or(0, |answer| answer.status().as_u16()));
    }
    discord.chaos(None);
    assert_eq!(
        bot.call(Method::GET, "/users/@me", Value::Null).await.0,
        200
    );
    row
}

#[tokio::test]
async fn chance_repeats_itself_for_the_same_seed() {
    let (first, again, other) = tokio::join!(row(1), row(1), row(2));
    assert_eq!(first, again);
    assert_ne!(first, other);
    for status in [0, 200, 429, 500] {
        assert!(first.contains(&status), "{first:?}");
    }
}

#[tokio::test]
async fn deliveries_fail_by_chance() {
    let (discord, _bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    discord.chaos(Some(Chaos {
        seed: 3,
        gateway: 1.0,
        ..Chaos::default()
    }));
    let asked = jane.command("roadmap", &[]).unwrap();
    let mut heard = Vec::new();
    while let Ok(Ok(frame)) = tokio::time::timeout(Duration::from_millis(300), socket.heard()).await
    {
        heard.push(if text(&frame["d"], "id") == asked.id().to_string() {
            0
        } else {
            frame["op"].as_u64().unwrap()
        });
    }
    // Twice; or once with an order to reconnect or a close after it; or not at all, when the connection breaks.
    assert!(
        [vec![0, 0], vec![0, 7], vec![0, 9], vec![0], vec![]].contains(&heard),
        "{heard:?}"
    );
}
