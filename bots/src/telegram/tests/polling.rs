use upward_engine::error::Kind;
use upward_standin::telegram::{Fault, How};

use super::*;

#[tokio::test]
async fn words_are_answered_and_the_menu_is_put_in_each_language() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    assert!(person.chat().find("/tailor").is_some(), "{}", person.chat());
    assert_eq!(scene.bot.doors().telegram.as_deref(), Some("upward_bot"));
    let languages = ["", "en", "hi", "de", "es"];
    until(|| {
        languages
            .iter()
            .all(|code| scene.telegram.commands("default", code).is_some())
    })
    .await;
    for code in languages {
        let menu = scene.telegram.commands("default", code).unwrap();
        assert_eq!(menu.len(), crate::dialogue::Verb::ALL.len(), "{code}");
    }
    until(|| scene.telegram.calls("setMyShortDescription").len() == languages.len()).await;
    assert!(scene.telegram.refused().is_empty());
}

#[tokio::test]
async fn an_update_that_comes_again_is_answered_once() {
    let scene = Scene::new().await;
    let person = scene.telegram.person(42, "en", "Asha");
    let update = person.say("/help")[0];
    person.wait_for(|chat| chat.last().is_some()).await.unwrap();
    assert!(scene.telegram.repeat(update) && scene.telegram.repeat(update));
    person.send_photo(vec![1]);
    let chat = person
        .wait_for(|chat| count(chat, "read pictures") == 1)
        .await
        .unwrap();
    assert_eq!(count(&chat, "/tailor"), 1, "{chat}");
}

#[tokio::test]
async fn numbers_that_begin_anew_lose_nothing() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    until(|| scene.telegram.pending() == 0).await;
    scene.telegram.jump(7);
    person.send_photo(vec![1]);
    person
        .wait_for(|chat| count(chat, "read pictures") == 1)
        .await
        .unwrap();
}

#[tokio::test]
async fn what_came_while_the_service_was_down_or_dying_is_answered_once() {
    let mut scene = Scene::new().await;
    let people: Vec<_> = (1..=8)
        .map(|id| scene.telegram.person(id, "en", "Asha"))
        .collect();
    for round in 0..4 {
        for person in &people {
            person.say(&format!("/frobnicate{round}"));
        }
        // It ends wherever it is by then.
        if round > 0 {
            until(|| scene.telegram.pending() < 8).await;
        }
        let (telegram, desk) = scene.end().await;
        scene = Scene::over(telegram, desk).await;
    }
    for person in &people {
        let chat = person
            .wait_for(|chat| count(chat, "this command") >= 4)
            .await
            .unwrap();
        assert_eq!(count(&chat, "this command"), 4, "{chat}");
    }
}

#[tokio::test]
async fn a_tap_is_acknowledged_once_and_its_buttons_are_used_up() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    let mut ask = parcel(42, "Which one?");
    ask.buttons = vec![button("This"), button("That")];
    scene.bot.send(&ask).await.unwrap();
    let update = person.press("This").unwrap();
    let chat = person
        .wait_for(|chat| chat.find("step is over").is_some())
        .await
        .unwrap();
    assert!(chat.button("That").is_none(), "{chat}");
    until(|| person.chat().toasts.len() == 1).await;
    scene.telegram.repeat(update);
    until(|| scene.telegram.pending() == 0).await;
    assert_eq!(scene.telegram.calls("answerCallbackQuery").len(), 1);
    assert!(scene.telegram.refused().is_empty());
}

#[tokio::test]
async fn groups_are_told_to_write_in_private() {
    let scene = Scene::new().await;
    let group = scene.telegram.group("Class of 2026");
    let person = scene.telegram.person(42, "en", "Asha").at(group);
    person.say("good morning");
    person.say("/help@upward_bot");
    person
        .wait_for(|chat| count(chat, "/tailor") == 1)
        .await
        .unwrap();
    person.send_document("cv.pdf", "application/pdf", vec![1], "@upward_bot here");
    let chat = person
        .wait_for(|chat| count(chat, "write to me directly") == 1)
        .await
        .unwrap();
    assert_eq!(chat.replies().count(), 2, "{chat}");
}

#[tokio::test]
async fn a_network_that_fails_is_waited_for() {
    let telegram = Standin::start(TOKEN).await.unwrap();
    for method in ["getMe", "deleteWebhook", "getUpdates", "setMyCommands"] {
        telegram.fail(Fault::new(method, How::CutBefore).times(2));
    }
    let scene = Scene::over(telegram, Desk::new()).await;
    let person = scene.telegram.person(42, "en", "Asha");
    person.say("/help");
    person
        .wait_for(|chat| count(chat, "/tailor") == 1)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_refused_token_ends_it() {
    let telegram = Standin::start(TOKEN).await.unwrap();
    let mut settings = settings(&telegram);
    settings.token = Secret::new("123456:another");
    let error = Telegram::connect(&settings, None).await.unwrap_err();
    assert_eq!(
        (error.kind, error.code.as_str()),
        (Kind::Usage, "telegram-token")
    );
    assert!(error.hints[0].contains("@BotFather") && !format!("{error:?}").contains("another"));
}
