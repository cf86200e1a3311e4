use upward_engine::error::Kind;
use upward_standin::telegram::{DOWNLOAD, Fault, How};

use super::*;
use crate::dialogue::{Given, Place};
use crate::work::Files;

fn given(person: &Person, bytes: Vec<u8>) -> Given {
    let size = bytes.len().try_into().unwrap();
    person.send_document("cv.pdf", "application/pdf", bytes, "");
    let chat = person.chat();
    let file = chat
        .messages()
        .filter_map(|message| message.document.as_ref())
        .next_back();
    Given {
        place: Place::Telegram(file.unwrap().id.clone()),
        name: "cv.pdf".to_owned(),
        size,
    }
}

#[tokio::test]
async fn a_file_comes_whole_though_downloads_break_and_links_expire() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    let bytes: Vec<u8> = (0..300_000_u32).map(|at| at as u8).collect();
    let file = given(&person, bytes.clone());
    scene.telegram.fail(Fault::new(DOWNLOAD, How::Torn(1000)));
    scene.telegram.fail(Fault::new(DOWNLOAD, How::Gone));
    scene.telegram.fail(Fault::new("getFile", How::CutBefore));
    assert_eq!(scene.bot.fetch(&file).await.unwrap(), bytes);
}

#[tokio::test]
async fn what_is_too_large_is_not_fetched() {
    let scene = Scene::new().await;
    let person = scene.person(42).await;
    let mut file = given(&person, vec![0; (20 << 20) + 1]);
    let error = scene.bot.fetch(&file).await.unwrap_err();
    assert_eq!(
        (error.kind, error.code.as_str()),
        (Kind::Refused, "too-large")
    );
    assert!(scene.telegram.calls("getFile").is_empty());
    file.size = 5;
    let error = scene.bot.fetch(&file).await.unwrap_err();
    assert_eq!(error.code, "too-large", "whatever was said before");
}

#[tokio::test]
async fn a_file_that_telegram_does_not_know_is_not_there() {
    let scene = Scene::new().await;
    let file = Given {
        place: Place::Telegram("nothing".to_owned()),
        name: String::new(),
        size: 1,
    };
    let error = scene.bot.fetch(&file).await.unwrap_err();
    assert_eq!(
        (error.kind, error.code.as_str()),
        (Kind::Unavailable, "download")
    );
}
