use upward_standin::telegram::{Fault, How};

use super::*;
use crate::talk::Trouble;

#[tokio::test]
async fn a_message_is_replaced_where_its_button_was_pressed() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    let mut list = parcel(42, "<b>Tracks</b>");
    list.buttons = (0..45)
        .map(|number| button(&format!("n{number}")))
        .collect();
    scene.bot.send(&list).await.unwrap();
    let message = person.chat().last().unwrap().id;
    list.spot = Spot::Here;
    list.page = 1;
    list.route = route(&person, message);
    // Sent again, it is as it should be already.
    for _ in 0..2 {
        scene.bot.send(&list).await.unwrap();
    }
    let chat = person.chat();
    let shown = chat.last().unwrap();
    assert_eq!((shown.id, shown.edits), (message, 1));
    assert!(shown.button("n20").is_some() && shown.button("n0").is_none());
}

#[tokio::test]
async fn what_cannot_be_replaced_is_said_below() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    let mut reply = parcel(42, "Done");
    reply.spot = Spot::Here;
    reply.route = route(&person, 999_999);
    scene.bot.send(&reply).await.unwrap();
    assert_eq!(person.chat().last().unwrap().text, "Done");
}

#[tokio::test]
async fn long_text_comes_in_several_messages_and_goes_on_where_it_stopped() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    let text: String = (0..900).map(|number| format!("fact{number} ")).collect();
    let mut long = parcel(42, &text);
    long.buttons = vec![button("Good")];
    scene
        .telegram
        .fail(Fault::new("sendMessage", How::TooMany(1)).after(1));
    let after = Some(Duration::from_secs(1));
    let stopped = scene.bot.send(&long).await;
    assert_eq!(stopped, Err(Trouble::Later { after, sent: 1 }));
    long.sent = 1;
    scene.bot.send(&long).await.unwrap();
    let chat = person.chat();
    let parts: Vec<_> = chat
        .replies()
        .filter(|part| part.text.contains("fact"))
        .collect();
    assert_eq!(parts.len(), 2);
    let joined: Vec<_> = parts
        .iter()
        .flat_map(|part| part.text.split_whitespace())
        .collect();
    assert_eq!(joined, text.split_whitespace().collect::<Vec<_>>());
    assert!(parts[0].keyboard.is_none() && parts[1].keyboard.is_some());
}

#[tokio::test]
async fn too_many_requests_are_obeyed_and_nothing_is_sent_twice() {
    let scene = Scene::new().await;
    let person = scene.telegram.person(42, "en", "Asha");
    scene
        .telegram
        .fail(Fault::new("sendMessage", How::TooMany(2)).times(2));
    person.say("/help");
    person
        .wait_for(|chat| count(chat, "/tailor") == 1)
        .await
        .unwrap();
    let calls = scene.telegram.calls("sendMessage");
    let apart = |pair: &[Arc<upward_standin::telegram::Call>]| {
        pair[1].at.duration_since(pair[0].at).unwrap()
    };
    assert_eq!(calls.len(), 3);
    assert!(
        calls
            .windows(2)
            .all(|pair| apart(pair) >= Duration::from_secs(2))
    );
}

#[tokio::test]
async fn a_document_comes_with_a_safe_name_and_what_fits_beside_it() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    let mut reply = parcel(42, &format!("<b>Here</b> & now\n\n{}", "more ".repeat(300)));
    reply.file = Some(pdf("../Asha_Backend-Engineer_Resume.pdf"));
    reply.buttons = vec![button("DOCX")];
    scene.bot.send(&reply).await.unwrap();
    let chat = person.chat();
    let document = chat.documents().next().unwrap();
    assert_eq!(document.name, "Asha_Backend-Engineer_Resume.pdf");
    assert_eq!(document.bytes().unwrap(), reply.file.unwrap().bytes);
    assert!(
        chat.find("Here & now")
            .is_some_and(|message| message.has_file())
    );
    assert!(!chat.last().unwrap().has_file() && chat.last().unwrap().keyboard.is_some());
    assert!(scene.telegram.refused().is_empty());
}

#[tokio::test]
async fn whoever_blocked_the_bot_is_gone() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    person.block();
    assert_eq!(
        scene.bot.send(&parcel(42, "Hello")).await,
        Err(Trouble::Gone)
    );
    let unknown = scene.bot.send(&parcel(43, "Hello")).await;
    assert_eq!(unknown, Err(Trouble::Gone));
    person.unblock();
    scene.bot.send(&parcel(42, "Hello")).await.unwrap();
}

#[tokio::test]
async fn a_connection_that_breaks_is_tried_again_later() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    scene
        .telegram
        .fail(Fault::new("sendMessage", How::CutBefore));
    let later = Err(Trouble::Later {
        after: None,
        sent: 0,
    });
    assert_eq!(scene.bot.send(&parcel(42, "Hello")).await, later);
    scene.bot.send(&parcel(42, "Hello")).await.unwrap();
    assert_eq!(count(&person.chat(), "Hello"), 1);
}

#[tokio::test]
async fn a_board_that_sends_a_file_stays_for_the_next() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    let mut list = parcel(42, "History");
    list.buttons = vec![button("First"), button("Second")];
    scene.bot.send(&list).await.unwrap();
    let message = person.chat().last().unwrap().id;
    let mut reply = parcel(42, "Here");
    reply.route = route(&person, message);
    reply.file = Some(pdf("first.pdf"));
    scene.bot.send(&reply).await.unwrap();
    assert!(person.chat().button("Second").is_some());
    reply.file = None;
    scene.bot.send(&reply).await.unwrap();
    assert!(person.chat().button("Second").is_none());
}
