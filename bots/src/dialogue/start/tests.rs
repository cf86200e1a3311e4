#![allow(clippy::unwrap_used)]

use upward_desk::progress::StartTrack;
use upward_desk::testing;

use crate::testing::Stage;

#[tokio::test]
async fn whoever_is_new_is_told_what_this_is() {
    let mut stage = Stage::new();
    stage.say("/start").await;
    insta::assert_snapshot!("new", stage.transcript());
}

#[tokio::test]
async fn whoever_comes_back_sees_where_they_are_and_what_is_next() {
    let mut stage = Stage::new();
    let client = stage.client().await;
    let started = StartTrack::default();
    client.start_track("backend", &started).await.unwrap();
    stage.say("/start").await;
    testing::resume(&client).await;
    stage.say("/start anything").await;
    testing::posting(&client).await;
    stage.say("/start").await;
    insta::assert_snapshot!("back", stage.transcript());
}

#[tokio::test]
async fn whoever_just_writes_is_greeted_once() {
    let mut stage = Stage::new();
    stage.say("hello").await;
    stage.say("hello again").await;
    let said = stage.transcript();
    assert_eq!(said.matches("I'm Upward").count(), 1, "{said}");

    let mut stage = Stage::new();
    stage.say("/help").await;
    stage.say("hello").await;
    assert!(!stage.transcript().contains("I'm Upward"));
}

#[tokio::test]
async fn where_others_read_nothing_of_the_person_is_shown() {
    let mut stage = Stage::new();
    testing::resume(&stage.client().await).await;
    stage.private = false;
    stage.say("/start link_7KQ2M-XR4TB").await;
    insta::assert_snapshot!("public", stage.transcript());
}
