//! Documents become resumes.

use axum::body::{Body, to_bytes};
use bytes::Bytes;
use http::{Request, StatusCode};
use tower::ServiceExt;
use upward_engine::ingest::MAX_BYTES;

use super::stage::{Stage, caller, client};
use crate::api;
use crate::task::{Import, State, Task};

const RESUME: &[u8] = include_bytes!("../../../../samples/resume.json");

#[tokio::test(flavor = "multi_thread")]
async fn a_document_becomes_a_resume_once() {
    let stage = Stage::new();
    let desk = stage.desk(2);
    let client = client(&desk, 1);
    let import = Import::default();
    let task = client.import_resume(&import, RESUME.into()).await.unwrap();
    let task = client.wait(task.id).await.unwrap();
    assert_eq!(task.state, State::Done, "{task:?}");
    let resume = client.resume(task.made.unwrap().id).await.unwrap();
    assert!(!resume.content.basics.name.is_empty());
    assert!(resume.resume.name.starts_with(&resume.content.basics.name));
    let again = client.import_resume(&import, RESUME.into()).await.unwrap();
    assert_eq!(again, task);
    let named = Import {
        name: Some("Mine".to_owned()),
    };
    let other = client.import_resume(&named, RESUME.into()).await.unwrap();
    let other = client.wait(other.id).await.unwrap();
    let resume = client.resume(other.made.unwrap().id).await.unwrap();
    assert_eq!(resume.resume.name, "Mine");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_resume_fails_with_its_reason() {
    let stage = Stage::new();
    let client = client(&stage.desk(2), 1);
    let import = Import::default();
    let document = Bytes::from_static(b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00");
    let task = client.import_resume(&import, document).await.unwrap();
    let task = client.wait(task.id).await.unwrap();
    assert_eq!((task.state, task.made), (State::Failed, None));
    assert!(!task.error.unwrap().hints.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_taken_is_refused_at_once() {
    let stage = Stage::new();
    let client = client(&stage.desk(2), 1);
    let import = Import::default();
    let refused = client.import_resume(&import, Bytes::new()).await;
    assert_eq!(refused.unwrap_err().code, "empty");
    for more in [1, 1 << 20] {
        let large = vec![b'a'; usize::try_from(MAX_BYTES).unwrap() + more];
        let refused = client.import_resume(&import, large.into()).await;
        assert_eq!(refused.unwrap_err().code, "too-large");
    }
    let long = Import {
        name: Some("a".repeat(500)),
    };
    let refused = client.import_resume(&long, RESUME.into()).await;
    assert_eq!(refused.unwrap_err().code, "text");
    let tasks = client.tasks(&Default::default()).await.unwrap();
    assert!(tasks.items.is_empty());
}

async fn post(stage: &Stage, kind: &str, body: Vec<u8>) -> (StatusCode, Option<String>, Bytes) {
    let router = api::router(stage.desk(2));
    let mut request = Request::post("/api/v1/resumes/import")
        .header("content-type", kind)
        .body(Body::from(body))
        .unwrap();
    request.extensions_mut().insert(caller(1));
    let answer = router.oneshot(request).await.unwrap();
    let status = answer.status();
    let place = answer.headers().get("location");
    let place = place.map(|place| place.to_str().unwrap().to_owned());
    let body = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
    (status, place, body)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_may_bring_the_document() {
    let stage = Stage::new();
    let form = |head: &str, body: &[u8]| {
        let head = format!("--x\r\nContent-Disposition: form-data; {head}\r\n\r\n");
        [head.as_bytes(), body, b"\r\n--x--\r\n"].concat()
    };
    let kind = "multipart/form-data; boundary=x";
    let body = form("name=\"file\"; filename=\"../../cv.pdf\"", RESUME);
    let (status, place, body) = post(&stage, kind, body).await;
    assert_eq!(status, StatusCode::ACCEPTED);
    let task: Task = serde_json::from_slice(&body).unwrap();
    assert_eq!(place, Some(format!("/api/v1/tasks/{}", task.id)));
    let (_, _, raw) = post(&stage, "application/json", RESUME.to_vec()).await;
    let raw: Task = serde_json::from_slice(&raw).unwrap();
    assert_eq!(raw.id, task.id, "the same document, however it came");
    for (kind, body) in [
        (kind, form("name=\"text\"", b"no file")),
        (kind, b"--x".to_vec()),
        (
            "multipart/form-data",
            form("name=\"f\"; filename=\"f\"", b"x"),
        ),
    ] {
        let (status, _, body) = post(&stage, kind, body).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{body:?}");
    }
}
