//! The menu of commands and the descriptions.

use serde_json::{Value, json};

use super::bot::start;

fn command(name: &str, description: &str) -> Value {
    json!([{ "command": name, "description": description }])
}

#[tokio::test]
async fn a_menu_is_registered_per_scope_and_language() {
    let (telegram, bot, person) = start().await;
    let german = telegram.person(43, "de-AT", "Ben");
    let private = json!({ "type": "all_private_chats" });
    bot.ok(
        "setMyCommands",
        json!({ "commands": command("start", "Begin") }),
    )
    .await;
    let wide = json!({ "commands": command("start", "Anfangen"), "scope": private, "language_code": "de" });
    bot.ok("setMyCommands", wide).await;
    assert_eq!(person.menu()[0].description, "Begin");
    assert_eq!(german.menu()[0].description, "Anfangen");
    assert_eq!(
        telegram.commands("all_private_chats", "de").unwrap().len(),
        1
    );
    assert_eq!(telegram.commands("default", "de"), None);
    let asked = json!({ "scope": private.to_string(), "language_code": "de" });
    assert_eq!(
        bot.ok("getMyCommands", asked.clone()).await,
        command("start", "Anfangen")
    );
    bot.ok("deleteMyCommands", asked.clone()).await;
    assert_eq!(bot.ok("getMyCommands", asked).await, json!([]));
    assert_eq!(german.menu()[0].description, "Begin");
}

#[tokio::test]
async fn commands_have_a_name_a_description_and_a_number() {
    let (_telegram, bot, _) = start().await;
    for name in ["", "Start", "re-sume", "/start", &"a".repeat(33)] {
        let refusal = bot
            .bad("setMyCommands", json!({ "commands": command(name, "x") }))
            .await;
        assert_eq!(refusal, "BOT_COMMAND_INVALID", "{name}");
    }
    for description in ["", " ", &"a".repeat(257)] {
        let refusal = bot
            .bad(
                "setMyCommands",
                json!({ "commands": command("start", description) }),
            )
            .await;
        assert_eq!(refusal, "BOT_COMMAND_DESCRIPTION_INVALID");
    }
    let many = vec![json!({ "command": "a", "description": "b" }); 101];
    assert_eq!(
        bot.bad("setMyCommands", json!({ "commands": many })).await,
        "BOT_COMMANDS_TOO_MUCH"
    );
    let language = json!({ "commands": command("start", "x"), "language_code": "german" });
    assert_eq!(
        bot.bad("setMyCommands", language).await,
        "invalid language code specified"
    );
}

#[tokio::test]
async fn descriptions_have_their_lengths() {
    let (_telegram, bot, _) = start().await;
    bot.ok(
        "setMyDescription",
        json!({ "description": "a".repeat(512) }),
    )
    .await;
    bot.bad(
        "setMyDescription",
        json!({ "description": "a".repeat(513) }),
    )
    .await;
    bot.ok(
        "setMyShortDescription",
        json!({ "short_description": "kurz", "language_code": "de" }),
    )
    .await;
    bot.bad(
        "setMyShortDescription",
        json!({ "short_description": "a".repeat(121) }),
    )
    .await;
    let short = bot
        .ok("getMyShortDescription", json!({ "language_code": "de" }))
        .await;
    assert_eq!(short["short_description"], "kurz");
    let long = bot
        .ok("getMyDescription", json!({ "language_code": "de" }))
        .await;
    assert_eq!(long["description"].as_str().unwrap().len(), 512);
}

#[tokio::test]
async fn a_chat_is_described_once_it_is_known() {
    let (telegram, bot, _) = start().await;
    telegram.person(43, "de", "Ben");
    let chat = bot.ok("getChat", json!({ "chat_id": 42 })).await;
    assert_eq!(
        (&chat["type"], &chat["first_name"]),
        (&json!("private"), &json!("Asha"))
    );
    assert_eq!(
        bot.bad("getChat", json!({ "chat_id": 43 })).await,
        "chat not found"
    );
}
