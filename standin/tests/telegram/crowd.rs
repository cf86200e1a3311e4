//! A thousand people at once.

use std::{sync::Arc, time::Duration};

use futures_util::{StreamExt, future::join_all, stream};
use serde_json::{Value, json};
use upward_standin::telegram::{Fault, How, Settings, Telegram};

use super::bot::{Bot, TOKEN};

const PEOPLE: i64 = 1000;
const SIZE: usize = 50_000;

/// Fetches the document of an update and sends it back, whatever goes wrong on the way.
async fn echo(bot: &Bot, update: &Value) {
    let message = &update["message"];
    let Some(id) = message["document"]["file_id"].as_str() else {
        return;
    };
    let path = bot.ok("getFile", json!({ "file_id": id })).await["file_path"]
        .as_str()
        .unwrap()
        .to_owned();
    let url = format!("{}/file/bot{TOKEN}/{path}", bot.url);
    let bytes = bot
        .http
        .get(url)
        .send()
        .await
        .unwrap()
        .bytes()
        .await
        .unwrap();
    let chat = message["chat"]["id"].to_string();
    let fields = [("chat_id", chat.as_str()), ("document", "attach://part-1")];
    let answer = bot
        .upload("sendDocument", &fields, "back.pdf", bytes.to_vec())
        .await;
    assert_eq!(answer["ok"], true, "{answer}");
}

#[tokio::test]
async fn each_of_a_thousand_people_gets_the_own_document_back() {
    let settings = Settings {
        keep_calls: 100,
        patience: Duration::from_secs(120),
        ..Settings::new(TOKEN)
    };
    let telegram = Telegram::start_with(settings).await.unwrap();
    // The bot polls again when a poll fails, and is not confused by what it was sent twice.
    telegram.fail(Fault::new("getUpdates", How::CutAfter).after(3));
    let bot = Arc::new(Bot::new(&telegram));
    let polling = tokio::spawn({
        let bot = bot.clone();
        async move {
            let mut offset = 0;
            loop {
                let ask = json!({ "offset": offset, "timeout": 10 });
                let Ok(answer) = bot
                    .http
                    .post(bot.method("getUpdates"))
                    .json(&ask)
                    .send()
                    .await
                else {
                    continue;
                };
                let answer: Value = answer.json().await.unwrap();
                let updates = answer["result"].as_array().unwrap();
                stream::iter(updates)
                    .for_each_concurrent(8, |update| echo(&bot, update))
                    .await;
                offset = updates
                    .last()
                    .map_or(offset, |last| last["update_id"].as_i64().unwrap() + 1);
            }
        }
    });
    let people: Vec<_> = (1..=PEOPLE)
        .map(|id| telegram.person(id, "en", "Somebody"))
        .collect();
    for person in &people {
        let mut bytes = person.id().to_le_bytes().to_vec();
        bytes.resize(SIZE, 7);
        person
            .send_document("mine.pdf", "application/pdf", bytes, "")
            .unwrap();
    }
    let seen = join_all(
        people
            .iter()
            .map(|person| person.wait_for(|chat| chat.documents().count() > 0)),
    )
    .await;
    for (person, chat) in people.iter().zip(seen) {
        let chat = chat.unwrap();
        let bytes = chat.documents().next().unwrap().bytes().unwrap();
        assert_eq!(bytes[..8], person.id().to_le_bytes());
        assert_eq!((bytes.len(), chat.documents().count()), (SIZE, 1));
    }
    polling.abort();
}
