//! Versions, by keys.

use upward_desk::Client;
use upward_desk::resume::{Reason, SaveResume};
use upward_desk::testing::{Desk as Memory, resume, sample};
use uuid::Uuid;

use crate::testing::{Stage, snapshots};

async fn say(client: &Client, id: Uuid, label: &str) {
    let shown = client.resume(id).await.unwrap();
    let mut content = shown.content;
    content.basics.label = label.to_owned();
    let change = SaveResume {
        revision: shown.resume.revision,
        name: None,
        state: None,
        content: Some(content),
        reason: Reason::Saved,
    };
    client.save_resume(id, &change).await.unwrap();
}

async fn stage(versions: usize) -> (Stage, Uuid) {
    let memory = Memory::new();
    let client = memory.owner();
    let id = resume(&client).await;
    for number in 2..=versions {
        memory.clock.pass(60);
        say(&client, id, &format!("Engineer of version {number}")).await;
    }
    let mut stage = Stage::over(&memory).await;
    stage.press("3 v").await;
    (stage, id)
}

#[tokio::test]
async fn a_version_is_compared_and_brought_back_and_that_is_undone() {
    let (mut stage, id) = stage(4).await;
    let shown = stage.text(120, 40);
    for said in [
        "What version 4 changed in 3",
        "Basics › Title",
        "Engineer of version 3",
        "present",
    ] {
        assert!(shown.contains(said), "{said} is not in\n{shown}");
    }
    stage.press("j j j").await;
    stage.due("versions").await;
    assert!(stage.text(120, 40).contains("Version 1, the first"));
    stage.press("d").await;
    snapshots(&mut stage, "resume-versions");
    stage.press("b").await;
    let label = async |stage: &Stage| {
        let shown = stage.client.resume(id).await.unwrap();
        shown.content.basics.label
    };
    assert_eq!(label(&stage).await, sample().basics.label);
    let toast = stage.model.toast.clone().unwrap_or_default();
    assert!(toast.contains("version 1 is back"), "{toast}");
    stage.press("esc u").await;
    stage.due("resume-save").await;
    assert_eq!(label(&stage).await, "Engineer of version 4");
}

#[tokio::test]
async fn long_histories_come_page_by_page() {
    let (mut stage, _) = stage(130).await;
    stage.press("G G").await;
    stage.due("versions").await;
    let shown = stage.text(80, 24);
    assert!(shown.contains("Version 1, the first"), "{shown}");
}
