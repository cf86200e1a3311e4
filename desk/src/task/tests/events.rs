//! What happens is told in order, to whoever listens, from wherever they begin.

use futures_util::{Stream, StreamExt};
use upward_engine::error::Result;
use upward_store::Position;

use super::stage::{Ending, Stage, caller, client, rehearsal, start};
use crate::Scope;
use crate::key::NewKey;
use crate::task::Happened;

const ALL: [&str; 6] = ["queued", "started", "step", "warning", "step", "done"];

async fn names(
    events: impl Stream<Item = Result<(Position, Happened)>>,
) -> Vec<(Position, &'static str)> {
    let events = events.map(|event| {
        let (position, happened) = event.unwrap();
        (position, happened.event.name())
    });
    events.collect().await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_listener_hears_everything_in_order_whenever_they_join() {
    let stage = Stage::new();
    let desk = stage.desk(2);
    let mut tasks = Vec::new();
    for number in 0..5 {
        let input = rehearsal(&number.to_string(), number + 1, Ending::Good);
        tasks.push(start(&desk, 1, &input).await.unwrap().id);
    }
    let mut listeners = Vec::new();
    for minute in 0..8 {
        for task in &tasks {
            for _ in 0..3 {
                let (client, task) = (client(&desk, 1), *task);
                let listen = async move { names(client.events(task, None)).await };
                listeners.push(tokio::spawn(listen));
            }
        }
        if minute < 5 {
            stage.clock.pass(1);
        }
        tokio::task::yield_now().await;
    }
    for listener in listeners {
        let heard = listener.await.unwrap();
        let names: Vec<_> = heard.iter().map(|(_, name)| *name).collect();
        assert_eq!(names, ALL);
        assert!(heard.is_sorted_by(|one, other| one.0 < other.0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_listener_goes_on_behind_what_it_has() {
    let stage = Stage::new();
    let desk = stage.desk(2);
    let task = start(&desk, 1, &rehearsal("a", 0, Ending::Good))
        .await
        .unwrap();
    let client = client(&desk, 1);
    let all = names(client.events(task.id, None)).await;
    for (place, (position, _)) in all.iter().enumerate() {
        let rest = names(client.events(task.id, Some(*position))).await;
        assert_eq!(rest, all[place + 1..]);
    }
    let other = desk.task_events(&caller(2), task.id, None).await;
    assert_eq!(other.err().unwrap().code, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_held_a_revoked_key_hears_nothing_more() {
    let stage = Stage::new();
    let desk = stage.desk(2);
    let owner = client(&desk, 1);
    let new = NewKey {
        name: "laptop".to_owned(),
        scopes: vec![Scope::Read],
        expires: None,
    };
    let made = owner.add_key(&new).await.unwrap();
    let holder = desk.verify(made.token).await.unwrap().unwrap();
    let mut changes = Box::pin(desk.changes(&holder, None).unwrap());
    assert!(changes.next().await.unwrap().is_ok());
    owner.revoke_key(made.key.id).await.unwrap();
    let refused = changes.next().await.unwrap().unwrap_err();
    assert_eq!(refused.code, "unauthorized");
    assert!(changes.next().await.is_none());
}
