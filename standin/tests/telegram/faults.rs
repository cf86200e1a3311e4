//! What goes wrong on demand.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use upward_standin::telegram::{Chance, DOWNLOAD, Fault, How, Outcome, Telegram};

use super::bot::{Bot, TOKEN, start};

async fn say(bot: &Bot) -> reqwest::Result<reqwest::Response> {
    let body = json!({ "chat_id": 42, "text": "x" });
    bot.http
        .post(bot.method("SendMessage"))
        .json(&body)
        .send()
        .await
}

async fn file_url(
    telegram: &Telegram,
    bot: &Bot,
    person: &upward_standin::telegram::Person,
) -> String {
    let update = person
        .send_document("a.pdf", "application/pdf", vec![7; 100_000], "")
        .unwrap();
    let id = bot.updates(i64::from(update)).await[0]["message"]["document"]["file_id"].clone();
    let path = bot.ok("getFile", json!({ "file_id": id })).await["file_path"]
        .as_str()
        .unwrap()
        .to_owned();
    format!("{}/file/bot{TOKEN}/{path}", telegram.url())
}

#[tokio::test]
async fn a_call_is_refused_for_a_while_and_has_no_effect() {
    let (telegram, bot, person) = start().await;
    telegram.fail(Fault::new("sendMessage", How::TooMany(7)));
    let answer: Value = say(&bot).await.unwrap().json().await.unwrap();
    assert_eq!(
        (&answer["error_code"], &answer["parameters"]["retry_after"]),
        (&json!(429), &json!(7))
    );
    assert!(person.chat().last().is_none());
    assert_eq!(
        telegram.calls("sendMessage")[0].outcome,
        Outcome::Failed(How::TooMany(7))
    );
    assert!(telegram.refused().is_empty());
    bot.send("now").await;
}

#[tokio::test]
async fn a_broken_server_answers_with_a_page() {
    let (telegram, bot, person) = start().await;
    telegram.fail(Fault::new("", How::Broken(502)).after(1).times(2));
    bot.send("first").await;
    for _ in 0..2 {
        let answer = say(&bot).await.unwrap();
        assert_eq!(answer.status(), 502);
        assert!(answer.text().await.unwrap().starts_with("<html>"));
    }
    bot.send("last").await;
    assert_eq!(person.chat().replies().count(), 2);
}

#[tokio::test]
async fn a_connection_is_cut_before_or_after_the_effect() {
    let (telegram, bot, person) = start().await;
    telegram.fail(Fault::new("sendMessage", How::CutBefore));
    assert!(say(&bot).await.is_err());
    assert!(person.chat().last().is_none());
    telegram.fail(Fault::new("sendMessage", How::CutAfter));
    assert!(say(&bot).await.is_err());
    assert!(person.chat().last().is_some());
    assert_eq!(telegram.calls("sendMessage")[1].outcome, Outcome::Done);
}

#[tokio::test]
async fn an_answer_comes_late_after_the_effect() {
    let (telegram, bot, person) = start().await;
    telegram.fail(Fault::new(
        "sendMessage",
        How::Late(Duration::from_secs(60)),
    ));
    tokio::select! {
        answered = say(&bot) => panic!("{answered:?}"),
        seen = person.wait_for(|chat| chat.last().is_some()) => assert!(seen.is_ok()),
    }
}

#[tokio::test]
async fn downloads_are_slow_break_off_or_have_expired() {
    let (telegram, bot, person) = start().await;
    let url = file_url(&telegram, &bot, &person).await;
    telegram.fail(Fault::new(DOWNLOAD, How::Torn(5000)));
    let torn = bot.http.get(&url).send().await.unwrap();
    assert_eq!(torn.content_length(), Some(100_000));
    assert!(torn.bytes().await.is_err());
    telegram.fail(Fault::new(DOWNLOAD, How::Gone));
    assert_eq!(bot.http.get(&url).send().await.unwrap().status(), 404);
    assert!(telegram.refused().is_empty());
    telegram.fail(Fault::new(DOWNLOAD, How::Late(Duration::from_millis(200))));
    let begun = Instant::now();
    assert_eq!(
        bot.http
            .get(&url)
            .send()
            .await
            .unwrap()
            .bytes()
            .await
            .unwrap()
            .len(),
        100_000
    );
    assert!(begun.elapsed() >= Duration::from_millis(200));
    telegram.expire_links();
    assert_eq!(bot.http.get(&url).send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn chance_strikes_at_its_rate_until_it_is_calm() {
    let (telegram, bot, person) = start().await;
    let kinds = vec![How::Broken(500), How::TooMany(1), How::Torn(1)];
    telegram.fail_by_chance(Chance {
        seed: 3,
        rate: 0.3,
        kinds,
        repeats: 0.5,
    });
    let mut failed = 0;
    for _ in 0..100 {
        failed += u32::from(!say(&bot).await.unwrap().status().is_success());
    }
    assert!((15..=45).contains(&failed), "{failed}");
    let before = telegram.pending();
    for _ in 0..100 {
        person.say("again");
    }
    let repeated = telegram.pending() - before - 100;
    assert!((30..=70).contains(&repeated), "{repeated}");
    telegram.calm();
    for _ in 0..20 {
        assert!(say(&bot).await.unwrap().status().is_success());
    }
}

#[tokio::test]
async fn a_fault_for_good_lasts_until_it_is_calm() {
    let (telegram, bot, _) = start().await;
    telegram.fail(Fault::new("sendMessage", How::Broken(500)).for_good());
    for _ in 0..5 {
        assert_eq!(say(&bot).await.unwrap().status(), 500);
    }
    telegram.calm();
    bot.send("well").await;
}
