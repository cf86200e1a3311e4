//! Limits, and turns among accounts.

use super::stage::{Ending, Stage, begun, client, made, rehearsal, start};
use crate::task::State;

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_one_account_delays_no_other() {
    let stage = Stage::new();
    let desk = stage.desk(3);
    let mut flood = Vec::new();
    for number in 0..20 {
        let input = rehearsal(&number.to_string(), 1, Ending::Good);
        flood.push(start(&desk, 1, &input).await.unwrap());
    }
    begun(&desk, 1, &flood[1]).await;
    let small = start(&desk, 2, &rehearsal("small", 0, Ending::Good))
        .await
        .unwrap();
    let small = client(&desk, 2).wait(small.id).await.unwrap();
    assert_eq!(
        small.state,
        State::Done,
        "while all of the flood stands still"
    );
    let mut waiting = 0;
    for task in &flood {
        let task = client(&desk, 1).task(task.id).await.unwrap();
        waiting += usize::from(task.state == State::Queued);
    }
    assert_eq!(waiting, 18, "two at a time");
    stage.clock.pass(1);
    for task in &flood {
        client(&desk, 1).wait(task.id).await.unwrap();
    }
    assert_eq!(made(&desk, 1).await.len(), 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_for_more_than_can_wait_is_told_so() {
    let stage = Stage::new();
    let desk = stage.desk(1);
    let mut first = None;
    for number in 0..21 {
        let input = rehearsal(&number.to_string(), 1, Ending::Good);
        let task = start(&desk, 1, &input).await.unwrap();
        let first = first.get_or_insert(task);
        begun(&desk, 1, first).await;
    }
    let refused = start(&desk, 1, &rehearsal("more", 1, Ending::Good)).await;
    let refused = refused.unwrap_err();
    assert_eq!((refused.code.as_str(), refused.hints.len()), ("busy", 1));
    let known = start(&desk, 1, &rehearsal("7", 1, Ending::Good)).await;
    assert!(known.is_ok(), "one that waits already is no more");
    start(&desk, 2, &rehearsal("other", 1, Ending::Good))
        .await
        .unwrap();
    stage.clock.pass(1);
}
