//! What Discord sends, and what reaches the dialogue.
#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::json;

use super::*;

/// Returns an interaction of this kind, in a server, by somebody who reads German.
fn interaction(kind: u64, data: Value, message: Option<Value>) -> Interaction {
    let mut all = json!({
        "id": "1440000000000000000",
        "application_id": "42",
        "type": kind,
        "token": "secret",
        "version": 1,
        "channel_id": "5",
        "guild_id": "6",
        "context": 0,
        "locale": "de",
        "entitlements": [],
        "authorizing_integration_owners": {"0": "6"},
        "app_permissions": "0",
        "attachment_size_limit": 10_485_760,
        "member": {
            "user": {"id": "7", "username": "asha", "discriminator": "0", "avatar": null},
            "roles": [],
            "joined_at": "2026-01-01T00:00:00Z",
            "deaf": false,
            "mute": false,
            "flags": 0,
            "permissions": "0",
        },
        "data": data,
    });
    if let Some(message) = message {
        all["message"] = message;
    }
    serde_json::from_value(all).unwrap()
}

/// Returns a message of the bot with a button.
fn message(id: &str, label: &str) -> Value {
    json!({
        "id": "8",
        "channel_id": "5",
        "type": 20,
        "author": {"id": "42", "username": "upward", "discriminator": "0", "avatar": null},
        "content": "?",
        "timestamp": "2026-11-21T08:00:00Z",
        "edited_timestamp": null,
        "tts": false,
        "mention_everyone": false,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": false,
        "components": [{"type": 1, "components": [
            {"type": 2, "style": 2, "label": label, "custom_id": id},
        ]}],
    })
}

fn said(interaction: &Interaction) -> Said {
    match came(interaction) {
        Some(Came::Said(said)) => *said,
        _ => panic!("nothing for the dialogue"),
    }
}

#[test]
fn a_command_brings_its_files_and_texts() {
    let said = said(&interaction(
        2,
        json!({
            "id": "9",
            "name": "score",
            "type": 1,
            "options": [
                {"name": "resume-file", "type": 11, "value": "11"},
                {"name": "job-text", "type": 3, "value": "Backend engineer"},
            ],
            "resolved": {"attachments": {"11": {
                "id": "11",
                "filename": "cv.pdf",
                "size": 9,
                "url": "https://cdn.discordapp.com/attachments/1/11/cv.pdf?ex=1",
                "proxy_url": "https://media.discordapp.net/attachments/1/11/cv.pdf?ex=1",
                "content_type": "application/pdf",
                "ephemeral": true,
            }}},
        }),
        None,
    ));
    assert_eq!(said.person, Identity::Discord(7));
    assert_eq!(said.name, "discord-1440000000000000000");
    assert_eq!(said.envelope.language.as_deref(), Some("de"));
    assert!(said.envelope.private && said.route.awaited);
    assert_eq!(said.route.largest, 10 << 20);
    assert_eq!(said.route.made.to_string(), "2025-11-17T15:25:53Z");
    assert!(Route::kept(&said.envelope.route) == Some(said.route));
    let Input::Command(command) = said.envelope.input else {
        panic!("no command");
    };
    assert_eq!(command.verb, Verb::Score);
    assert_eq!(command.text(Field::JobText), Some("Backend engineer"));
    let file = command.file(Field::ResumeFile).unwrap();
    assert_eq!((file.name.as_str(), file.size), ("cv.pdf", 9));
    assert!(matches!(&file.place, Place::Discord(url) if url.ends_with("cv.pdf?ex=1")));
}

#[test]
fn a_command_of_another_version_is_told_to_be_unknown() {
    let data = json!({"id": "9", "name": "frobnicate", "type": 1});
    let said = said(&interaction(2, data, None));
    let unknown = Input::Unreadable(Unreadable::Command);
    assert_eq!(format!("{:?}", said.envelope.input), format!("{unknown:?}"));
}

#[test]
fn a_button_is_a_tap_or_opens_a_form_with_its_label() {
    let pressed = |id: &str| {
        let data = json!({"custom_id": id, "component_type": 2});
        came(&interaction(3, data, Some(message(id, "Paste it"))))
    };
    let Some(Came::Said(said)) = pressed("0a.1") else {
        panic!("no tap");
    };
    assert!(matches!(&said.envelope.input, Input::Tap(Token(token)) if token == "0a.1"));
    assert!(!said.route.awaited);
    let Some(Came::Asks(Identity::Discord(7), form)) = pressed("0a.1?Paste the job") else {
        panic!("no form");
    };
    assert_eq!(form.opened(None)["data"]["title"], "Paste it");
}

#[test]
fn what_is_chosen_from_a_menu_is_a_tap() {
    let data = json!({"custom_id": "menu-0", "component_type": 3, "values": ["0a.7"]});
    let said = said(&interaction(3, data, Some(message("0a.1", "x"))));
    assert!(matches!(&said.envelope.input, Input::Tap(Token(token)) if token == "0a.7"));
    assert!(!said.route.awaited);
}

#[test]
fn a_form_brings_what_was_written() {
    let data = json!({"custom_id": "0a.1", "components": [
        {"type": 1, "components": [{"type": 4, "custom_id": "text", "value": "Rust\nSQL"}]},
    ]});
    let said = said(&interaction(5, data, Some(message("0a.1?x", "x"))));
    assert!(!said.route.awaited);
    assert!(matches!(
        &said.envelope.input,
        Input::Wrote { token: Token(token), text } if token == "0a.1" && text == "Rust\nSQL"
    ));
}

#[test]
fn typing_tells_field_and_text() {
    let data = json!({"id": "9", "name": "done", "type": 1, "options": [
        {"name": "module", "type": 3, "value": "ow", "focused": true},
    ]});
    let Some(Came::Types(typed)) = came(&interaction(4, data, None)) else {
        panic!("nobody types");
    };
    let expected = Typed {
        person: Identity::Discord(7),
        field: Field::Module,
        text: "ow".to_owned(),
    };
    assert_eq!(typed, expected);
}
