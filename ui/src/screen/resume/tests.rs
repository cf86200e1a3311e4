//! The screen by its keys.

use upward_desk::testing::{Desk as Memory, posting, resume};

use crate::testing::{Stage, snapshots};

/// Returns the stage on this screen, over the sample and a posting.
async fn stage() -> (Stage, uuid::Uuid) {
    let memory = Memory::new();
    let client = memory.owner();
    let id = resume(&client).await;
    posting(&client).await;
    let mut stage = Stage::over(&memory).await;
    stage.press("3").await;
    stage.due("resume-score").await;
    (stage, id)
}

#[tokio::test]
async fn the_form_looks_as_before() {
    let (mut stage, _) = stage().await;
    stage.press("j j j j enter").await;
    snapshots(&mut stage, "resume");
}

#[tokio::test]
async fn what_is_typed_is_kept_soon() {
    let (mut stage, id) = stage().await;
    stage.press("enter enter").await;
    stage.write(" Jr").await;
    stage.due("resume-save").await;
    let kept = stage.client.resume(id).await.unwrap();
    assert_eq!(kept.content.basics.name, "Ilse Marchetti Jr");
}
