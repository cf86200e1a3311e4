//! Updates by long polling.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::bot::start;

fn ids(updates: &[Value]) -> Vec<i64> {
    updates
        .iter()
        .map(|update| update["update_id"].as_i64().unwrap())
        .collect()
}

#[tokio::test]
async fn an_update_comes_again_until_an_offset_confirms_it() {
    let (telegram, bot, person) = start().await;
    let first = bot.updates(0).await;
    assert_eq!(first, bot.updates(0).await);
    let offset = ids(&first)[0] + 1;
    let second = person.say("more")[0];
    assert_eq!(ids(&bot.updates(offset).await), [i64::from(second)]);
    assert_eq!(telegram.pending(), 1);
    let limited = json!({ "offset": i64::from(second) + 1, "timeout": 0 });
    assert_eq!(bot.ok("getUpdates", limited).await, json!([]));
    assert_eq!(telegram.pending(), 0);
}

#[tokio::test]
async fn a_poll_waits_for_what_comes_but_no_longer_than_asked() {
    let (_telegram, bot, person) = start().await;
    let offset = ids(&bot.updates(0).await)[0] + 1;
    let begun = Instant::now();
    assert_eq!(
        bot.ok("getUpdates", json!({ "offset": offset, "timeout": 1 }))
            .await,
        json!([])
    );
    assert!(begun.elapsed() >= Duration::from_secs(1));
    let begun = Instant::now();
    let (updates, ()) = tokio::join!(
        bot.ok("getUpdates", json!({ "offset": offset, "timeout": 30 })),
        async {
            tokio::time::sleep(Duration::from_millis(100)).await;
            person.say("now");
        }
    );
    assert_eq!(updates[0]["message"]["text"], "now");
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_negative_offset_keeps_the_last_ones_and_a_limit_counts() {
    let (_telegram, bot, person) = start().await;
    for text in ["a", "b", "c"] {
        person.say(text);
    }
    assert_eq!(
        bot.ok("getUpdates", json!({ "limit": 2 }))
            .await
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let last = bot.ok("getUpdates", json!({ "offset": -1 })).await;
    assert_eq!(last.as_array().unwrap().len(), 1);
    assert_eq!(last[0]["message"]["text"], "c");
}

#[tokio::test]
async fn a_second_poll_ends_the_first() {
    let (telegram, bot, _) = start().await;
    let offset = ids(&bot.updates(0).await)[0] + 1;
    let (first, second) = tokio::join!(
        bot.call("getUpdates", json!({ "offset": offset, "timeout": 30 })),
        async {
            // The first one is there as soon as it has confirmed the update.
            while telegram.pending() > 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            bot.ok("getUpdates", json!({ "offset": offset, "timeout": 0 }))
                .await
        }
    );
    assert_eq!(first["error_code"], 409);
    assert!(
        first["description"]
            .as_str()
            .unwrap()
            .starts_with("Conflict: terminated by other getUpdates request")
    );
    assert_eq!(second, json!([]));
}

#[tokio::test]
async fn only_the_kinds_that_are_asked_for_come_from_then_on() {
    let (_telegram, bot, person) = start().await;
    bot.ok(
        "getUpdates",
        json!({ "allowed_updates": ["callback_query"] }),
    )
    .await;
    assert!(person.say("unheard").is_empty());
    bot.ok("getUpdates", json!({})).await;
    assert!(person.say("still unheard").is_empty());
    bot.ok("getUpdates", json!({ "allowed_updates": "[]" }))
        .await;
    assert_eq!(person.say("heard").len(), 1);
}

#[tokio::test]
async fn a_long_text_arrives_as_several_messages() {
    let (_telegram, bot, person) = start().await;
    assert!(person.say(" \n").is_empty());
    let updates = person.say(&"x".repeat(4096 * 2 + 1));
    assert_eq!(updates.len(), 3);
    let texts = bot.updates(i64::from(updates[0])).await;
    assert_eq!(texts[1]["message"]["text"].as_str().unwrap().len(), 4096);
    assert_eq!(texts[2]["message"]["text"], "x");
}

#[tokio::test]
async fn a_confirmed_update_can_come_again() {
    let (telegram, bot, person) = start().await;
    let first = ids(&bot.updates(0).await)[0];
    let second = i64::from(person.say("second")[0]);
    assert_eq!(ids(&bot.updates(first + 1).await), [second]);
    assert!(telegram.repeat(u32::try_from(first).unwrap()));
    assert_eq!(ids(&bot.updates(second + 1).await), [first]);
    assert_eq!(
        bot.ok("getUpdates", json!({ "offset": first + 1 })).await,
        json!([])
    );
    assert!(!telegram.repeat(7));
}

#[tokio::test]
async fn numbers_may_jump_down_and_nothing_is_lost() {
    let (telegram, bot, person) = start().await;
    let before = ids(&bot.updates(0).await)[0];
    telegram.jump(1000);
    person.say("low");
    assert_eq!(bot.updates(before + 1).await[0]["message"]["text"], "low");
    assert_eq!(
        bot.ok("getUpdates", json!({ "offset": 1001 })).await,
        json!([])
    );
    assert_eq!(person.say("next"), [1001]);
    assert_eq!(ids(&bot.updates(1001).await), [1001]);
}

#[tokio::test]
async fn other_kinds_of_messages_and_edits_are_told_too() {
    let (_telegram, bot, person) = start().await;
    let place = json!({ "location": { "latitude": 12.9, "longitude": 77.6 } });
    let update = person
        .send_other(place.as_object().unwrap().clone())
        .unwrap();
    let written = person.chat().messages().next().unwrap().id;
    person.edit(written, "/help").unwrap();
    let updates = bot.updates(i64::from(update)).await;
    assert_eq!(updates[0]["message"]["location"]["latitude"], 12.9);
    let edited = &updates[1]["edited_message"];
    assert_eq!(edited["message_id"], written);
    assert_eq!(edited["entities"][0]["type"], "bot_command");
    assert!(edited["edit_date"].is_u64());
    bot.send("mine").await;
    assert_eq!(
        person.edit(person.chat().last().unwrap().id, "not hers"),
        None
    );
}
