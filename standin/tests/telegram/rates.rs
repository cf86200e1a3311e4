//! How much may be sent.

use std::time::Duration;

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
    for _ in 0..5 {
        bot.ok("sendMessage", text.clone()).await;
    }
    let refusal = bot.call("sendMessage", text.clone()).await;
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
    assert_eq!(person.chat().replies().count(), 6);
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
    let mut refused = 0;
    for id in 1..=60 {
        telegram.person(id, "en", "Somebody").say("hello");
        let answer = bot
            .call("sendMessage", json!({ "chat_id": id, "text": "x" }))
            .await;
        refused += u32::from(answer["error_code"] == 429);
    }
    // Some time passes while sending, in which a few more are allowed.
    assert!((1..=30).contains(&refused), "{refused}");
    assert_eq!(60 - telegram.calls("sendMessage").len(), 0);
}
