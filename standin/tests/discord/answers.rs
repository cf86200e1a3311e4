//! The first answer, the original message, follow-ups, and how long all that works.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use super::bot::{Answered, Asked, Bot, LIMIT, asked, begun, text};
use upward_standin::discord::{Answer, Place};

fn refused(answered: &Answered) -> (u16, u64) {
    (answered.0, answered.1["code"].as_u64().unwrap_or_default())
}

async fn follow_up(bot: &Bot, interaction: &Value, message: Value) -> Answered {
    bot.call(Method::POST, &bot.hook(interaction, ""), message)
        .await
}

async fn edit(bot: &Bot, interaction: &Value, which: &str, message: Value) -> Answered {
    bot.call(Method::PATCH, &bot.hook(interaction, which), message)
        .await
}

#[tokio::test]
async fn an_interaction_is_acknowledged_once() {
    let (discord, bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    let asked = jane.command("roadmap", &[]).unwrap();
    let interaction = socket.interaction().await;
    let early = edit(&bot, &interaction, "@original", json!({"content": "x"})).await;
    assert_eq!(refused(&early), (404, 10015));
    assert_eq!(
        refused(&follow_up(&bot, &interaction, json!({"content": "x"})).await),
        (404, 10015)
    );
    assert_eq!(
        bot.answer(&interaction, 4, json!({"content": "One", "flags": 64}))
            .await
            .0,
        204
    );
    assert_eq!(
        refused(&bot.answer(&interaction, 4, json!({"content": "Two"})).await),
        (400, 40060)
    );
    let seen = asked.outcome();
    assert_eq!(seen.answer.unwrap().0, Answer::Message);
    assert_eq!(
        (seen.messages.len(), seen.messages[0].text().as_str()),
        (1, "One")
    );
    assert!(seen.messages[0].ephemeral);
}

#[tokio::test]
async fn an_interaction_is_acknowledged_within_three_seconds() {
    let (discord, bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    let asked = jane.command("roadmap", &[]).unwrap();
    let interaction = socket.interaction().await;
    assert!(!asked.outcome().failed);
    asked.age(Duration::from_secs(3));
    assert_eq!(
        refused(&bot.answer(&interaction, 5, Value::Null).await),
        (404, 10062)
    );
    assert!(asked.outcome().failed);
    let unknown = json!({"id": "1", "token": text(&interaction, "token")});
    assert_eq!(
        refused(&bot.answer(&unknown, 5, Value::Null).await),
        (404, 10062)
    );
}

#[tokio::test]
async fn waiting_ends_when_the_application_does_not_respond() {
    let (discord, _bot, _socket) = begun().await;
    let asked = discord
        .person(7, "en-US", "Jane")
        .command("roadmap", &[])
        .unwrap();
    asked.wait_for(LIMIT, |seen| seen.failed).await.unwrap();
    assert!(asked.made().elapsed() >= Duration::from_secs(3));
}

#[tokio::test]
async fn a_token_lives_for_fifteen_minutes() {
    let Asked {
        bot,
        asked,
        interaction,
        discord: _discord,
        socket: _socket,
    } = asked().await;
    bot.answer(&interaction, 5, Value::Null).await;
    asked.age(Duration::from_secs(14 * 60));
    assert_eq!(
        edit(&bot, &interaction, "@original", json!({"content": "x"}))
            .await
            .0,
        200
    );
    asked.age(Duration::from_secs(60));
    assert_eq!(
        refused(&edit(&bot, &interaction, "@original", json!({"content": "y"})).await),
        (401, 50027)
    );
    assert_eq!(
        refused(&follow_up(&bot, &interaction, json!({"content": "y"})).await),
        (401, 50027)
    );
    assert_eq!(asked.outcome().messages[0].text(), "x");
}

#[tokio::test]
async fn the_first_follow_up_after_a_deferral_fills_it_in() {
    let Asked {
        bot,
        asked,
        interaction,
        discord: _discord,
        socket: _socket,
    } = asked().await;
    assert_eq!(
        refused(&bot.answer(&interaction, 5, json!({"flags": 4})).await),
        (400, 50035)
    );
    bot.answer(&interaction, 5, json!({"flags": 64})).await;
    let seen = asked.outcome();
    assert!(seen.messages[0].thinking && seen.messages[0].ephemeral && seen.last().is_none());
    let (status, first) =
        follow_up(&bot, &interaction, json!({"content": "First", "flags": 0})).await;
    assert_eq!(
        (status, text(&first, "id")),
        (200, seen.messages[0].id.to_string().as_str())
    );
    follow_up(&bot, &interaction, json!({"content": "Second", "flags": 0})).await;
    let seen = asked.outcome();
    assert_eq!(
        seen.messages
            .iter()
            .map(|message| message.ephemeral)
            .collect::<Vec<_>>(),
        [true, false]
    );
    assert_eq!(seen.last().unwrap().text(), "Second");
}

#[tokio::test]
async fn messages_are_edited_looked_at_and_deleted() {
    let Asked {
        discord,
        bot,
        mut socket,
        asked,
        interaction,
    } = asked().await;
    let buttons = json!([{"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}]);
    bot.answer(
        &interaction,
        4,
        json!({"content": "One", "components": buttons}),
    )
    .await;
    let (_, more) = follow_up(&bot, &interaction, json!({"content": "Two"})).await;
    // What an edit does not name stays.
    edit(&bot, &interaction, "@original", json!({"content": "One!"})).await;
    let (_, edited) = edit(
        &bot,
        &interaction,
        text(&more, "id"),
        json!({"content": "Two!"}),
    )
    .await;
    assert!(!text(&edited, "edited_timestamp").is_empty());
    let seen = asked.outcome();
    assert_eq!(seen.messages[0].buttons(), ["Go"]);
    assert_eq!(
        (
            seen.messages[0].text().as_str(),
            seen.messages[1].text().as_str()
        ),
        ("One!", "Two!")
    );
    let nothing = json!({"content": "", "components": []});
    assert_eq!(
        refused(&edit(&bot, &interaction, "@original", nothing).await),
        (400, 50006)
    );
    let (status, _) = bot
        .call(
            Method::DELETE,
            &bot.hook(&interaction, "@original"),
            Value::Null,
        )
        .await;
    assert_eq!(status, 204);
    let gone = bot
        .call(
            Method::GET,
            &bot.hook(&interaction, "@original"),
            Value::Null,
        )
        .await;
    assert_eq!(refused(&gone), (404, 10008));
    assert_eq!(asked.outcome().messages.len(), 1);

    // Another interaction's messages are out of reach.
    discord
        .person(8, "en-US", "Ravi")
        .command("roadmap", &[])
        .unwrap();
    let other = socket.interaction().await;
    bot.answer(&other, 4, json!({"content": "Other"})).await;
    assert_eq!(
        refused(&edit(&bot, &other, text(&more, "id"), json!({"content": "x"})).await),
        (404, 10008)
    );
}

#[tokio::test]
async fn an_app_that_a_person_installed_sends_five_follow_ups() {
    let (discord, bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    for (place, sixth) in [
        (Place::Private, 400),
        (Place::OtherServer, 400),
        (Place::Server, 200),
        (Place::BotDm, 200),
    ] {
        let file = upward_standin::discord::Given::file("a.pdf", "application/pdf", "a");
        jane.at(place).command("score", &[("file", file)]).unwrap();
        let interaction = socket.interaction().await;
        bot.answer(&interaction, 5, Value::Null).await;
        for number in 0..6 {
            let (status, _) =
                follow_up(&bot, &interaction, json!({"content": number.to_string()})).await;
            assert_eq!(
                status, 200,
                "the first of six fills in the deferred message"
            );
        }
        let seventh = follow_up(&bot, &interaction, json!({"content": "6"})).await;
        assert_eq!(seventh.0, sixth, "{place:?}");
        if sixth == 400 {
            assert_eq!(seventh.1["code"], 40094);
        }
    }
}

#[tokio::test]
async fn a_component_updates_its_message() {
    let (discord, bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    jane.command("roadmap", &[]).unwrap();
    let interaction = socket.interaction().await;
    let buttons = json!([{"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}]);
    // A command has no message to update.
    for kind in [6, 7] {
        assert_eq!(
            refused(
                &bot.answer(&interaction, kind, json!({"content": "x"}))
                    .await
            ),
            (400, 50035)
        );
    }
    bot.answer(
        &interaction,
        4,
        json!({"content": "One", "components": buttons, "flags": 64}),
    )
    .await;
    let message = discord.person(7, "en-US", "Jane");
    let original: u64 = {
        let (_, shown) = bot
            .call(
                Method::GET,
                &bot.hook(&interaction, "@original"),
                Value::Null,
            )
            .await;
        text(&shown, "id").parse().unwrap()
    };
    let pressed = message.press(original, "Go").unwrap();
    let second = socket.interaction().await;
    assert_eq!(
        (&second["type"], text(&second["data"], "custom_id")),
        (&json!(3), "go")
    );
    assert_eq!(
        (
            text(&second["message"], "content"),
            &second["message"]["flags"]
        ),
        ("One", &json!(64))
    );
    bot.answer(&second, 6, Value::Null).await;
    edit(&bot, &second, "@original", json!({"content": "Two"})).await;
    let seen = pressed.outcome();
    assert_eq!(
        (seen.messages[0].id, seen.messages[0].text().as_str()),
        (original, "Two")
    );
    let pressed = jane.press(original, "go").unwrap();
    let third = socket.interaction().await;
    bot.answer(&third, 7, json!({"content": "Three", "components": []}))
        .await;
    assert_eq!(pressed.outcome().answer.unwrap().0, Answer::Update);
    assert!(jane.press(original, "go").is_err());
}

#[tokio::test]
async fn a_modal_is_a_first_answer_and_answered_by_a_message() {
    let (discord, bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    let input =
        json!({"type": 4, "custom_id": "name", "label": "Name", "style": 1, "max_length": 10});
    let modal = json!({"title": "Name", "custom_id": "m", "components": [{"type": 1, "components": [input]}]});
    let asked = jane.command("roadmap", &[]).unwrap();
    let interaction = socket.interaction().await;
    bot.answer(&interaction, 9, modal.clone()).await;
    let seen = asked
        .wait_for(LIMIT, |seen| seen.modal.is_some())
        .await
        .unwrap();
    assert_eq!(text(&seen.modal.unwrap(), "title"), "Name");
    for fields in [
        vec![("name", "")],
        vec![("name", "much too long")],
        vec![("other", "x")],
    ] {
        assert!(jane.submit(&asked, &fields).is_err(), "{fields:?}");
    }
    let sent = jane.submit(&asked, &[("name", "Jane")]).unwrap();
    assert!(
        jane.submit(&asked, &[("name", "Jane")]).is_err(),
        "it was sent off"
    );
    let interaction = socket.interaction().await;
    assert_eq!(
        text(
            &interaction["data"]["components"][0]["components"][0],
            "value"
        ),
        "Jane"
    );
    for kind in [9, 7] {
        assert_eq!(
            refused(&bot.answer(&interaction, kind, modal.clone()).await),
            (400, 50035)
        );
    }
    bot.answer(&interaction, 4, json!({"content": "Hello Jane"}))
        .await;
    sent.wait_for(LIMIT, |seen| seen.says("Hello Jane"))
        .await
        .unwrap();
    // After a deferral it is too late for a modal.
    jane.command("roadmap", &[]).unwrap();
    let interaction = socket.interaction().await;
    bot.answer(&interaction, 5, Value::Null).await;
    assert_eq!(
        refused(&bot.answer(&interaction, 9, modal).await),
        (400, 40060)
    );
}
