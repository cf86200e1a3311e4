//! Streams as they go over the wire.

use std::time::Duration;

use axum::body::Body;
use futures_util::StreamExt;
use http::{Request, Response, StatusCode};
use tower::ServiceExt;

use super::stage::{Ending, Stage, caller, client, rehearsal, start};
use crate::{Engine, api};

async fn get(desk: &Engine, path: &str, last: Option<&str>) -> Response<Body> {
    let mut request = Request::get(format!("/api/v1{path}"));
    if let Some(last) = last {
        request = request.header("Last-Event-ID", last);
    }
    let mut request = request.body(Body::empty()).unwrap();
    request.extensions_mut().insert(caller(1));
    api::router(desk.clone()).oneshot(request).await.unwrap()
}

async fn text(answer: Response<Body>) -> String {
    let body = axum::body::to_bytes(answer.into_body(), 1 << 20).await;
    String::from_utf8(body.unwrap().to_vec()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn events_are_as_the_standard_has_them() {
    let stage = Stage::new();
    let desk = stage.desk(2);
    let input = rehearsal("a", 0, Ending::Good);
    let task = start(&desk, 1, &input).await.unwrap();
    client(&desk, 1).wait(task.id).await.unwrap();
    let path = format!("/tasks/{}/events", task.id);
    let answer = get(&desk, &path, None).await;
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    let all = text(answer).await;
    let events: Vec<_> = all.split_terminator("\n\n").collect();
    assert_eq!(events.len(), 6);
    let field = |event: &str, name: &str| {
        let mut lines = event.lines();
        let line = lines.find_map(|line| line.strip_prefix(&format!("{name}: ")));
        line.unwrap().to_owned()
    };
    let step: serde_json::Value = serde_json::from_str(&field(events[2], "data")).unwrap();
    assert_eq!(field(events[2], "event"), "step");
    assert_eq!(
        step,
        serde_json::json!({"at": "2026-11-20T12:00:00Z", "event": "step", "name": "wait", "number": 1, "of": 2})
    );
    let third = field(events[2], "id");
    let rest = events[3..].join("\n\n") + "\n\n";
    let after = format!("{path}?after={third}");
    assert_eq!(text(get(&desk, &after, None).await).await, rest);
    assert_eq!(text(get(&desk, &path, Some(&third)).await).await, rest);
    let first = format!("{path}?after={}", field(events[0], "id"));
    let counts = get(&desk, &first, Some(&third)).await;
    assert_eq!(text(counts).await, rest, "the header counts");
    let end = get(&desk, &path, Some(&field(events[5], "id"))).await;
    assert_eq!(end.status(), StatusCode::NO_CONTENT);
    let nowhere = get(&desk, &path, Some("here")).await;
    assert_eq!(nowhere.status(), StatusCode::BAD_REQUEST);
    let unknown = format!("/tasks/{}/events", uuid::Uuid::nil());
    let unknown = get(&desk, &unknown, None).await;
    assert_eq!(unknown.status(), StatusCode::NOT_FOUND);
}

#[tokio::test(start_paused = true)]
async fn a_stream_without_events_shows_that_it_lives() {
    let stage = Stage::new();
    let desk = stage.desk(1);
    let mut body = get(&desk, "/changes", None)
        .await
        .into_body()
        .into_data_stream();
    let reset = body.next().await.unwrap().unwrap();
    assert!(reset.starts_with(b"id: 0.0\nevent: reset\n"), "{reset:?}");
    let begun = tokio::time::Instant::now();
    let heartbeat = body.next().await.unwrap().unwrap();
    assert_eq!(heartbeat, ":\n\n");
    assert_eq!(begun.elapsed().as_secs(), Duration::from_secs(15).as_secs());
}
