//! The real loop, over events that tests send and a screen that tests read.

mod stand;

use std::time::Duration;

use upward_desk::testing::{self, Desk as Memory};
use upward_engine::error::{Error, Kind, Result};

use crate::action::Action;
use crate::answer::Own;
use crate::effect::Effect;
use stand::Stand;

fn count() -> Result<Own> {
    panic!("out of fingers")
}

#[tokio::test]
async fn the_first_picture_comes_before_the_desk_answers() {
    let stand = Stand::closed();
    stand.shows("opening").await;
    stand.press("2");
    stand.shows("Roadmap").await;
    stand.leave().await;
}

#[tokio::test]
async fn what_changes_at_the_desk_is_shown_by_itself() {
    let memory = Memory::new();
    let client = memory.owner();
    testing::posting(&client).await;
    let stand = Stand::over(&client);
    stand.shows_not("opening").await;
    testing::resume(&client).await;
    // Each key is answered by what is known at its time.
    while !stand.picture().contains("Which resume?") {
        stand.press("R");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    stand.press("esc");
    stand.leave().await;
}

#[tokio::test]
async fn a_key_is_answered_while_the_desk_is_slow_and_what_was_asked_is_finished_at_the_end() {
    let memory = Memory::new();
    let client = memory.owner();
    let slow = client.clone();
    let ask = Effect::ask("wait", move |_| async move {
        tokio::time::sleep(Duration::from_millis(300)).await;
        testing::resume(&slow).await;
        Ok(Own::Fade)
    });
    let stand = Stand::asking(&client, ask);
    stand.shows_not("opening").await;
    stand.press("y ?");
    stand.shows("Show the keys of this place").await;
    stand.press("esc");
    stand.leave().await;
    let page = client.resumes(&Default::default()).await.unwrap();
    assert_eq!(page.items.len(), 1);
}

#[tokio::test]
async fn a_question_that_panics_is_told_and_nothing_else_happens() {
    let memory = Memory::new();
    let ask = Effect::ask("count", |_| async { count() });
    let stand = Stand::asking(&memory.owner(), ask);
    stand.press("y");
    stand.shows("stopped unexpectedly").await;
    stand.press("esc");
    stand.leave().await;
}

#[tokio::test]
async fn a_desk_that_cannot_be_opened_is_tried_again() {
    let memory = Memory::new();
    let stand = Stand::failing(
        &memory.owner(),
        Error::new(Kind::Unavailable, "busy", "another program has it open"),
    );
    stand.shows("another program has it open").await;
    stand.shows_not("another program has it open").await;
    stand.leave().await;
}

#[tokio::test]
async fn being_asked_to_stop_ends_the_loop() {
    let stand = Stand::closed();
    stand.send(Action::Stop);
    stand.ended().await;
}
