use super::*;
use crate::talk::face::Progress;

const WORK: Uuid = Uuid::from_u128(9);

fn progress(text: &str) -> Progress {
    Progress {
        work: WORK,
        route: json!({ "chat": 42 }),
        placed: None,
        text: Rich::marked(text),
    }
}

fn at_work(text: &str) -> Parcel {
    Parcel {
        spot: Spot::Work(WORK),
        ..parcel(42, text)
    }
}

#[tokio::test]
async fn a_work_is_shown_in_one_message_to_its_end() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    let sent = scene.bot.send(&at_work("I'm on it")).await.unwrap();
    let message = person.chat().last().unwrap().id;
    assert_eq!(sent.placed, Some(route(&person, message)));
    let read = |text: &str| person.chat().message(message).unwrap().text == text;

    scene.bot.progress(&progress("Reading")).await;
    assert!(read("Reading"));
    // Of two steps in short time the later is shown.
    let (scoring, writing) = (progress("Scoring"), progress("<b>Writing</b>"));
    tokio::join!(scene.bot.progress(&scoring), scene.bot.progress(&writing));
    assert!(read("Writing"));
    assert_eq!(scene.telegram.calls("editMessageText").len(), 2);
    assert_eq!(person.chat().actions.len(), 1);

    let mut result = at_work("Done");
    result.buttons = vec![button("Letter")];
    result.placed = sent.placed;
    scene.bot.send(&result).await.unwrap();
    scene.bot.progress(&progress("Too late")).await;
    assert!(read("Done"));
    assert!(person.chat().button("Letter").is_some());
    assert!(scene.telegram.refused().is_empty());
}

#[tokio::test]
async fn a_works_file_stands_below_and_its_message_goes() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    let sent = scene.bot.send(&at_work("I'm on it")).await.unwrap();
    let message = person.chat().last().unwrap().id;
    let mut result = at_work("Done");
    result.placed = sent.placed;
    result.file = Some(pdf("cv.pdf"));
    scene.bot.send(&result).await.unwrap();
    let chat = person.chat();
    assert!(chat.message(message).is_none(), "{chat}");
    assert!(chat.last().unwrap().has_file());
}

#[tokio::test]
async fn a_work_of_an_earlier_process_ends_in_its_message() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    let sent = scene.bot.send(&at_work("I'm on it")).await.unwrap();
    let message = person.chat().last().unwrap().id;
    let other = Telegram::connect(&settings(&scene.telegram), None)
        .await
        .unwrap();
    let mut result = at_work("Done");
    result.placed = sent.placed;
    other.send(&result).await.unwrap();
    assert_eq!(person.chat().message(message).unwrap().text, "Done");
}
