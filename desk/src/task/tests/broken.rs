//! A client's streams outlast their connections.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::{Extension, Router};
use futures_util::{StreamExt, stream};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::stage::{Ending, Stage, begun, caller, client, rehearsal, start};
use crate::change::{Action, News};
use crate::{Client, Engine, api, server};

/// Breaks the first answers after one frame each, as a connection does.
fn breaking(router: Router, answers: usize) -> Router {
    let left = Arc::new(AtomicUsize::new(answers));
    let broken = move |request: Request, next: Next| {
        let left = Arc::clone(&left);
        async move {
            let answer = next.run(request).await;
            let more = left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                left.checked_sub(1)
            });
            match more {
                Ok(_) => cut(answer),
                Err(_) => answer,
            }
        }
    };
    router.layer(middleware::from_fn(broken))
}

fn cut(answer: Response) -> Response {
    let (parts, body) = answer.into_parts();
    let broken = stream::iter([Err(axum::Error::new("broken"))]);
    let frames = body.into_data_stream().take(1).chain(broken);
    Response::from_parts(parts, Body::from_stream(frames))
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_missed_or_heard_twice() {
    let stage = Stage::new();
    let desk = stage.desk(1);
    let task = start(&desk, 1, &rehearsal("a", 1, Ending::Good))
        .await
        .unwrap();
    begun(&desk, 1, &task).await;
    let router = breaking(api::router(desk), 4);
    let client = Client::in_process(router, caller(1));
    let listener = tokio::spawn(async move {
        let events = client.events(task.id, None);
        let names = events.map(|event| event.unwrap().1.event.name());
        names.collect::<Vec<_>>().await
    });
    stage.clock.pass(1);
    let heard = listener.await.unwrap();
    assert_eq!(
        heard,
        ["queued", "started", "step", "warning", "step", "done"]
    );
}

struct Served {
    shutdown: CancellationToken,
    server: JoinHandle<()>,
}

async fn served(desk: &Engine, address: &str) -> (Served, String) {
    let listener = TcpListener::bind(address).await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let shutdown = CancellationToken::new();
    let router = api::router(desk.clone()).layer(Extension(caller(1)));
    let server = tokio::spawn(server::serve(listener, router, shutdown.clone()));
    (Served { shutdown, server }, address)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_follower_goes_on_with_the_next_server() {
    let stage = Stage::new();
    let desk = stage.desk(1);
    let (first, address) = served(&desk, "127.0.0.1:0").await;
    let client = Client::tcp(&format!("http://{address}"), None).unwrap();
    let mut changes = Box::pin(client.changes(None));
    let (_, news) = changes.next().await.unwrap().unwrap();
    assert_eq!(news, News::Reset);
    first.shutdown.cancel();
    first.server.await.unwrap();
    let task = start(&desk, 1, &rehearsal("a", 0, Ending::Good))
        .await
        .unwrap();
    let next = tokio::spawn({
        let desk = desk.clone();
        async move {
            tokio::time::sleep(Duration::from_millis(200)).await;
            served(&desk, &address).await
        }
    });
    let mut heard = Vec::new();
    while heard.len() < 4 {
        let (_, news) = changes.next().await.unwrap().unwrap();
        let News::Change(change) = news else {
            panic!("nothing was missed");
        };
        heard.push((change.kind, change.action));
    }
    use crate::change::Kind::{Resume, Task};
    let expected = [
        (Task, Action::Added),
        (Task, Action::Changed),
        (Resume, Action::Added),
        (Task, Action::Changed),
    ];
    assert_eq!(heard, expected);
    client.wait(task.id).await.unwrap();
    let (next, _) = next.await.unwrap();
    drop(changes);
    next.shutdown.cancel();
    next.server.await.unwrap();
}

#[tokio::test]
async fn who_may_not_listen_hears_why() {
    let stage = Stage::new();
    let desk = stage.desk(1);
    let client = client(&desk, 1);
    let mut events = Box::pin(client.events(uuid::Uuid::nil(), None));
    let refused = events.next().await.unwrap().unwrap_err();
    assert_eq!(refused.code, "not-found");
    assert!(events.next().await.is_none());
}
