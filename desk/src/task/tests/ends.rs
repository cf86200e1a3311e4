//! Every task ends once, however it does.

use super::stage::{Ending, Stage, begun, caller, client, made, rehearsal, start};
use crate::task::State;

#[tokio::test(flavor = "multi_thread")]
async fn a_task_ends_with_what_it_made() {
    let stage = Stage::new();
    let desk = stage.desk(2);
    let task = start(&desk, 1, &rehearsal("a", 0, Ending::Good))
        .await
        .unwrap();
    let task = client(&desk, 1).wait(task.id).await.unwrap();
    assert_eq!(task.state, State::Done);
    assert_eq!(task.warnings[0].code, "late");
    let resume = desk
        .resume(&caller(1), task.made.unwrap().id)
        .await
        .unwrap();
    assert_eq!(resume.resume.name, "a");
    assert_eq!(desk.unfinished_tasks(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_input_is_one_task() {
    let stage = Stage::new();
    let desk = stage.desk(2);
    let input = rehearsal("a", 1, Ending::Good);
    let starts = (0..20).map(|_| {
        let (desk, input) = (desk.clone(), input.clone());
        tokio::spawn(async move { start(&desk, 1, &input).await.unwrap().id })
    });
    let mut ids = Vec::new();
    for start in starts.collect::<Vec<_>>() {
        ids.push(start.await.unwrap());
    }
    ids.dedup();
    assert_eq!(ids.len(), 1);
    let other = start(&desk, 2, &input).await.unwrap();
    assert_ne!(other.id, ids[0], "another account's is another task");
    stage.clock.pass(1);
    let done = client(&desk, 1).wait(ids[0]).await.unwrap();
    assert_eq!(start(&desk, 1, &input).await.unwrap(), done);
    assert_eq!(made(&desk, 1).await, ["a"]);
    let resume = done.made.unwrap().id;
    desk.remove_resume(&caller(1), resume).await.unwrap();
    let again = start(&desk, 1, &input).await.unwrap();
    assert_ne!(again.id, done.id, "what it made is gone");
    client(&desk, 1).wait(again.id).await.unwrap();
    assert_eq!(made(&desk, 1).await, ["a"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_fails_makes_nothing_and_may_be_tried_again() {
    let stage = Stage::new();
    let desk = stage.desk(2);
    for (ending, code) in [(Ending::Bad, "bad"), (Ending::Panic, "panic")] {
        let input = rehearsal("a", 0, ending);
        let task = start(&desk, 1, &input).await.unwrap();
        let failed = client(&desk, 1).wait(task.id).await.unwrap();
        assert_eq!(failed.state, State::Failed);
        assert_eq!(failed.error.unwrap().code, code);
        let again = start(&desk, 1, &input).await.unwrap();
        assert_ne!(again.id, task.id);
        client(&desk, 1).wait(again.id).await.unwrap();
    }
    let good = rehearsal("b", 0, Ending::Good);
    let task = start(&desk, 1, &good).await.unwrap();
    client(&desk, 1).wait(task.id).await.unwrap();
    assert_eq!(
        made(&desk, 1).await,
        ["b"],
        "the runner goes on after a panic"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_that_cannot_be_done_is_not_made() {
    let stage = Stage::new();
    let desk = stage.desk(2);
    let refused = start(&desk, 1, &rehearsal("", 0, Ending::Good)).await;
    assert_eq!(refused.unwrap_err().code, "not-found");
    let tasks = desk.tasks(&caller(1), Default::default()).await.unwrap();
    assert!(tasks.items.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_is_called_off_before_it_begins_while_it_runs_and_never_after() {
    let stage = Stage::new();
    let desk = stage.desk(1);
    let client = client(&desk, 1);
    let first = start(&desk, 1, &rehearsal("first", 1, Ending::Good))
        .await
        .unwrap();
    let second = start(&desk, 1, &rehearsal("second", 0, Ending::Good))
        .await
        .unwrap();
    begun(&desk, 1, &first).await;
    for task in [&second, &first] {
        let cancelled = client.cancel_task(task.id).await.unwrap();
        assert_eq!(cancelled.state, State::Cancelled);
        assert_eq!(client.cancel_task(task.id).await.unwrap(), cancelled);
    }
    let third = start(&desk, 1, &rehearsal("third", 0, Ending::Good))
        .await
        .unwrap();
    stage.clock.pass(1);
    let done = client.wait(third.id).await.unwrap();
    let refused = client.cancel_task(third.id).await.unwrap_err();
    assert_eq!(refused.code, "ended");
    assert_eq!(client.task(third.id).await.unwrap(), done);
    assert_eq!(made(&desk, 1).await, ["third"]);
    assert_eq!(client.task(first.id).await.unwrap().state, State::Cancelled);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_that_takes_too_long_fails() {
    let stage = Stage::new();
    let desk = stage.desk(1);
    let task = start(&desk, 1, &rehearsal("a", 30, Ending::Good))
        .await
        .unwrap();
    begun(&desk, 1, &task).await;
    stage.clock.pass(61);
    let task = client(&desk, 1).wait(task.id).await.unwrap();
    assert_eq!(task.error.unwrap().code, "deadline");
    assert!(made(&desk, 1).await.is_empty());
}
