//! What a task survives: its owner's death and its owner's end.

use std::time::Duration;

use super::stage::{Ending, Stage, begun, caller, client, made, rehearsal, start};
use crate::task::State;

#[tokio::test(flavor = "multi_thread")]
async fn a_task_whose_owner_died_is_done_once_by_the_next_one() {
    let stage = Stage::new();
    let dead = stage.desk(1);
    let first = start(&dead, 1, &rehearsal("first", 1, Ending::Good))
        .await
        .unwrap();
    let second = start(&dead, 2, &rehearsal("second", 1, Ending::Good))
        .await
        .unwrap();
    begun(&dead, 1, &first).await;
    // The first owner is as good as dead: it waits for the clock while the next one takes over.
    let next = stage.desk(4);
    assert_eq!(next.take_up_tasks().await.unwrap(), 2);
    begun(&next, 2, &second).await;
    while client(&next, 1).task(first.id).await.unwrap().attempts < 2 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    stage.clock.pass(1);
    for (account, task) in [(1, &first), (2, &second)] {
        let task = client(&next, account).wait(task.id).await.unwrap();
        assert_eq!(task.state, State::Done);
    }
    dead.stop_tasks(Duration::from_secs(10)).await;
    next.stop_tasks(Duration::from_secs(10)).await;
    assert_eq!(made(&next, 1).await, ["first"]);
    assert_eq!(made(&next, 2).await, ["second"]);
    assert_eq!(stage.desk(1).take_up_tasks().await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_that_kills_its_owner_is_not_tried_for_ever() {
    let stage = Stage::new();
    let desk = stage.desk(1);
    let task = start(&desk, 1, &rehearsal("a", 1, Ending::Good))
        .await
        .unwrap();
    begun(&desk, 1, &task).await;
    for attempt in 2..=3 {
        let next = stage.desk(1);
        next.take_up_tasks().await.unwrap();
        while client(&next, 1).task(task.id).await.unwrap().attempts < attempt {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
    let last = stage.desk(1);
    last.take_up_tasks().await.unwrap();
    let task = client(&last, 1).wait(task.id).await.unwrap();
    assert_eq!((task.state, task.attempts), (State::Failed, 3));
    assert_eq!(task.error.unwrap().code, "crashed");
    stage.clock.pass(1);
    assert_eq!(last.take_up_tasks().await.unwrap(), 0);
    assert!(made(&last, 1).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_that_ends_leaves_what_it_has_not_done() {
    let stage = Stage::new();
    let desk = stage.desk(1);
    let first = start(&desk, 1, &rehearsal("first", 1, Ending::Good))
        .await
        .unwrap();
    let second = start(&desk, 1, &rehearsal("second", 1, Ending::Good))
        .await
        .unwrap();
    begun(&desk, 1, &first).await;
    let stopping = tokio::spawn({
        let desk = desk.clone();
        async move { desk.stop_tasks(Duration::from_millis(50)).await }
    });
    tokio::time::sleep(Duration::from_millis(70)).await;
    stage.clock.pass(1);
    stopping.await.unwrap();
    let left = desk.task(&caller(1), first.id).await.unwrap();
    assert_eq!((left.state, left.attempts), (State::Queued, 0));
    let refused = start(&desk, 1, &rehearsal("third", 0, Ending::Good)).await;
    assert_eq!(refused.unwrap_err().code, "busy");
    let next = stage.desk(1);
    assert_eq!(next.take_up_tasks().await.unwrap(), 2);
    for task in [&first, &second] {
        client(&next, 1).wait(task.id).await.unwrap();
    }
    assert_eq!(made(&next, 1).await, ["first", "second"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tasks_of_a_deleted_account_are_forgotten() {
    let stage = Stage::new();
    let desk = stage.desk(1);
    let first = start(&desk, 1, &rehearsal("first", 1, Ending::Good))
        .await
        .unwrap();
    start(&desk, 1, &rehearsal("second", 1, Ending::Good))
        .await
        .unwrap();
    begun(&desk, 1, &first).await;
    stage.vault.erase(caller(1).account).unwrap();
    stage.clock.pass(1);
    while desk.unfinished_tasks() > 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    assert_eq!(stage.desk(1).take_up_tasks().await.unwrap(), 0);
}
