use serde_json::{Value, json};

use super::*;
use crate::dialogue::Field;

const BOT: &str = "upward_bot";

fn heard(raw: Value) -> Option<Received> {
    match read(&raw) {
        Some(update) => received(&update, BOT),
        None => unreadable(&raw),
    }
}

fn person() -> Value {
    json!({ "id": 42, "is_bot": false, "first_name": "Asha", "language_code": "hi" })
}

fn message(fields: Value, group: bool) -> Value {
    let mut message = json!({ "message_id": 5, "date": 1_790_000_000, "from": person() });
    message["chat"] = match group {
        true => json!({ "id": -100, "type": "group", "title": "Class" }),
        false => json!({ "id": 42, "type": "private", "first_name": "Asha" }),
    };
    for (name, value) in fields.as_object().unwrap() {
        message[name] = value.clone();
    }
    json!({ "update_id": 1, "message": message })
}

/// Returns what a message of these fields says, written short.
fn says(fields: Value, group: bool) -> String {
    let Some(received) = heard(message(fields, group)) else {
        return "nothing".to_owned();
    };
    assert_eq!(received.envelope.private, !group);
    short(&received.envelope.input)
}

fn short(input: &Input) -> String {
    match input {
        Input::Command(command) => {
            let file = command.fields.first().map(|(field, _)| field.name());
            format!(
                "/{} {:?} {}",
                command.verb.name(),
                command.words,
                file.unwrap_or_default()
            )
        }
        Input::Text(text) => format!("text {text:?}"),
        Input::File { file, words } => format!("file {} {} {words:?}", file.name, file.size),
        Input::Unreadable(what) => format!("unreadable {what:?}"),
        other => format!("{other:?}"),
    }
}

fn document(caption: &str) -> Value {
    json!({
        "document": { "file_id": "F1", "file_unique_id": "U1", "file_size": 9, "file_name": "cv.pdf", "mime_type": "application/pdf" },
        "caption": caption,
    })
}

#[test]
fn commands_and_words_are_told_apart() {
    let cases = [
        ("/start", "/start \"\" "),
        ("/start link_AB-C", "/start \"link_AB-C\" "),
        ("/Help@upward_bot", "/help \"\" "),
        (
            "/job\nBackend engineer\nRust",
            "/job \"Backend engineer\\nRust\" ",
        ),
        ("/frobnicate", "unreadable Command"),
        ("/", "text \"/\""),
        ("/home/asha/cv.pdf", "text \"/home/asha/cv.pdf\""),
        ("hello <b> & all", "text \"hello <b> & all\""),
    ];
    for (text, expected) in cases {
        assert_eq!(says(json!({ "text": text }), false), expected, "{text}");
    }
}

#[test]
fn in_a_group_only_what_names_the_bot_is_heard() {
    let cases = [
        ("/help@upward_bot", "/help \"\" "),
        ("/help", "/help \"\" "),
        ("/tailor@other_bot", "nothing"),
        ("/frobnicate", "nothing"),
        ("/frobnicate@upward_bot", "unreadable Command"),
        ("good morning", "nothing"),
        (
            "@Upward_Bot what is this?",
            "text \"@Upward_Bot what is this?\"",
        ),
        ("@upward_bottle", "nothing"),
    ];
    for (text, expected) in cases {
        assert_eq!(says(json!({ "text": text }), true), expected, "{text}");
    }
    assert_eq!(
        says(document("for @upward_bot"), true),
        "file cv.pdf 9 \"for @upward_bot\""
    );
    assert_eq!(says(document("my cv"), true), "nothing");
}

#[test]
fn documents_come_with_what_is_written_beside_them() {
    assert_eq!(says(document("mine"), false), "file cv.pdf 9 \"mine\"");
    assert_eq!(says(document("/job"), false), "/job \"\" job-file");
    assert_eq!(says(document("/help"), false), "file cv.pdf 9 \"/help\"");
    let received = heard(message(document("/score me"), false)).unwrap();
    let Input::Command(command) = received.envelope.input else {
        panic!("no command")
    };
    let file = command.file(Field::ResumeFile).unwrap();
    assert_eq!(file.place, Place::Telegram("F1".to_owned()));
}

#[test]
fn what_cannot_be_read_is_named() {
    let file = json!({ "file_id": "F", "file_unique_id": "U", "file_size": 1, "width": 1, "height": 1, "length": 1, "duration": 1 });
    let cases = [
        (json!({ "photo": [file] }), "unreadable Photo"),
        (json!({ "voice": file }), "unreadable Voice"),
        (json!({ "video": file }), "unreadable Video"),
        (json!({ "video_note": file }), "unreadable Video"),
        (
            json!({ "location": { "latitude": 1.0, "longitude": 2.0 } }),
            "unreadable Other",
        ),
        (
            json!({ "dice": { "emoji": "🎲", "value": 3 } }),
            "unreadable Other",
        ),
        (json!({ "new_chat_title": "x" }), "nothing"),
    ];
    for (fields, expected) in cases {
        assert_eq!(says(fields.clone(), false), expected, "{fields}");
        assert_eq!(says(fields.clone(), true), "nothing", "{fields}");
    }
}

#[test]
fn whatever_is_said_of_a_file_it_is_heard() {
    for kind in ["", "pdf", "a/b/c"] {
        let mut fields = document("mine");
        fields["document"]["mime_type"] = kind.into();
        assert_eq!(says(fields, false), "file cv.pdf 9 \"mine\"", "{kind}");
    }
    let mut fields = document("mine");
    fields["document"]
        .as_object_mut()
        .unwrap()
        .remove("file_size");
    assert_eq!(says(fields, false), "file cv.pdf 0 \"mine\"");
    let unknown = json!({ "poll": { "of": "another shape" }, "voice": { "file_id": 1 } });
    assert_eq!(says(unknown.clone(), false), "unreadable Other");
    assert_eq!(says(unknown, true), "nothing");
}

#[test]
fn a_tap_keeps_the_way_to_its_message() {
    let shown = message(json!({ "text": "Which one?" }), false)["message"].clone();
    let query = json!({ "id": "Q1", "from": person(), "message": shown, "chat_instance": "1", "data": "ab12.3" });
    let received = heard(json!({ "update_id": 2, "callback_query": query })).unwrap();
    assert_eq!(received.person, Identity::Telegram(42));
    assert_eq!(received.query, Some(CallbackQueryId("Q1".to_owned())));
    assert_eq!(received.envelope.language.as_deref(), Some("hi"));
    assert_eq!(received.envelope.route, json!({ "chat": 42, "message": 5 }));
    assert!(matches!(received.envelope.input, Input::Tap(Token(token)) if token == "ab12.3"));
}

#[test]
fn what_is_not_for_a_dialogue_is_passed_over() {
    let written = message(json!({ "text": "x" }), false)["message"].clone();
    let mut by_bot = message(json!({ "text": "x" }), false);
    by_bot["message"]["from"]["is_bot"] = true.into();
    let updates = [
        by_bot,
        json!({ "update_id": 1, "edited_message": written }),
        json!({ "update_id": 1, "message": { "what": "is this" } }),
        json!({ "update_id": 1, "something_new": {} }),
        json!({ "update_id": 1, "my_chat_member": {
            "chat": written["chat"], "from": person(), "date": 1,
            "old_chat_member": { "user": person(), "status": "member" },
            "new_chat_member": { "user": person(), "status": "kicked", "until_date": 0 },
        } }),
    ];
    for update in updates {
        assert!(heard(update.clone()).is_none(), "{update}");
    }
}
