//! Making fixes, and what the report says of them.

use upward_desk::resume::{Reason, SaveResume};
use upward_desk::testing::{Desk as Memory, posting, sample};
use upward_engine::score::{Change, Report};

use crate::testing::{Stage, snapshots};

/// Returns the interface at the report of a resume that has much to mend.
async fn stage(memory: &Memory) -> Stage {
    let client = memory.owner();
    let id = upward_desk::testing::resume(&client).await;
    posting(&client).await;
    let mut content = sample();
    content.basics.label = "Gardener".to_owned();
    content.basics.phone = String::new();
    let change = SaveResume {
        revision: 1,
        name: None,
        state: None,
        content: Some(content),
        reason: Reason::Saved,
    };
    client.save_resume(id, &change).await.unwrap();
    let mut stage = Stage::over(memory).await;
    stage.press("4 r").await;
    stage
}

async fn newest(stage: &Stage) -> Report {
    let page = stage
        .client
        .reports(&Default::default(), &Default::default())
        .await
        .unwrap();
    stage.client.report(page.items[0].id).await.unwrap().content
}

/// Walks to a fix.
async fn walk_to(stage: &mut Stage, text: &str) {
    stage.press("g").await;
    for _ in 0..60 {
        if stage.text(120, 60).contains(text) {
            return;
        }
        stage.press("j").await;
    }
    panic!("{text} is not there: {}", stage.text(120, 60));
}

#[tokio::test]
async fn a_fix_that_needs_no_words_gains_exactly_what_was_said_and_is_taken_back() {
    let memory = Memory::new();
    let mut stage = stage(&memory).await;
    let before = newest(&stage).await;
    let set = |fix: &&upward_engine::score::Fix| matches!(fix.change, Change::Set { .. });
    let fix = before.fixes.iter().find(set).unwrap().clone();
    walk_to(&mut stage, "f makes it").await;
    snapshots(&mut stage, "posting-fix");
    memory.clock.pass(1);
    stage.press("f").await;
    let after = newest(&stage).await;
    assert_eq!(
        after.fit.score.unwrap() - before.fit.score.unwrap(),
        fix.gain
    );
    assert!(
        stage
            .model
            .toast
            .as_deref()
            .unwrap()
            .contains("as the report said")
    );
    let id = stage.model.desk.resume().unwrap().id;
    let kept = stage.client.resume(id).await.unwrap();
    assert_ne!(kept.content.basics.label, "Gardener");
    assert_eq!(kept.resume.version, 3);
    snapshots(&mut stage, "posting-fixed");
    memory.clock.pass(1);
    stage.press("u").await;
    let kept = stage.client.resume(id).await.unwrap();
    assert_eq!(kept.content.basics.label, "Gardener");
    assert_eq!(newest(&stage).await.fit.score, before.fit.score);
    assert_eq!(stage.model.toast.as_deref(), Some("the fix is taken back"));
    let history = stage
        .client
        .reports(&Default::default(), &Default::default())
        .await
        .unwrap();
    assert_eq!(history.items.len(), 3);
    stage.press("v down down enter").await;
    assert!(stage.text(80, 24).contains("an older report"));
}

#[tokio::test]
async fn a_fix_that_needs_words_asks_for_them() {
    let memory = Memory::new();
    let mut stage = stage(&memory).await;
    let before = newest(&stage).await;
    let phone = before
        .fixes
        .iter()
        .find(|fix| fix.path == "basics.phone")
        .unwrap()
        .clone();
    walk_to(&mut stage, "f asks what belongs there").await;
    stage.press("f").await;
    stage.write("+49 30 901820").await;
    stage.press("enter").await;
    let id = stage.model.desk.resume().unwrap().id;
    let kept = stage.client.resume(id).await.unwrap();
    assert_eq!(kept.content.basics.phone, "+49 30 901820");
    let after = newest(&stage).await;
    let gained = after.parse_health.score.unwrap() - before.parse_health.score.unwrap();
    assert_eq!(gained, phone.gain);
}

#[tokio::test]
async fn a_resume_that_changed_elsewhere_is_told_and_not_fixed_blindly() {
    let memory = Memory::new();
    let mut stage = stage(&memory).await;
    walk_to(&mut stage, "f makes it").await;
    let id = stage.model.desk.resume().unwrap().id;
    let change = SaveResume {
        revision: 2,
        name: None,
        state: None,
        content: Some(sample()),
        reason: Reason::Saved,
    };
    let theirs = stage.client.save_resume(id, &change).await.unwrap();
    stage.press("f").await;
    assert!(stage.text(80, 24).contains("was changed since this report"));
    stage.press("esc").await;
    let known = crate::desk::Answer::Resume(id, Some(Box::new(theirs.resume)));
    stage.act(crate::action::Action::Answer(known.into())).await;
    assert!(stage.text(80, 24).contains("the resume is at version 3"));
    stage.press("r").await;
    assert!(!stage.text(80, 24).contains("the resume is at version"));
}
