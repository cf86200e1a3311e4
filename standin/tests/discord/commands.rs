//! The registration of commands.

use reqwest::Method;
use serde_json::{Value, json};

use super::bot::{Bot, commands, text};
use upward_standin::discord::Discord;

#[tokio::test]
async fn commands_are_registered_all_at_once() {
    let discord = Discord::start("token").await.unwrap();
    let bot = Bot::of(&discord);
    let (status, first) = bot.register(commands()).await;
    assert_eq!(status, 200);
    assert_eq!(first[0]["type"], 1);
    assert_eq!(first[0]["application_id"], bot.application.to_string());
    let (_, second) = bot.register(json!([commands()[0]])).await;
    assert_eq!(second[0]["id"], first[0]["id"]);
    assert_ne!(second[0]["version"], first[0]["version"]);
    let route = format!("/applications/{}/commands", bot.application);
    let (_, known) = bot.call(Method::GET, &route, Value::Null).await;
    assert_eq!(known, second);
    assert_eq!(discord.commands().len(), 1);
}

/// Registers a command with these parts and returns where something is wrong.
async fn wrong(bot: &Bot, parts: Value) -> Vec<String> {
    let mut command = json!({"name": "score", "description": "Scores"});
    for (name, value) in parts.as_object().unwrap() {
        command[name] = value.clone();
    }
    let (status, body) = bot.register(json!([command])).await;
    if status == 200 {
        return Vec::new();
    }
    assert_eq!((status, &body["code"]), (400, &json!(50035)));
    let mut paths = Vec::new();
    walk(&body["errors"], "", &mut paths);
    paths
}

/// Lists the places of the errors in a tree.
pub fn walk(tree: &Value, path: &str, paths: &mut Vec<String>) {
    for (name, below) in tree.as_object().unwrap() {
        if name == "_errors" {
            assert!(!text(&below[0], "code").is_empty() && !text(&below[0], "message").is_empty());
            paths.push(path.trim_start_matches('.').to_owned());
        } else {
            walk(below, &format!("{path}.{name}"), paths);
        }
    }
}

#[tokio::test]
async fn commands_have_to_be_well_formed() {
    let discord = Discord::start("token").await.unwrap();
    let bot = Bot::of(&discord);
    let option = |parts: Value| {
        let mut option = json!({"type": 3, "name": "one", "description": "One"});
        for (name, value) in parts.as_object().unwrap() {
            option[name] = value.clone();
        }
        option
    };
    let choices = |count: usize| {
        let choices = (0..count).map(|n| json!({"name": n.to_string(), "value": n.to_string()}));
        choices.collect::<Vec<_>>()
    };
    let many: Vec<Value> = (0..26)
        .map(|n| option(json!({"name": n.to_string()})))
        .collect();
    let cases = [
        (json!({}), None),
        (json!({"name": "रिज्यूमे"}), None),
        (
            json!({"name_localizations": {"hi": "अंक", "de": "punkte", "es-ES": "puntuación"}}),
            None,
        ),
        (
            json!({"options": [option(json!({"choices": choices(25)}))]}),
            None,
        ),
        (json!({"name": "Score"}), Some("0.name")),
        (json!({"name": "my score"}), Some("0.name")),
        (json!({"name": "s".repeat(33)}), Some("0.name")),
        (json!({"description": ""}), Some("0.description")),
        (
            json!({"description": "d".repeat(101)}),
            Some("0.description"),
        ),
        (
            json!({"name_localizations": {"es": "puntos"}}),
            Some("0.name_localizations.es"),
        ),
        (
            json!({"name_localizations": {"de": "Punkte"}}),
            Some("0.name_localizations.de"),
        ),
        (
            json!({"description_localizations": {"en": "Scores"}}),
            Some("0.description_localizations.en"),
        ),
        (
            json!({"integration_types": [2]}),
            Some("0.integration_types.0"),
        ),
        (json!({"contexts": [0, 0]}), Some("0.contexts")),
        (
            json!({"default_member_permissions": 8}),
            Some("0.default_member_permissions"),
        ),
        (json!({"options": many}), Some("0.options")),
        (
            json!({"options": [option(json!({"type": 12}))]}),
            Some("0.options.0.type"),
        ),
        (
            json!({"options": [option(json!({})), option(json!({}))]}),
            Some("0.options.1.name"),
        ),
        (
            json!({"options": [option(json!({})), option(json!({"name": "two", "required": true}))]}),
            Some("0.options.1"),
        ),
        (
            json!({"options": [option(json!({"choices": choices(26)}))]}),
            Some("0.options.0.choices"),
        ),
        (
            json!({"options": [option(json!({"choices": choices(1), "autocomplete": true}))]}),
            Some("0.options.0.autocomplete"),
        ),
        (
            json!({"options": [option(json!({"type": 11, "choices": choices(1)}))]}),
            Some("0.options.0.choices"),
        ),
        (
            json!({"options": [option(json!({"min_value": 1}))]}),
            Some("0.options.0.min_value"),
        ),
        (
            json!({"options": [option(json!({"type": 4, "max_length": 9}))]}),
            Some("0.options.0.max_length"),
        ),
        (
            json!({"options": [option(json!({})), option(json!({"type": 1, "name": "below"}))]}),
            Some("0.options"),
        ),
    ];
    for (parts, place) in cases {
        let found = wrong(&bot, parts.clone()).await;
        assert_eq!(found.first().map(String::as_str), place, "{parts}");
    }
    let twice = json!([commands()[0], commands()[0]]);
    assert_eq!(bot.register(twice).await.0, 400);
    let all = |count: usize| {
        let all =
            (0..count).map(|n| json!({"name": format!("c{n}"), "description": "One of many"}));
        Value::Array(all.collect())
    };
    assert_eq!(bot.register(all(100)).await.0, 200);
    assert_eq!(bot.register(all(101)).await.0, 400);
}
