#![allow(clippy::unwrap_used)]

use upward_desk::identity::Identity;
use upward_desk::link::Redeem;
use upward_desk::paging::PageQuery;
use upward_desk::testing;

use crate::testing::Stage;

async fn resumes(stage: &Stage) -> usize {
    let page = PageQuery::default();
    let resumes = stage.client().await.resumes(&page).await;
    resumes.unwrap().items.len()
}

#[tokio::test]
async fn everything_goes_once_the_person_is_sure() {
    let mut stage = Stage::new();
    let client = stage.client().await;
    testing::resume(&client).await;
    testing::posting(&client).await;
    stage.say("/delete").await;
    stage.tap("Delete everything").await;
    assert_eq!(resumes(&stage).await, 1);
    stage.tap("Yes, delete").await;
    stage.say("/start").await;
    insta::assert_snapshot!("delete", stage.transcript());
    assert_eq!(resumes(&stage).await, 0);
}

#[tokio::test]
async fn it_can_be_typed_too() {
    let mut stage = Stage::new();
    testing::resume(&stage.client().await).await;
    stage.say("/delete").await;
    stage.say("delete").await;
    stage.say(" Delete ").await;
    assert!(stage.said().contains("is destroyed"), "{}", stage.said());
    assert_eq!(resumes(&stage).await, 0);
}

#[tokio::test]
async fn anything_else_keeps_everything() {
    for (taps, says) in [(0, "no"), (1, "wait"), (1, "")] {
        let mut stage = Stage::new();
        testing::resume(&stage.client().await).await;
        stage.say("/delete").await;
        for _ in 0..taps {
            stage.tap("Delete everything").await;
        }
        match says {
            "" => stage.tap("Keep everything").await,
            says => stage.say(says).await,
        }
        assert_eq!(stage.said(), "Nothing was deleted.");
        stage.say("DELETE").await;
        assert_eq!(resumes(&stage).await, 1);
    }
}

#[tokio::test]
async fn pressed_twice_it_is_done_once() {
    let mut stage = Stage::new();
    stage.say("/delete").await;
    stage.tap("Delete everything").await;
    stage.tap("Yes, delete").await;
    testing::resume(&stage.client().await).await;
    stage.tap("Yes, delete").await;
    assert!(stage.said().contains("over"), "{}", stage.said());
    assert_eq!(resumes(&stage).await, 1);
}

#[tokio::test]
async fn it_tells_of_the_other_chats() {
    let mut stage = Stage::new();
    let code = stage.client().await.add_link().await.unwrap().code;
    let other = stage.desk.client(&Identity::Discord(8)).await;
    other.redeem_link(&Redeem { code }).await.unwrap();
    stage.say("/delete").await;
    assert!(
        stage.said().contains("Telegram, Discord."),
        "{}",
        stage.said()
    );
}
