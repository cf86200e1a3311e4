//! Documents and photos, in both directions.

use std::time::Duration;

use serde_json::json;
use upward_standin::telegram::{DOWNLOAD, Settings, Telegram};

use super::bot::{Bot, TOKEN, start};

/// The beginning of a picture of 640 by 480.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x02\0\0\0";

#[tokio::test]
async fn a_document_is_fetched_as_it_was_sent() {
    let (telegram, bot, person) = start().await;
    let bytes: Vec<u8> = (0..200_000_u32)
        .map(|number| number.to_le_bytes()[0])
        .collect();
    let update = person
        .send_document(
            "My résumé.pdf",
            "application/pdf",
            bytes.clone(),
            "for /job",
        )
        .unwrap();
    let message = bot.updates(i64::from(update)).await[0]["message"].clone();
    assert_eq!(message["document"]["file_name"], "My résumé.pdf");
    assert_eq!(message["document"]["mime_type"], "application/pdf");
    assert_eq!(message["caption_entities"][0]["type"], "bot_command");
    let file = bot
        .ok(
            "getFile",
            json!({ "file_id": message["document"]["file_id"] }),
        )
        .await;
    let path = file["file_path"].as_str().unwrap();
    for path in [path.to_owned(), path.replace('/', "%2F")] {
        let url = format!("{}/file/bot{TOKEN}/{path}", telegram.url());
        assert_eq!(
            bot.http
                .get(url)
                .send()
                .await
                .unwrap()
                .bytes()
                .await
                .unwrap(),
            bytes
        );
    }
    telegram.advance(Duration::from_secs(3601));
    let expired = bot
        .http
        .get(format!("{}/file/bot{TOKEN}/{path}", telegram.url()))
        .send()
        .await
        .unwrap();
    assert_eq!(expired.status(), 404);
    assert_eq!(telegram.calls(DOWNLOAD).len(), 3);
    let refusal = bot.bad("getFile", json!({ "file_id": "AgAD" })).await;
    assert_eq!(
        refusal,
        "wrong file_id or the file is temporarily unavailable"
    );
}

#[tokio::test]
async fn files_over_20_mb_cannot_be_fetched() {
    let (_telegram, bot, person) = start().await;
    for (size, fits) in [(20 << 20, true), ((20 << 20) + 1, false)] {
        let update = person
            .send_document("big.pdf", "application/pdf", vec![0; size], "")
            .unwrap();
        let document = bot.updates(i64::from(update)).await[0]["message"]["document"].clone();
        let answer = bot
            .call("getFile", json!({ "file_id": document["file_id"] }))
            .await;
        assert_eq!(answer["ok"], fits, "{answer}");
    }
}

#[tokio::test]
async fn a_photo_comes_with_its_sizes() {
    let (_telegram, bot, person) = start().await;
    let update = person.send_photo(&b"any bytes"[..]).unwrap();
    let photo = bot.updates(i64::from(update)).await[0]["message"]["photo"].clone();
    assert_eq!(photo[0]["file_size"], 9);
    assert_eq!(photo[0]["width"], 1280);
}

#[tokio::test]
async fn a_document_that_the_bot_sends_is_seen_with_name_bytes_and_caption() {
    let (telegram, bot, person) = start().await;
    let fields = [
        ("chat_id", "42"),
        ("document", "attach://part-1"),
        ("caption", "<b>Yours</b>"),
        ("parse_mode", "HTML"),
        (
            "reply_markup",
            r#"{"inline_keyboard":[[{"text":"As DOCX","callback_data":"docx"}]]}"#,
        ),
    ];
    let sent = bot
        .upload("sendDocument", &fields, "Resume.pdf", b"%PDF-1.7".to_vec())
        .await["result"]
        .clone();
    let chat = person.chat();
    let message = chat.last().unwrap();
    assert_eq!(message.text, "Yours");
    assert!(message.button("docx").is_some());
    let file = chat.documents().next().unwrap();
    assert_eq!(
        (file.name.as_str(), file.bytes().unwrap().as_ref()),
        ("Resume.pdf", &b"%PDF-1.7"[..])
    );
    assert_eq!(
        telegram.calls("sendDocument")[0].files,
        [("Resume.pdf".to_owned(), 8)]
    );
    let again = json!({ "chat_id": 42, "document": sent["document"]["file_id"] });
    bot.ok("sendDocument", again).await;
    assert_eq!(person.chat().documents().count(), 2);
    let id = sent["message_id"].clone();
    let text = json!({ "chat_id": 42, "message_id": id, "text": "x" });
    assert_eq!(
        bot.bad("editMessageText", text).await,
        "there is no text in the message to edit"
    );
    bot.ok(
        "editMessageCaption",
        json!({ "chat_id": 42, "message_id": id, "caption": "mine" }),
    )
    .await;
    assert!(person.chat().find("mine").unwrap().keyboard.is_none());
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused() {
    let (_telegram, bot, person) = start().await;
    let fields = |caption| {
        [
            ("chat_id", "42"),
            ("document", "attach://part-1"),
            ("caption", caption),
        ]
    };
    let long = "a".repeat(1025);
    let answer = bot
        .upload("sendDocument", &fields(&long), "a.pdf", vec![1])
        .await;
    assert_eq!(
        answer["description"],
        "Bad Request: message caption is too long"
    );
    let answer = bot
        .upload("sendDocument", &fields(""), "a.pdf", Vec::new())
        .await;
    assert_eq!(answer["description"], "Bad Request: file must be non-empty");
    let answer = bot
        .upload(
            "sendDocument",
            &fields(""),
            "a.pdf",
            vec![0; (50 << 20) + 1],
        )
        .await;
    assert_eq!(answer["error_code"], 413);
    bot.bad("sendDocument", json!({ "chat_id": 42 })).await;
    bot.bad(
        "sendDocument",
        json!({ "chat_id": 42, "document": "unknown" }),
    )
    .await;
    assert_eq!(person.chat().replies().count(), 0);
}

#[tokio::test]
async fn a_photo_must_be_a_picture_of_a_reasonable_shape() {
    let (_telegram, bot, person) = start().await;
    let fields = [("chat_id", "42"), ("photo", "attach://part-1")];
    assert_eq!(
        bot.upload("sendPhoto", &fields, "a.png", PNG.to_vec())
            .await["result"]["photo"][0]["height"],
        480
    );
    let answer = bot
        .upload("sendPhoto", &fields, "a.png", b"%PDF-1.7".to_vec())
        .await;
    assert_eq!(answer["description"], "Bad Request: IMAGE_PROCESS_FAILED");
    let mut wide = PNG.to_vec();
    wide[18] = 0x30;
    let answer = bot.upload("sendPhoto", &fields, "a.png", wide).await;
    assert_eq!(
        answer["description"],
        "Bad Request: PHOTO_INVALID_DIMENSIONS"
    );
    let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\x01\xe0\x02\x80".to_vec();
    assert_eq!(
        bot.upload("sendPhoto", &fields, "a.jpg", jpeg).await["result"]["photo"][0]["width"],
        640
    );
    assert_eq!(
        person
            .chat()
            .replies()
            .filter(|message| message.photo.is_some())
            .count(),
        2
    );
}

#[tokio::test]
async fn an_album_arrives_as_a_whole_and_a_file_can_be_exchanged() {
    let (_telegram, bot, person) = start().await;
    let item = r#"{"type":"document","media":"attach://part-1"}"#;
    let media = format!("[{item},{item}]");
    let fields = [("chat_id", "42"), ("media", media.as_str())];
    let sent = bot
        .upload("sendMediaGroup", &fields, "a.pdf", vec![1])
        .await["result"]
        .clone();
    assert_eq!(sent[0]["media_group_id"], sent[1]["media_group_id"]);
    let single = format!("[{item}]");
    let one = [("chat_id", "42"), ("media", single.as_str())];
    assert_eq!(
        bot.upload("sendMediaGroup", &one, "a.pdf", vec![1]).await["ok"],
        false
    );
    let id = sent[0]["message_id"].to_string();
    let fields = [
        ("chat_id", "42"),
        ("message_id", id.as_str()),
        ("media", item),
    ];
    let edited = bot
        .upload("editMessageMedia", &fields, "b.pdf", vec![2])
        .await;
    assert_eq!(edited["result"]["document"]["file_name"], "b.pdf");
    let names: Vec<_> = person
        .chat()
        .documents()
        .map(|file| file.name.clone())
        .collect();
    assert_eq!(names, ["b.pdf", "a.pdf"]);
}

#[tokio::test]
async fn only_the_last_files_keep_their_bytes_when_so_set() {
    let settings = Settings {
        keep_files: 1,
        keep_uploads: 1,
        ..Settings::new(TOKEN)
    };
    let telegram = Telegram::start_with(settings).await.unwrap();
    let (bot, person) = (Bot::new(&telegram), telegram.person(42, "en", "Asha"));
    person.say("hello");
    let fields = [("chat_id", "42"), ("document", "attach://part-1")];
    for name in ["a.pdf", "b.pdf"] {
        assert_eq!(
            bot.upload("sendDocument", &fields, name, vec![7; 9]).await["ok"],
            true
        );
    }
    let chat = person.chat();
    let kept: Vec<_> = chat
        .documents()
        .map(|file| (file.size, file.bytes().is_some()))
        .collect();
    assert_eq!(kept, [(9, false), (9, true)]);
    for name in ["c.pdf", "d.pdf"] {
        person.send_document(name, "application/pdf", vec![1], "");
    }
    let chat = person.chat();
    let kept: Vec<_> = chat
        .messages()
        .filter(|message| !message.is_from_bot())
        .filter_map(|message| Some(message.document.as_ref()?.bytes().is_some()))
        .collect();
    assert_eq!(kept, [false, true]);
}
