//! What people go through who want a resume from their roadmap.
#![allow(clippy::unwrap_used)]

use upward_desk::progress::{SetState, StartTrack};
use upward_desk::testing::{posting, resume};
use upward_engine::progress::State;

use crate::testing::Stage;

#[tokio::test]
async fn study_asks_for_a_finished_module_first() {
    let mut stage = Stage::new();
    stage.say("/mode").await;
    stage.tap("Study").await;
    insta::assert_snapshot!("nothing_finished", stage.transcript());
}

#[tokio::test]
async fn each_mode_makes_its_resume() {
    let mut stage = Stage::new();
    let client = stage.client().await;
    resume(&client).await;
    posting(&client).await;
    client
        .start_track("backend", &StartTrack::default())
        .await
        .unwrap();
    let done = SetState {
        state: State::Done,
        on: None,
    };
    client.mark_module("git", &done).await.unwrap();
    for mode in ["Study", "Fast", "Analyzer"] {
        stage.say("/mode").await;
        stage.tap(mode).await;
    }
    insta::assert_snapshot!("modes", stage.transcript());
}

#[tokio::test]
async fn the_track_is_asked_where_several_could_be_meant() {
    let mut stage = Stage::new();
    stage.say("/mode").await;
    stage.tap("Fast").await;
    assert_eq!(stage.said(), "Which track shall it tell?");
    let label = stage.last().buttons.remove(0).label;
    stage.tap(&label).await;
    assert!(stage.said().contains("in progress"), "{}", stage.said());
}
