//! The limits of messages, components and modals.

use std::time::Duration;

use serde_json::{Value, json};

use super::{
    bot::{begun, text},
    commands::walk,
};
use upward_standin::discord::Given;

fn button(id: &str) -> Value {
    json!({"type": 2, "style": 1, "label": "Go", "custom_id": id})
}

fn row(components: &[Value]) -> Value {
    json!({"type": 1, "components": components})
}

fn select(parts: Value) -> Value {
    let mut select =
        json!({"type": 3, "custom_id": "s", "options": [{"label": "A", "value": "a"}]});
    for (name, value) in parts.as_object().unwrap() {
        select[name] = value.clone();
    }
    json!({"components": [row(&[select])]})
}

fn options(count: usize) -> Value {
    (0..count)
        .map(|n| json!({"label": n.to_string(), "value": n.to_string()}))
        .collect()
}

fn embed(parts: Value) -> Value {
    json!({"content": "x", "embeds": [parts]})
}

fn fields(count: usize, size: usize) -> Value {
    (0..count)
        .map(|_| json!({"name": "n", "value": "v".repeat(size)}))
        .collect()
}

/// What is taken, and where what is refused is wrong.
fn messages() -> Vec<(Value, Option<&'static str>)> {
    let five = [
        button("1"),
        button("2"),
        button("3"),
        button("4"),
        button("5"),
    ];
    let rows = |count: usize| {
        (0..count)
            .map(|n| row(&[button(&n.to_string())]))
            .collect::<Vec<_>>()
    };
    let mut six = five.to_vec();
    six.push(button("6"));
    let one = |button: Value| json!({"components": [row(&[button])]});
    vec![
        (json!({"content": "ü".repeat(2000)}), None),
        (json!({"content": "ü".repeat(2001)}), Some("content")),
        (json!({"content": 1}), Some("content")),
        (json!({"content": "x", "flags": 1 << 15}), Some("flags")),
        (
            json!({"content": "x", "allowed_mentions": {"parse": ["all"]}}),
            Some("allowed_mentions.parse.0"),
        ),
        (embed(json!({"title": "t".repeat(256)})), None),
        (
            embed(json!({"title": "t".repeat(257)})),
            Some("embeds.0.title"),
        ),
        (embed(json!({"description": "d".repeat(4096)})), None),
        (
            embed(json!({"description": "d".repeat(4097)})),
            Some("embeds.0.description"),
        ),
        (embed(json!({"fields": fields(25, 200)})), None),
        (
            embed(json!({"fields": fields(26, 1)})),
            Some("embeds.0.fields"),
        ),
        (
            embed(json!({"fields": fields(1, 1025)})),
            Some("embeds.0.fields.0.value"),
        ),
        (
            embed(json!({"fields": [{"name": "n".repeat(257), "value": "v"}]})),
            Some("embeds.0.fields.0.name"),
        ),
        (
            embed(json!({"fields": [{"name": "", "value": "v"}]})),
            Some("embeds.0.fields.0.name"),
        ),
        (
            embed(json!({"footer": {"text": "f".repeat(2049)}})),
            Some("embeds.0.footer.text"),
        ),
        (
            embed(json!({"title": "t", "color": 0x1_00_00_00})),
            Some("embeds.0.color"),
        ),
        (
            embed(json!({"title": "t", "url": "javascript:x"})),
            Some("embeds.0.url"),
        ),
        (embed(json!({})), Some("embeds.0.description")),
        (
            embed(json!({"description": "d".repeat(4000), "footer": {"text": "f".repeat(2001)}})),
            Some("embeds"),
        ),
        (json!({"embeds": vec![json!({"title": "t"}); 10]}), None),
        (
            json!({"embeds": vec![json!({"title": "t"}); 11]}),
            Some("embeds"),
        ),
        (json!({"components": [row(&five)]}), None),
        (
            json!({"components": [row(&six)]}),
            Some("components.0.components"),
        ),
        (json!({"components": rows(5)}), None),
        (json!({"components": rows(6)}), Some("components")),
        (
            json!({"components": [row(&[])]}),
            Some("components.0.components"),
        ),
        (
            json!({"components": [button("1")]}),
            Some("components.0.type"),
        ),
        (
            json!({"components": [row(&[button("1"), button("1")])]}),
            Some("components.0.components.1.custom_id"),
        ),
        (one(button(&"i".repeat(100))), None),
        (
            one(button(&"i".repeat(101))),
            Some("components.0.components.0.custom_id"),
        ),
        (one(button("")), Some("components.0.components.0.custom_id")),
        (
            one(json!({"type": 2, "style": 1, "label": "l".repeat(81), "custom_id": "1"})),
            Some("components.0.components.0.label"),
        ),
        (
            one(json!({"type": 2, "style": 1, "custom_id": "1"})),
            Some("components.0.components.0.label"),
        ),
        (
            one(json!({"type": 2, "style": 5, "label": "L"})),
            Some("components.0.components.0.url"),
        ),
        (
            one(
                json!({"type": 2, "style": 5, "label": "L", "url": "https://upward.example", "custom_id": "1"}),
            ),
            Some("components.0.components.0.custom_id"),
        ),
        (
            one(json!({"type": 4, "custom_id": "1", "label": "L", "style": 1})),
            Some("components.0.components.0.type"),
        ),
        (select(json!({"options": options(25)})), None),
        (
            select(json!({"options": options(26)})),
            Some("components.0.components.0.options"),
        ),
        (
            select(json!({"options": []})),
            Some("components.0.components.0.options"),
        ),
        (
            select(
                json!({"options": [{"label": "A", "value": "a"}, {"label": "B", "value": "a"}]}),
            ),
            Some("components.0.components.0.options.1.value"),
        ),
        (
            select(json!({"options": [{"label": "l".repeat(101), "value": "a"}]})),
            Some("components.0.components.0.options.0.label"),
        ),
        (
            select(json!({"max_values": 2})),
            Some("components.0.components.0.max_values"),
        ),
        (
            select(json!({"placeholder": "p".repeat(151)})),
            Some("components.0.components.0.placeholder"),
        ),
    ]
}

#[tokio::test]
async fn messages_have_limits() {
    let (discord, bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    for (mut message, place) in messages() {
        if message.get("content").is_none() {
            message["content"] = json!("x");
        }
        let asked = jane.command("roadmap", &[]).unwrap();
        let (status, body) = bot
            .answer(&socket.interaction().await, 4, message.clone())
            .await;
        let mut found = Vec::new();
        if status == 400 {
            assert_eq!(body["code"], 50035);
            walk(&body["errors"], "", &mut found);
        }
        let expected: Vec<String> = place
            .map(|place| format!("data.{place}"))
            .into_iter()
            .collect();
        assert_eq!(found, expected, "{message}");
        assert_eq!(asked.outcome().answer.is_some(), place.is_none());
    }
}

#[tokio::test]
async fn an_empty_message_is_refused() {
    let (discord, bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    jane.command("roadmap", &[]).unwrap();
    let interaction = socket.interaction().await;
    let buttons = json!([row(&[button("1")])]);
    for message in [
        json!({}),
        json!({"content": " \n "}),
        json!({"components": buttons, "embeds": []}),
    ] {
        let (status, body) = bot.answer(&interaction, 4, message).await;
        assert_eq!((status, &body["code"]), (400, &json!(50006)));
    }
    let (status, _) = bot
        .answer(&interaction, 4, json!({"content": " Hello "}))
        .await;
    assert_eq!(status, 204);
    let (_, message) = bot
        .call(
            reqwest::Method::GET,
            &bot.hook(&interaction, "@original"),
            Value::Null,
        )
        .await;
    assert_eq!(text(&message, "content"), "Hello");
}

fn input(parts: Value) -> Value {
    let mut input = json!({"type": 4, "custom_id": "i", "label": "Name", "style": 1});
    for (name, value) in parts.as_object().unwrap() {
        input[name] = value.clone();
    }
    json!({"components": [row(&[input])]})
}

#[tokio::test]
async fn modals_have_limits() {
    let (discord, bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    let inputs = |count: usize| {
        let row = |n: usize| input(json!({"custom_id": n.to_string()}))["components"][0].clone();
        json!({"components": (0..count).map(row).collect::<Vec<_>>()})
    };
    let at = "components.0.components.0";
    let cases = [
        (inputs(5), None),
        (inputs(6), Some("components".to_owned())),
        (json!({"components": []}), Some("components".to_owned())),
        (
            json!({"title": "t".repeat(45), "components": inputs(1)["components"]}),
            None,
        ),
        (
            json!({"title": "t".repeat(46), "components": inputs(1)["components"]}),
            Some("title".to_owned()),
        ),
        (
            json!({"components": [row(&[button("1")])]}),
            Some(format!("{at}.type")),
        ),
        (
            input(json!({"label": "l".repeat(46)})),
            Some(format!("{at}.label")),
        ),
        (
            input(json!({"placeholder": "p".repeat(101)})),
            Some(format!("{at}.placeholder")),
        ),
        (
            input(json!({"max_length": 4001})),
            Some(format!("{at}.max_length")),
        ),
        (
            input(json!({"min_length": 9, "max_length": 8})),
            Some(format!("{at}.min_length")),
        ),
        (input(json!({"value": "v".repeat(4000)})), None),
        (
            input(json!({"value": "v".repeat(4001)})),
            Some(format!("{at}.value")),
        ),
        (input(json!({"style": 3})), Some(format!("{at}.style"))),
    ];
    for (parts, place) in cases {
        let mut modal = json!({"title": "Name", "custom_id": "m"});
        for (name, value) in parts.as_object().unwrap() {
            modal[name] = value.clone();
        }
        jane.command("roadmap", &[]).unwrap();
        let (_, body) = bot
            .answer(&socket.interaction().await, 9, modal.clone())
            .await;
        let mut found = Vec::new();
        if body["errors"].is_object() {
            walk(&body["errors"]["data"], "", &mut found);
        }
        assert_eq!(found, place.into_iter().collect::<Vec<_>>(), "{modal}");
    }
}

#[tokio::test]
async fn choices_have_limits() {
    let (discord, bot, mut socket) = begun().await;
    let jane = discord.person(7, "en-US", "Jane");
    let choices = |count: usize| {
        (0..count)
            .map(|n| json!({"name": n.to_string(), "value": "v"}))
            .collect::<Vec<_>>()
    };
    let cases = [
        (json!(choices(25)), 204),
        (json!(choices(26)), 400),
        (json!([{"name": "n".repeat(101), "value": "v"}]), 400),
        (json!([{"name": "n", "value": "v".repeat(101)}]), 400),
        (json!([{"name": "n", "value": 1}]), 400),
    ];
    for (choices, expected) in cases {
        let typing = jane.autocomplete("roadmap", "track", "b").unwrap();
        let interaction = socket.interaction().await;
        assert_eq!(interaction["data"]["options"][0]["focused"], true);
        let (status, _) = bot
            .answer(&interaction, 8, json!({"choices": choices}))
            .await;
        assert_eq!(status, expected, "{choices}");
        if expected == 204 {
            assert_eq!(typing.choices().await.unwrap().len(), 25);
        }
    }
    // Nothing but choices answers what is being typed.
    jane.autocomplete("roadmap", "track", "b").unwrap();
    let interaction = socket.interaction().await;
    assert_eq!(
        bot.answer(&interaction, 4, json!({"content": "x"})).await.0,
        400
    );
    jane.command(
        "score",
        &[("file", Given::file("a.pdf", "application/pdf", "a"))],
    )
    .unwrap();
    let interaction = socket.interaction().await;
    assert_eq!(
        bot.answer(&interaction, 8, json!({"choices": []})).await.0,
        400
    );
    tokio::time::timeout(
        Duration::from_secs(1),
        bot.answer(&interaction, 5, Value::Null),
    )
    .await
    .unwrap();
}
