use reqwest::{Client, StatusCode, Url};

use super::*;

const HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";

#[tokio::test]
async fn a_webhook_takes_updates_from_telegram_only() {
    let telegram = Standin::start(TOKEN).await.unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let url: Url = format!("http://{address}/hook/telegram").parse().unwrap();
    let bot = Telegram::connect(&settings(&telegram), Some(url.clone()))
        .await
        .unwrap();
    let (desk, stop) = (Desk::new(), CancellationToken::new());
    let talk = talk(&desk, &bot, &stop).await;
    let routes = bot.routes(talk.clone());
    tokio::spawn(async { axum::serve(listener, routes).await });
    tokio::spawn(Arc::clone(&bot).receive(talk, stop));

    let person = telegram.person(42, "en", "Asha");
    until(|| !telegram.calls("setWebhook").is_empty()).await;
    let update = person.say("/help")[0];
    person
        .wait_for(|chat| count(chat, "/tailor") == 1)
        .await
        .unwrap();
    telegram.repeat(update);
    until(|| telegram.pending() == 0).await;
    assert!(telegram.calls("getUpdates").is_empty());

    let secret = telegram.calls("setWebhook")[0].body["secret_token"].clone();
    let secret = secret.as_str().unwrap();
    assert!(secret.len() == 64 && !secret.contains(TOKEN));
    let post = |secret: Option<&str>, body: &'static str| {
        let post = Client::new().post(url.clone()).body(body);
        let post = secret.map_or(post.try_clone().unwrap(), |secret| {
            post.header(HEADER, secret)
        });
        async { post.send().await.unwrap().status() }
    };
    assert_eq!(post(None, "{}").await, StatusCode::UNAUTHORIZED);
    assert_eq!(post(Some("guessed"), "{}").await, StatusCode::UNAUTHORIZED);
    assert_eq!(post(Some(secret), "no update").await, StatusCode::OK);
    assert_eq!(count(&person.chat(), "/tailor"), 1);
}

#[tokio::test]
async fn who_polls_takes_an_old_webhook_away() {
    let telegram = Standin::start(TOKEN).await.unwrap();
    let url = format!("{}/bot{TOKEN}/setWebhook", telegram.url());
    let body = json!({ "url": "https://bot.example.org/old" }).to_string();
    let set = Client::new()
        .post(url)
        .header("Content-Type", "application/json")
        .body(body);
    assert!(set.send().await.unwrap().status().is_success());
    let scene = Scene::over(telegram, Desk::new()).await;
    scene.person(42).await;
}
