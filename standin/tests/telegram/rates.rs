//! How much may be sent.

use std::time::{Duration, Instant};

use serde_json::json;
use upward_standin::telegram::{Settings, Telegram};

use super::bot::{Bot, TOKEN};

#[tokio::test]
async fn a_burst_to_one_person_is_stopped_with_the_time_to_wait() {
    let telegram = Telegram::start_with(Settings {
        limits: true,
        ..Settings::new(TOKEN)
    })
    .await
    .unwrap();
    let (bot, person) = (Bot::new(&telegram), telegram.person(42, "en", "Asha"));
    person.say("hello");
    let text = json!({ "chat_id": 42, "text": "x" });
    let mut sent = 0;
    let refusal = loop {
        let answer = bot.call("sendMessage", text.clone()).await;
        if answer["ok"] == false {
            break answer;
        }
        sent += 1;
    };
    assert!(sent >= 5, "{sent}");
    assert_eq!(refusal["error_code"], 429);
    let wait = refusal["parameters"]["retry_after"].as_u64().unwrap();
    assert_eq!(wait, 1);
    bot.ok(
        "sendChatAction",
        json!({ "chat_id": 42, "action": "typing" }),
    )
    .await;
    telegram.advance(Duration::from_secs(wait));
    bot.ok("sendMessage", text).await;
    assert_eq!(person.chat().replies().count(), sent + 1);
}

#[tokio::test]
async fn thirty_a_second_go_to_all_together() {
    let telegram = Telegram::start_with(Settings {
        limits: true,
        ..Settings::new(TOKEN)
    })
    .await
    .unwrap();
    let bot = Bot::new(&telegram);
    let begun = Instant::now();
    let mut sent = 0;
    for id in 1..=200 {
        telegram.person(id, "en", "Somebody").say("hello");
        let answer = bot
            .call("sendMessage", json!({ "chat_id": id, "text": "x" }))
            .await;
        sent += u32::from(answer["ok"] == true);
    }
    let most = 31.0 + 30.0 * begun.elapsed().as_secs_f64();
    assert!(
        sent >= 30 && f64::from(sent) <= most,
        "{sent} of at most {most}"
    );
}
