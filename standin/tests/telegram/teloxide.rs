//! A bot made with teloxide talks to the stand-in.

use futures_util::StreamExt;
use teloxide::{
    net::Download,
    prelude::*,
    types::{
        BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, ParseMode, UpdateKind,
    },
    update_listeners::{AsUpdateStream, polling_default},
};
use upward_standin::telegram::{Fault, How, Outcome, Telegram};

use super::bot::TOKEN;

fn bot(telegram: &Telegram) -> Bot {
    Bot::new(TOKEN).set_api_url(telegram.url().parse().unwrap())
}

#[tokio::test]
async fn teloxide_understands_every_answer() {
    let telegram = Telegram::start(TOKEN).await.unwrap();
    let (bot, person) = (bot(&telegram), telegram.person(42, "hi", "Asha"));
    assert_eq!(bot.get_me().await.unwrap().username(), "upward_bot");
    bot.set_my_commands([BotCommand::new("start", "Begin")])
        .language_code("hi")
        .await
        .unwrap();
    assert_eq!(
        telegram.commands("default", "hi").unwrap()[0].command,
        "start"
    );
    assert_eq!(
        bot.get_my_commands()
            .language_code("hi")
            .await
            .unwrap()
            .len(),
        1
    );
    bot.set_my_description()
        .description("A career desk")
        .await
        .unwrap();

    person.say("/start link_ABC");
    person.send_document("cv.pdf", "application/pdf", vec![1, 2, 3], "mine");
    person.send_photo(vec![1]);
    person.block();
    person.unblock();
    let updates = bot.get_updates().timeout(5).await.unwrap();
    assert_eq!(updates.len(), 5);
    assert!(
        updates
            .iter()
            .all(|update| !matches!(update.kind, UpdateKind::Error(_))),
        "{updates:?}"
    );
    let UpdateKind::Message(message) = &updates[0].kind else {
        panic!("{updates:?}")
    };
    assert_eq!(
        message.from.as_ref().unwrap().language_code.as_deref(),
        Some("hi")
    );
    assert!(message.parse_entities().unwrap()[0].text() == "/start");

    let UpdateKind::Message(message) = &updates[1].kind else {
        panic!("{updates:?}")
    };
    let document = message.document().unwrap();
    assert_eq!(document.file_name.as_deref(), Some("cv.pdf"));
    let file = bot.get_file(document.file.id.clone()).await.unwrap();
    let mut bytes = Vec::new();
    bot.download_file(&file.path, &mut bytes).await.unwrap();
    assert_eq!(bytes, [1, 2, 3]);
    assert!(bot.get_chat(message.chat.id).await.unwrap().is_private());
}

#[tokio::test]
async fn teloxide_sends_edits_and_answers() {
    let telegram = Telegram::start(TOKEN).await.unwrap();
    let (bot, person) = (bot(&telegram), telegram.person(42, "en", "Asha"));
    person.say("hello");
    let keyboard = InlineKeyboardMarkup::new([[InlineKeyboardButton::callback("Yes", "y")]]);
    let sent = bot
        .send_message(ChatId(42), "<b>Well</b>?")
        .parse_mode(ParseMode::Html)
        .reply_markup(keyboard.clone())
        .await
        .unwrap();
    bot.send_chat_action(ChatId(42), teloxide::types::ChatAction::Typing)
        .await
        .unwrap();
    let update = person.tap(i64::from(sent.id.0), "Yes").unwrap();
    let updates = bot
        .get_updates()
        .offset(i32::try_from(update).unwrap())
        .timeout(5)
        .await
        .unwrap();
    let UpdateKind::CallbackQuery(query) = &updates[0].kind else {
        panic!("{updates:?}")
    };
    assert_eq!(query.data.as_deref(), Some("y"));
    bot.answer_callback_query(query.id.clone())
        .text("Good")
        .await
        .unwrap();
    bot.edit_message_text(ChatId(42), sent.id, "Thank you")
        .await
        .unwrap();
    let error = bot
        .edit_message_text(ChatId(42), sent.id, "Thank you")
        .await
        .unwrap_err();
    assert!(
        matches!(
            error,
            teloxide::RequestError::Api(teloxide::ApiError::MessageNotModified)
        ),
        "{error:?}"
    );
    bot.edit_message_reply_markup(ChatId(42), sent.id)
        .reply_markup(keyboard)
        .await
        .unwrap();

    let file = InputFile::memory(vec![0; 200_000]).file_name("Asha_Resume.pdf");
    let document = bot
        .send_document(ChatId(42), file)
        .caption("Yours")
        .await
        .unwrap();
    assert_eq!(document.document().unwrap().file.size, 200_000);
    assert_eq!(
        person.chat().documents().next().unwrap().name,
        "Asha_Resume.pdf"
    );
    bot.delete_message(ChatId(42), document.id).await.unwrap();
    let chat = person.chat();
    assert_eq!(chat.last().unwrap().text, "Thank you");
    assert_eq!(
        (
            chat.toasts.len(),
            chat.actions.len(),
            chat.documents().count()
        ),
        (1, 1, 0)
    );
    person.block();
    let error = bot.send_message(ChatId(42), "x").await.unwrap_err();
    assert!(
        matches!(
            error,
            teloxide::RequestError::Api(teloxide::ApiError::BotBlocked)
        ),
        "{error:?}"
    );
}

#[tokio::test]
async fn teloxide_sets_and_deletes_a_webhook() {
    let telegram = Telegram::start(TOKEN).await.unwrap();
    let bot = bot(&telegram);
    assert_eq!(bot.get_webhook_info().await.unwrap().url, None);
    let url: reqwest::Url = "https://bot.example.org/hook".parse().unwrap();
    bot.set_webhook(url.clone())
        .secret_token("abc")
        .drop_pending_updates(true)
        .await
        .unwrap();
    assert_eq!(bot.get_webhook_info().await.unwrap().url, Some(url));
    let error = bot.get_updates().await.unwrap_err();
    assert!(
        error.to_string().contains("while webhook is active"),
        "{error:?}"
    );
    bot.delete_webhook().await.unwrap();
    assert!(bot.get_updates().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_teloxide_bot_lives_through_faults_of_polling() {
    let telegram = Telegram::start(TOKEN).await.unwrap();
    let (bot, person) = (bot(&telegram), telegram.person(42, "en", "Asha"));
    telegram.fail(Fault::new("getUpdates", How::CutAfter));
    telegram.fail(Fault::new("getUpdates", How::TooMany(1)));
    let running = tokio::spawn(async move {
        let mut listener = polling_default(bot.clone()).await;
        let mut updates = std::pin::pin!(listener.as_stream());
        while let Some(update) = updates.next().await {
            let Ok(Update {
                kind: UpdateKind::Message(message),
                ..
            }) = update
            else {
                continue;
            };
            bot.send_message(message.chat.id, message.text().unwrap_or_default())
                .await
                .unwrap();
        }
    });
    let first = person.say("one")[0];
    person
        .wait_for(|chat| chat.find("one").is_some())
        .await
        .unwrap();
    // It was delivered twice: the answer to the first poll was lost.
    let polls = telegram.calls("getUpdates");
    assert_eq!(polls[0].outcome, Outcome::Done);
    assert_eq!(person.chat().replies().count(), 1);
    // Nothing in teloxide notices that an update comes again; that is for the bot to do.
    telegram.repeat(first);
    person.say("two");
    let chat = person
        .wait_for(|chat| chat.find("two").is_some())
        .await
        .unwrap();
    let texts: Vec<_> = chat
        .replies()
        .map(|message| message.text.as_str())
        .collect();
    assert_eq!(texts, ["one", "one", "two"]);
    running.abort();
}
