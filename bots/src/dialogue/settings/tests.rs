#![allow(clippy::unwrap_used)]

use upward_desk::identity::Identity;
use upward_desk::progress::StartTrack;
use upward_engine::render::Renderer;

use super::THEMES;
use crate::dialogue::Input;
use crate::testing::Stage;
use crate::words::Language;

#[tokio::test]
async fn each_setting_is_chosen_in_place() {
    let mut stage = Stage::new();
    let client = stage.client().await;
    for track in ["backend", "web"] {
        let started = StartTrack::default();
        client.start_track(track, &started).await.unwrap();
    }
    stage.say("/settings").await;
    stage.tap("Look").await;
    stage.tap("Modern").await;
    stage.tap("Track").await;
    stage.tap("Back-end").await;
    stage.tap("Language").await;
    stage.tap("Back").await;
    insta::assert_snapshot!("settings", stage.transcript());
    let settings = client.account().await.unwrap().account.settings;
    assert_eq!(settings.theme.as_deref(), Some("modern"));
    assert_eq!(settings.track.as_deref(), Some("backend"));
}

#[tokio::test]
async fn another_language_is_spoken_at_once_and_left_again() {
    let mut stage = Stage::new();
    stage.say("/settings").await;
    stage.tap("Language").await;
    stage.tap("Deutsch").await;
    assert_eq!(stage.last().language, Language::De);
    stage.say("/help").await;
    assert_eq!(stage.last().language, Language::De);
    stage.say("/settings").await;
    assert_eq!(stage.last().language, Language::De);
    let languages = stage.last().buttons.first().unwrap().token.clone();
    stage.input(Input::Tap(languages)).await;
    let app = stage.last().buttons.get(4).unwrap().token.clone();
    stage.input(Input::Tap(app)).await;
    assert_eq!(stage.last().language, Language::En);
}

#[test]
fn every_look_that_there_is_can_be_chosen() {
    let renderer = Renderer::new().unwrap();
    let names: Vec<_> = renderer
        .themes()
        .iter()
        .map(|theme| theme.name.as_str())
        .collect();
    assert_eq!(names, THEMES);
}

#[tokio::test]
async fn every_language_is_spoken_from_the_first_message_on() {
    for (tag, name) in [("de-AT", "de"), ("es-419", "es"), ("hi", "hi")] {
        let mut stage = Stage::with(Identity::Telegram(7), Some(tag));
        stage.say("/start").await;
        stage.say("/help").await;
        stage.say("/settings").await;
        let languages = stage.last().buttons.first().unwrap().token.clone();
        stage.input(Input::Tap(languages)).await;
        stage.say("/privacy").await;
        stage.say("/delete").await;
        insta::assert_snapshot!(format!("in-{name}"), stage.transcript());
    }
}
