//! Sending, editing and deleting text.

use std::time::Duration;

use serde_json::json;
use upward_standin::telegram::Settings;

use super::bot::{Bot, start};

#[tokio::test]
async fn a_wrong_token_and_an_unknown_method_are_told_apart() {
    let (telegram, bot, _) = start().await;
    let status = |path: &str| {
        let request = bot.http.get(format!("{}/{path}", telegram.url()));
        async move { request.send().await.unwrap().status().as_u16() }
    };
    assert_eq!(status("bot12345:other/getMe").await, 401);
    assert_eq!(status("botnonsense/getMe").await, 404);
    assert_eq!(status("bot12345:AAHtest-token/getme").await, 200);
    assert_eq!(bot.refused("banChatMember", json!({})).await.0, 404);
    assert_eq!(telegram.refused()[0].method, "banChatMember");
}

#[tokio::test]
async fn get_me_is_a_bot_that_sees_no_group_talk() {
    let (_telegram, bot, _) = start().await;
    let me = bot.ok("GetMe", json!({})).await;
    assert_eq!(me["id"], 12345);
    assert_eq!(me["is_bot"], true);
    assert_eq!(me["can_read_all_group_messages"], false);
}

#[tokio::test]
async fn a_person_sees_what_is_sent_edited_and_deleted() {
    let (_telegram, bot, person) = start().await;
    let one = bot.send("one").await;
    let two = bot.send("two").await;
    bot.ok(
        "editMessageText",
        json!({ "chat_id": 42, "message_id": one, "text": "uno" }),
    )
    .await;
    bot.ok(
        "deleteMessage",
        json!({ "chat_id": "42", "message_id": two.to_string() }),
    )
    .await;
    let chat = person.chat();
    let texts: Vec<_> = chat
        .replies()
        .map(|message| message.text.as_str())
        .collect();
    assert_eq!(texts, ["uno"]);
    assert_eq!(chat.message(one).unwrap().edits, 1);
    assert_eq!(chat.messages().count(), 2);
}

#[tokio::test]
async fn texts_have_1_to_4096_units_after_parsing() {
    let (telegram, bot, person) = start().await;
    let send = |text: String| {
        bot.call(
            "sendMessage",
            json!({ "chat_id": 42, "text": text, "parse_mode": "HTML" }),
        )
    };
    assert_eq!(send("&amp;".repeat(4096)).await["ok"], true);
    assert_eq!(send("😀".repeat(2048)).await["ok"], true);
    assert_eq!(
        send("😀".repeat(2048) + "a").await["description"],
        "Bad Request: message is too long"
    );
    assert_eq!(
        send(String::new()).await["description"],
        "Bad Request: message text is empty"
    );
    assert_eq!(
        send(" \n ".into()).await["description"],
        "Bad Request: text must be non-empty"
    );
    assert_eq!(
        send("<b></b>".into()).await["description"],
        "Bad Request: text must be non-empty"
    );
    assert_eq!(person.chat().replies().count(), 2);
    assert_eq!(telegram.refused().len(), 4);
    assert_eq!(telegram.calls("sendMessage").len(), 6);
}

#[tokio::test]
async fn an_edit_must_change_something() {
    let (_telegram, bot, _) = start().await;
    let id = bot.send("same").await;
    let refusal = bot
        .bad(
            "editMessageText",
            json!({ "chat_id": 42, "message_id": id, "text": "same " }),
        )
        .await;
    assert!(refusal.starts_with("message is not modified"), "{refusal}");
    let refusal = bot
        .bad(
            "editMessageReplyMarkup",
            json!({ "chat_id": 42, "message_id": id }),
        )
        .await;
    assert!(refusal.starts_with("message is not modified"), "{refusal}");
    let bold =
        json!({ "chat_id": 42, "message_id": id, "text": "<b>same</b>", "parse_mode": "HTML" });
    bot.ok("editMessageText", bold).await;
    let long = json!({ "chat_id": 42, "message_id": id, "text": "a".repeat(4097) });
    assert_eq!(bot.bad("editMessageText", long).await, "MESSAGE_TOO_LONG");
}

#[tokio::test]
async fn only_messages_that_are_there_and_its_own_can_be_edited() {
    let (telegram, bot, person) = start().await;
    let other = telegram.person(43, "de", "Ben");
    other.say("hello");
    let id = bot.send("for Asha").await;
    let edit = |chat: i64, message: i64| {
        bot.bad(
            "editMessageText",
            json!({ "chat_id": chat, "message_id": message, "text": "x" }),
        )
    };
    assert_eq!(edit(42, 999).await, "message to edit not found");
    assert_eq!(edit(43, id).await, "message to edit not found");
    let hers = person.chat().messages().next().unwrap().id;
    assert_eq!(edit(42, hers).await, "message can't be edited");
    let delete = json!({ "chat_id": 42, "message_id": 999 });
    assert_eq!(
        bot.bad("deleteMessage", delete).await,
        "message to delete not found"
    );
}

#[tokio::test]
async fn messages_can_be_deleted_for_48_hours() {
    let (telegram, bot, _) = start().await;
    let id = bot.send("old").await;
    telegram.advance(Duration::from_secs(49 * 60 * 60));
    let refusal = bot
        .bad("deleteMessage", json!({ "chat_id": 42, "message_id": id }))
        .await;
    assert_eq!(refusal, "message can't be deleted for everyone");
}

#[tokio::test]
async fn nobody_is_written_to_who_never_wrote_or_has_blocked_the_bot() {
    let (telegram, bot, person) = start().await;
    let silent = telegram.person(77, "en", "Cy");
    let to = |chat: i64| bot.refused("sendMessage", json!({ "chat_id": chat, "text": "hi" }));
    assert_eq!(
        to(silent.id()).await,
        (400, "Bad Request: chat not found".into())
    );
    assert_eq!(to(5).await, (400, "Bad Request: chat not found".into()));
    person.block().unwrap();
    assert_eq!(
        to(42).await,
        (403, "Forbidden: bot was blocked by the user".into())
    );
    assert!(person.say("are you there?").is_empty());
    person.unblock().unwrap();
    bot.send("back again").await;
    let kinds: Vec<_> = bot
        .updates(0)
        .await
        .iter()
        .map(|update| update["my_chat_member"].clone())
        .collect();
    assert_eq!(kinds[1]["new_chat_member"]["status"], "kicked");
    assert_eq!(kinds[2]["new_chat_member"]["status"], "member");
}

#[tokio::test]
async fn a_reply_needs_its_message() {
    let (_telegram, bot, person) = start().await;
    let reply = |message: i64| json!({ "chat_id": 42, "text": "re", "reply_parameters": { "message_id": message } });
    assert_eq!(
        bot.bad("sendMessage", reply(999)).await,
        "message to be replied not found"
    );
    bot.ok(
        "sendMessage",
        reply(person.chat().messages().next().unwrap().id),
    )
    .await;
}

#[tokio::test]
async fn typing_is_seen_and_unknown_actions_are_refused() {
    let (_telegram, bot, person) = start().await;
    bot.ok(
        "sendChatAction",
        json!({ "chat_id": 42, "action": "typing" }),
    )
    .await;
    bot.bad(
        "sendChatAction",
        json!({ "chat_id": 42, "action": "thinking" }),
    )
    .await;
    let actions = person.chat().actions;
    assert_eq!(actions.len(), 1);
    assert_eq!(actions[0].kind, "typing");
}

#[tokio::test]
async fn what_was_waited_for_in_vain_shows_the_chat() {
    let (_telegram, bot, person) = start().await;
    bot.send("something else").await;
    let error = person
        .wait_within(Duration::from_millis(50), |chat| {
            chat.find("this").is_some()
        })
        .await
        .unwrap_err();
    assert!(error.to_string().contains("bot: something else"), "{error}");
}

#[tokio::test]
async fn calls_beyond_the_number_to_keep_are_dropped() {
    let settings = Settings {
        keep_calls: 2,
        ..Settings::new(super::bot::TOKEN)
    };
    let telegram = upward_standin::telegram::Telegram::start_with(settings)
        .await
        .unwrap();
    let bot = Bot::new(&telegram);
    for _ in 0..5 {
        bot.ok("getMe", json!({})).await;
    }
    assert_eq!(telegram.calls("getMe").len(), 2);
}

#[tokio::test]
async fn in_a_group_the_bot_is_told_of_commands_and_its_name_only() {
    let (telegram, bot, person) = start().await;
    let group = telegram.group("Class of 2027");
    let there = person.at(group);
    assert!(there.say("just talking").is_empty());
    assert!(there.say("/start@another_bot").is_empty());
    assert_eq!(there.say("/start").len(), 1);
    assert_eq!(there.say("/start@upward_bot now").len(), 1);
    let updates = bot.updates(0).await;
    let last = &updates.last().unwrap()["message"];
    assert_eq!(last["chat"]["type"], "group");
    assert_eq!(last["from"]["id"], 42);
    assert_eq!(
        last["entities"][0],
        json!({ "type": "bot_command", "offset": 0, "length": 17 })
    );
    bot.ok(
        "sendMessage",
        json!({ "chat_id": group.id(), "text": "in private, please" }),
    )
    .await;
    assert!(there.chat().find("in private").is_some());
    assert!(person.chat().last().is_none());
}
